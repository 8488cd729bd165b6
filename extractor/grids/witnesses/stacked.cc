// SPDX-License-Identifier: GPL-3.0-or-later

// Bands across all columns, a box of its own around the total, a white stroke: what one table is
// drawn in pieces. Pieces below each other with the same columns are one table when the lower one
// has no header; a text between them is a row across all columns.

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/text_rows.h"
#include "extractor/grids/witnesses/witnesses.h"
#include "extractor/grids/written_cell.h"

namespace mingxi {
namespace {

/// How far the sides of the pieces' columns differ, points.
constexpr double kSameSidePt = 3;
/// Rows of text between two pieces, and their distance in rows of the upper piece.
constexpr std::size_t kMostBands = 2;
constexpr double kMostGapRows = 2.6;
/// Text between them that is larger than the tables' by this is a title.
constexpr double kTitleSize = 1.12;

bool HaveSameColumns(const Grid& a, const Grid& b) {
  return a.column_edges.size() == b.column_edges.size() &&
         std::equal(a.column_edges.begin(), a.column_edges.end(), b.column_edges.begin(),
                    [](double x, double y) { return std::fabs(x - y) <= kSameSidePt; });
}

double RowHeight(const Grid& grid) {
  return (grid.row_edges.back() - grid.row_edges.front()) / std::max(1, grid.row_count);
}

/// The lines of text between two pieces, and whether they are one table.
struct Between {
  std::vector<TextRow> bands;
  bool joins = false;
};

Between LinesBetween(const Sight& sight, const std::vector<TextRow>& free_rows, const Grid& upper,
                     const Grid& lower) {
  Between between;
  const double gap = lower.box.y0 - upper.box.y1;
  if (gap < -kSameSidePt || gap > kMostGapRows * RowHeight(upper)) return between;
  double size = 0;
  for (const Run& run : sight.runs) {
    if (upper.box.ContainsPoint(run.box.center_x(), run.box.center_y())) {
      size = std::max(size, run.size);
    }
  }
  for (const TextRow& row : free_rows) {
    if (row.baseline <= upper.box.y1 || row.baseline >= lower.box.y0 + 1) continue;
    const bool is_band = row.runs.size() == 1 && row.size <= kTitleSize * size &&
                         row.box.x0 >= upper.box.x0 - 1 && row.box.x1 <= upper.box.x1 + 1;
    if (!is_band) return between;
    between.bands.push_back(row);
  }
  between.joins = between.bands.size() <= kMostBands;
  return between;
}

/// Adds a row across all columns with the text of `band`.
void AddBand(const Sight& sight, const TextRow& band, double bottom, Candidate& table) {
  Grid& grid = table.grid;
  const Box box{grid.box.x0, grid.row_edges.back(), grid.box.x1, bottom};
  GridCell cell = LinesToCell(*sight.page, RunsToLines(*sight.page, band.runs, sight.options), box,
                              sight.options);
  cell.row = grid.row_count++;
  cell.column = 0;
  cell.row_span = 1;
  cell.column_span = grid.column_count;
  grid.cells.push_back(std::move(cell));
  grid.row_edges.push_back(bottom);
  if (!grid.row_edges_by.empty()) grid.row_edges_by.push_back(Evidence::kAlignment);
  for (const Run& run : band.runs) {
    table.glyphs.insert(table.glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  }
}

/// Adds the rows of `lower` with the bands before them.
void Stack(const Sight& sight, const std::vector<TextRow>& bands, const Candidate& lower,
           Candidate& table) {
  Grid& grid = table.grid;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const double bottom = i + 1 < bands.size() ? (bands[i].box.y1 + bands[i + 1].box.y0) / 2
                                               : std::max(lower.grid.box.y0, bands[i].box.y1);
    AddBand(sight, bands[i], bottom, table);
  }
  const int offset = grid.row_count;
  for (GridCell cell : lower.grid.cells) {
    cell.row += offset;
    grid.cells.push_back(std::move(cell));
  }
  for (GridDoubt doubt : lower.grid.doubts) {
    if (doubt.row >= 0) doubt.row += offset;
    grid.doubts.push_back(std::move(doubt));
  }
  const std::vector<double>& below = lower.grid.row_edges;
  grid.row_edges.insert(grid.row_edges.end(), below.begin() + 1, below.end());
  grid.row_edges_by.clear();  // Two pieces may have been seen by different evidence.
  grid.row_count += lower.grid.row_count;
  grid.box = grid.box.Union(lower.grid.box);
  table.glyphs.insert(table.glyphs.end(), lower.glyphs.begin(), lower.glyphs.end());
}

}  // namespace

std::vector<Candidate> SeeStacks(const Sight& sight, const std::vector<const Candidate*>& tables) {
  std::vector<const Candidate*> pieces;
  for (const Candidate* table : tables) {
    if (table->grid.row_edges.size() > 1 && table->grid.column_edges.size() > 2) {
      pieces.push_back(table);
    }
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Candidate* a, const Candidate* b) { return a->grid.box.y0 < b->grid.box.y0; });
  std::vector<Candidate> stacks;
  if (pieces.size() < 2) return stacks;
  const std::vector<TextRow> free_rows =
      RunsToTextRows(*sight.page, Unclaimed(*sight.page, sight.runs, tables), sight.options);
  for (std::size_t first = 0; first < pieces.size();) {
    Candidate stack = *pieces[first];
    std::size_t next = first + 1;
    for (; next < pieces.size(); ++next) {
      const Candidate& lower = *pieces[next];
      const bool has_header = lower.costs[CostTerm::kNoHeader] == 0;
      if (has_header || !HaveSameColumns(stack.grid, lower.grid)) break;
      const Between between = LinesBetween(sight, free_rows, stack.grid, lower.grid);
      if (!between.joins) break;
      Stack(sight, between.bands, lower, stack);
    }
    if (next > first + 1) {
      std::sort(stack.glyphs.begin(), stack.glyphs.end());
      stacks.push_back(std::move(stack));
    }
    first = next;
  }
  return stacks;
}

}  // namespace mingxi
