// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/likeness.h"

#include <algorithm>
#include <vector>

namespace mingxi {
namespace {

constexpr double kLeastFilled =
    0.12;  ///< Share of filled cells below which a header row is asked for.
constexpr double kLeastFilledLoose =
    0.25;  ///< The same for grids by alignment alone, where it is a must.
constexpr double kHeaderShare = 0.5;   ///< Share of a row's columns that makes it a header row.
constexpr int kHeaderRows = 5;         ///< The header row is among this many first rows with text.
constexpr double kMostDoubtful = 0.3;  ///< Share of doubtful cells of a chart.

struct Counts {
  double cells = 0;         ///< Places of the grid, spans counted whole.
  double filled = 0;        ///< Places that a text covers.
  double texts = 0;         ///< Cells with text.
  double doubtful = 0;      ///< Cells with text that are doubtful.
  bool has_column = false;  ///< A text that does not span all columns.
  double fullest_row = 0;   ///< Largest share of columns that the texts of one row cover.
};

Counts Count(const Grid& grid) {
  Counts counts;
  counts.cells = static_cast<double>(grid.row_count) * grid.column_count;
  std::vector<double> rows(static_cast<size_t>(grid.row_count));
  for (const GridCell& cell : grid.cells) {
    if (cell.text.empty()) continue;
    ++counts.texts;
    counts.doubtful += cell.is_doubtful;
    counts.filled += static_cast<double>(cell.row_span) * cell.column_span;
    counts.has_column |= cell.column_span < grid.column_count;
    rows[static_cast<size_t>(cell.row)] += cell.column_span;
  }
  int seen = 0;
  for (size_t r = 0; r < rows.size() && seen < kHeaderRows; ++r) {
    seen += rows[r] > 0;
    counts.fullest_row = std::max(counts.fullest_row, rows[r] / grid.column_count);
  }
  return counts;
}

}  // namespace

bool IsTableLike(const Grid& grid) {
  if (grid.row_count == 0 || grid.column_count < 2) return false;
  const Counts counts = Count(grid);
  if (counts.texts == 0 || !counts.has_column) return false;
  if (grid.columns_by == Evidence::kStructure) return true;
  if (counts.doubtful > kMostDoubtful * counts.texts && counts.texts > 4) return false;
  const bool is_loose = grid.columns_by == Evidence::kAlignment;
  const double least = is_loose ? kLeastFilledLoose : kLeastFilled;
  return counts.filled >= least * counts.cells || counts.fullest_row >= kHeaderShare;
}

}  // namespace mingxi
