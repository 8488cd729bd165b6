// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A page that shows fewer columns than its table has, as it has no header or blank columns.

#include <cstddef>
#include <map>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_fit.h"

namespace mingxi {

/// The best fit of a page for each number of columns.
using FitsByWidth = std::map<std::size_t, ColumnFit>;

/// `lines`, whose own fits are `own`, in the columns of another page: where they stand at its
/// places they stand; otherwise their own columns are those of `model` that have texts. It is
/// doubtful where these are not as many. A program that writes pages as text gives each page's
/// columns other places, narrower ones where the page has no header.
ColumnFit FitAsOnPage(const ColumnFit& model, const std::vector<AlignedLine>& lines,
                      const FitsByWidth& own);

}  // namespace mingxi
