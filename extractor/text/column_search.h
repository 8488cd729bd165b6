// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The columns of an aligned table.

#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_fit.h"

namespace mingxi {

struct ColumnSearch {
  std::vector<ColumnFit> pages;  ///< All with the same number of columns; none when nothing fits.
  double cost = 0;               ///< How badly it all fits, in places.
  double body_cost = 0;          ///< The same without the headers.
};

/// The columns that explain the lines of all `pages` of one table at the least cost. They may stand
/// elsewhere on each page. A single space may part two columns or two words of one text: what the
/// other lines have decides.
ColumnSearch SearchColumns(const std::vector<std::vector<AlignedLine>>& pages);

}  // namespace mingxi
