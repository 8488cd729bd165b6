// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The columns of text rows by the scored search that texts are read with: all rows weigh in, and
// names over several columns are told from columns.

#include <vector>

#include "extractor/grids/column_model.h"
#include "extractor/grids/text_rows.h"

namespace mingxi {

/// The columns of `rows`, left to right; none when no columns fit.
std::vector<AlignedColumn> SearchRowColumns(const Page& page, const std::vector<TextRow>& rows);

}  // namespace mingxi
