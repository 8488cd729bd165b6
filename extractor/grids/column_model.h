// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text rows -> columns, where no rule draws them.

#include <vector>

#include "extractor/grids/text_rows.h"

namespace mingxi {

/// A column that the text's alignment shows.
struct AlignedColumn {
  Span extent;     ///< Of all its text.
  int filled = 0;  ///< Rows with text in it.

  bool operator==(const AlignedColumn&) const = default;
};

/// The columns of a region, left to right; none or one when the rows do not agree on any. The first
/// `header_rows` rows are headings. A run that stands above or below several runs of another row (a
/// heading over columns) makes no column.
std::vector<AlignedColumn> RowsToColumns(const std::vector<TextRow>& rows, size_t header_rows);

/// The columns whose text `box` overlaps, as a half-open range; the nearest one if it overlaps
/// none.
std::pair<int, int> ColumnsOf(const Box& box, const std::vector<AlignedColumn>& columns);

}  // namespace mingxi
