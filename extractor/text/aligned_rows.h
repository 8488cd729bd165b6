// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Fitted lines -> the rows of an aligned table: header lines by what stands below what, wrapped
// labels put together.

#include <cstddef>
#include <string>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_fit.h"
#include "model/grid.h"

namespace mingxi {

/// The grid of `lines` as `fit` puts them into columns. Rows that were put together from several
/// lines by a guess are GridCell::is_doubtful.
Grid FittedLinesToGrid(const std::vector<AlignedLine>& lines, const ColumnFit& fit);

}  // namespace mingxi
