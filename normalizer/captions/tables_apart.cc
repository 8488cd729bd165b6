// SPDX-License-Identifier: GPL-3.0-or-later

// A part keeps only the columns that its own cells show: the tables of one frame need not agree in
// them. This file's only entry is WithTablesApart.

#include "normalizer/captions/tables_apart.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "normalizer/captions/caption_line.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// Rows between a title and its unit line.
constexpr int kMostRowsToUnit = 2;
/// Bytes of the number of a form that stands above a title.
constexpr std::size_t kLongestNumber = 24;

/// What the rows of a grid print.
struct PrintedRow {
  int texts = 0;
  std::string first;  ///< Its first text, folded; only where few texts stand in it.
  bool has_unit = false;
  bool is_crossed = false;
};

std::vector<PrintedRow> PrintedRows(const Grid& grid) {
  constexpr int kMostTexts = 3;
  std::vector<PrintedRow> rows(static_cast<std::size_t>(grid.row_count));
  for (const GridCell& cell : grid.cells) {
    for (int row = cell.row + 1; row < cell.row + cell.row_span; ++row) {
      rows[static_cast<std::size_t>(row)].is_crossed = true;
    }
    if (!cell.text.empty()) ++rows[static_cast<std::size_t>(cell.row)].texts;
  }
  for (const GridCell& cell : grid.cells) {
    PrintedRow& row = rows[static_cast<std::size_t>(cell.row)];
    if (cell.text.empty() || row.texts > kMostTexts) continue;
    const std::string text = FoldText(cell.text);
    if (row.first.empty()) row.first = text;
    row.has_unit = row.has_unit || !ReadCaptionLine(text).unit.empty();
  }
  return rows;
}

bool IsTitle(const PrintedRow& row) {
  return row.texts == 1 && !row.is_crossed && NamesATable(row.first) && LooksLikeTitle(row.first);
}

/// The rows where tables begin, the first one left out.
std::vector<int> FindBegins(const Grid& grid) {
  const std::vector<PrintedRow> rows = PrintedRows(grid);
  std::vector<int> begins;
  const int count = grid.row_count;
  for (int row = 1; row < count; ++row) {
    if (!IsTitle(rows[static_cast<std::size_t>(row)])) continue;
    bool has_unit = false;
    for (int next = row; next <= std::min(row + kMostRowsToUnit, count - 1); ++next) {
      has_unit = has_unit || rows[static_cast<std::size_t>(next)].has_unit;
    }
    if (!has_unit) continue;
    int begin = row;
    const PrintedRow& above = rows[static_cast<std::size_t>(row - 1)];
    const bool is_number = above.texts == 1 && !above.is_crossed &&
                           above.first.size() <= kLongestNumber && NamesATable("表" + above.first);
    if (is_number || above.texts == 0) --begin;
    if (begin > 0 && (begins.empty() || begin > begins.back())) begins.push_back(begin);
  }
  return begins;
}

/// Rows `top` to `bottom` of `grid`, with the columns that their cells show.
Grid PartOf(const Grid& grid, int top, int bottom) {
  Grid part = grid;
  part.cells.clear();
  part.doubts.clear();
  part.row_count = bottom - top;
  std::vector<bool> is_boundary(static_cast<std::size_t>(grid.column_count) + 1);
  const auto is_inside = [&](const GridCell& cell) { return cell.row >= top && cell.row < bottom; };
  // Blank cells in rows of titles and units are no columns.
  std::vector<int> texts(static_cast<std::size_t>(grid.row_count));
  for (const GridCell& cell : grid.cells) {
    if (is_inside(cell) && !cell.text.empty()) ++texts[static_cast<std::size_t>(cell.row)];
  }
  for (const GridCell& cell : grid.cells) {
    const bool counts = is_inside(cell) && texts[static_cast<std::size_t>(cell.row)] > 1;
    if (!counts) continue;
    is_boundary[static_cast<std::size_t>(cell.column)] = true;
    is_boundary[static_cast<std::size_t>(cell.column + cell.column_span)] = true;
  }
  is_boundary.front() = true;
  std::vector<int> becomes(is_boundary.size());
  int last = 0;
  for (std::size_t i = 1; i < is_boundary.size(); ++i) {
    becomes[i] = is_boundary[i] ? ++last : last;
  }
  part.column_count = std::max(1, last);
  for (GridCell cell : grid.cells) {
    if (!is_inside(cell)) continue;
    const int left = becomes[static_cast<std::size_t>(cell.column)];
    const int right = becomes[static_cast<std::size_t>(cell.column + cell.column_span)];
    const int end = std::max(right, cell.text.empty() ? right : left + 1);
    if (end <= left || left >= part.column_count) continue;
    cell.row -= top;
    cell.row_span = std::min(cell.row_span, bottom - top - cell.row);
    cell.column = left;
    cell.column_span = std::min(end, part.column_count) - left;
    part.cells.push_back(std::move(cell));
  }
  for (GridDoubt doubt : grid.doubts) {
    if (doubt.row < top || doubt.row >= bottom) continue;
    doubt.row -= top;
    part.doubts.push_back(std::move(doubt));
  }
  return part;
}

}  // namespace

Layout WithTablesApart(Layout layout) {
  std::vector<Grid> grids;
  std::vector<int> first_part;  // Of each old grid.
  for (Grid& grid : layout.grids) {
    first_part.push_back(static_cast<int>(grids.size()));
    const bool is_page = grid.page > 0 || !grid.spans_are_known;
    const std::vector<int> begins = is_page ? std::vector<int>() : FindBegins(grid);
    if (begins.empty()) {
      grids.push_back(std::move(grid));
      continue;
    }
    int top = 0;
    for (const int begin : begins) {
      grids.push_back(PartOf(grid, top, begin));
      top = begin;
    }
    grids.push_back(PartOf(grid, top, grid.row_count));
  }
  if (grids.size() == layout.grids.size()) {
    layout.grids = std::move(grids);
    return layout;
  }
  // Each part has its own place in the order.
  const auto shift = [&](int order) {
    int added = 0;
    for (std::size_t i = 0; i < first_part.size() && layout.grids[i].order < order; ++i) {
      const auto next =
          i + 1 < first_part.size() ? first_part[i + 1] : static_cast<int>(grids.size());
      added += next - first_part[i] - 1;
    }
    return order + added;
  };
  for (TextLine& line : layout.lines) line.order = shift(line.order);
  for (std::size_t i = 0; i < first_part.size(); ++i) {
    const auto end = i + 1 < first_part.size() ? first_part[i + 1] : static_cast<int>(grids.size());
    const int order = shift(layout.grids[i].order);
    for (int part = first_part[i]; part < end; ++part) {
      grids[static_cast<std::size_t>(part)].order = order + part - first_part[i];
    }
  }
  layout.grids = std::move(grids);
  return layout;
}

}  // namespace mingxi
