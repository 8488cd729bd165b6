// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of strings -> Grid. This file's entries are LineItem and RowsToGrid.

#include "extractor/text/text_region.h"

#include <algorithm>
#include <utility>

namespace mingxi {
namespace {

/// Blank cells are added up to so many in all: one line of a million commas among a million short
/// ones is no table.
constexpr std::size_t kMostCells = 4'000'000;

}  // namespace

TextItem LineItem(std::string_view text) {
  TextLine line;
  line.text = std::string(text);
  return line;
}

Grid RowsToGrid(const std::vector<DraftRow>& rows, Evidence columns_by) {
  Grid grid;
  std::size_t width = 0;
  for (const DraftRow& row : rows) width = std::max(width, row.cells.size());
  grid.row_count = static_cast<int>(rows.size());
  grid.column_count = static_cast<int>(width);
  grid.columns_by = columns_by;
  grid.rows_by = Evidence::kTextCells;
  grid.spans_are_known = false;
  const bool may_fill = rows.size() * width <= kMostCells;
  if (may_fill) grid.cells.reserve(rows.size() * width);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const DraftRow& row = rows[r];
    const bool is_filled = row.when_short == ShortRow::kTrailing && may_fill;
    const std::size_t count = is_filled ? width : row.cells.size();
    for (std::size_t c = 0; c < count; ++c) {
      GridCell cell;
      cell.row = static_cast<int>(r);
      cell.column = static_cast<int>(c);
      if (c < row.cells.size()) cell.text = row.cells[c];
      grid.cells.push_back(std::move(cell));
    }
  }
  return grid;
}

}  // namespace mingxi
