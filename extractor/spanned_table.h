// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables of text documents and web pages: rows of cells that say how far they reach.

#include <cstdint>
#include <string>
#include <vector>

#include "model/grid.h"

namespace mingxi {

/// A cell as its document writes it.
struct SpannedCell {
  int column = 0;  ///< In the document's own columns.
  int row_span = 1;
  int column_span = 1;
  std::string text;
  bool is_bold = false;
  bool holds_table = false;  ///< A table of its own stands inside.
};

struct SpannedTable {
  std::vector<std::vector<SpannedCell>> rows;
  /// Where the document's own columns end, in any unit; empty where it does not say.
  std::vector<double> column_ends;
  std::string name;  ///< As Grid::part.
};

/// Bounds of one document's tables: what is beyond is no table that anyone made.
inline constexpr int kMaxSpannedColumns = 4096;
inline constexpr int kMaxSpannedRows = 1'000'000;
inline constexpr std::int64_t kMaxSpannedPlaces = 8'000'000;

/// Places that `table` would take as a grid, its spans cut to what is there.
std::int64_t PlacesOf(const SpannedTable& table);

/// `table` as a grid: columns at which no cell begins or ends are no columns, cells that reach over
/// others or beyond the last row are cut. order and page stay 0.
Grid SpannedTableToGrid(const SpannedTable& table);

}  // namespace mingxi
