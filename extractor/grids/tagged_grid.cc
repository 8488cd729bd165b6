// SPDX-License-Identifier: GPL-3.0-or-later

// A tagged cell names the marked content that is its text; the glyphs carry the same numbers. The
// tree tells rows, columns and spans exactly, also of wrapped and empty cells; the glyphs tell
// where they are. A table that runs over pages has its repeated header in the tree once: rows are
// counted among those on this page.

#include "extractor/grids/tagged_grid.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extractor/grids/tagged_columns.h"
#include "extractor/grids/tagged_items.h"
#include "extractor/grids/written_cell.h"

namespace mingxi {
namespace {

/// How far neighbouring rows or columns may reach into each other, points: boxes of glyphs are
/// higher than what they show.
constexpr double kReachPt = 4.0;

/// Lines whose middles are this close stand on one height, points.
constexpr double kSameLinePt = 3.0;
/// Rows of several pieces in sequence that may be a table.
constexpr int kRowsOfPieces = 2;

/// Gives the cells the columns that their text stands in, where the tree left empty cells out.
void PlaceItems(TaggedTable& items) {
  std::vector<PlacedTag> tags;
  for (const TaggedItem& item : items) {
    PlacedTag tag{item.place, std::nullopt};
    if (item.box.has_value()) tag.text = item.box->horizontal();
    tags.push_back(std::move(tag));
  }
  if (!PlaceInColumns(tags)) return;
  for (size_t i = 0; i < items.size(); ++i) items[i].place.column = tags[i].cell.column;
}

/// The boundaries between extents; nullopt where they do not follow each other. Rows or columns
/// without text share the room between their neighbours.
std::optional<std::vector<double>> EdgesOf(std::vector<std::optional<Span>> extents) {
  double last = -1e9;
  for (std::optional<Span>& extent : extents) {
    if (!extent.has_value()) continue;
    if (extent->low < last - kReachPt) return std::nullopt;
    last = extent->high;
  }
  std::vector<double> edges(extents.size() + 1);
  std::vector<size_t> known;
  for (size_t i = 0; i < extents.size(); ++i) {
    if (extents[i].has_value()) known.push_back(i);
  }
  if (known.empty()) return std::nullopt;
  for (size_t i = 0; i <= known.front(); ++i) edges[i] = extents[known.front()]->low;
  for (size_t k = 0; k + 1 < known.size(); ++k) {
    const double low = extents[known[k]]->high;
    const double high = extents[known[k + 1]]->low;
    const auto gaps = static_cast<double>(known[k + 1] - known[k] + 1);
    for (size_t i = known[k] + 1; i <= known[k + 1]; ++i) {
      edges[i] = low + (high - low) * static_cast<double>(i - known[k]) / gaps;
    }
  }
  for (size_t i = known.back() + 1; i < edges.size(); ++i) edges[i] = extents[known.back()]->high;
  return edges;
}

/// True when the items cover each place of the grid at most once.
bool IsConsistent(const TaggedTable& items, int rows, int columns) {
  std::vector<bool> is_taken(static_cast<size_t>(rows) * static_cast<size_t>(columns));
  for (const TaggedItem& item : items) {
    for (int r = item.place.row; r < item.place.row + item.place.row_span; ++r) {
      for (int c = item.place.column; c < item.place.column + item.place.column_span; ++c) {
        const auto at = static_cast<size_t>(r * columns + c);
        if (r >= rows || c >= columns || is_taken[at]) return false;
        is_taken[at] = true;
      }
    }
  }
  return true;
}

void AddCells(const Page& page, const TaggedTable& items, const GridOptions& options, Grid& grid) {
  std::vector<bool> is_taken(static_cast<size_t>(grid.row_count * grid.column_count));
  const auto box_of = [&grid](const GridCell& cell) -> Box {
    return {grid.column_edges[static_cast<size_t>(cell.column)],
            grid.row_edges[static_cast<size_t>(cell.row)],
            grid.column_edges[static_cast<size_t>(cell.column + cell.column_span)],
            grid.row_edges[static_cast<size_t>(cell.row + cell.row_span)]};
  };
  for (const TaggedItem& item : items) {
    GridCell place;
    place.row = item.place.row;
    place.column = item.place.column;
    place.row_span = item.place.row_span;
    place.column_span = item.place.column_span;
    GridCell cell = LinesToCell(page, item.lines, box_of(place), options);
    cell.row = place.row;
    cell.column = place.column;
    cell.row_span = place.row_span;
    cell.column_span = place.column_span;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        is_taken[static_cast<size_t>(r * grid.column_count + c)] = true;
      }
    }
    grid.cells.push_back(std::move(cell));
  }
  for (int r = 0; r < grid.row_count; ++r) {
    for (int c = 0; c < grid.column_count; ++c) {
      if (is_taken[static_cast<size_t>(r * grid.column_count + c)]) continue;
      GridCell blank;
      blank.row = r;
      blank.column = c;
      blank.box = box_of(blank);
      grid.cells.push_back(blank);
    }
  }
  std::sort(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
    return a.row < b.row || (a.row == b.row && a.column < b.column);
  });
}

/// Takes the columns away behind the last one that shows text: nothing on the page tells where they
/// stand. Other pages of the table may; the stitching puts them back.
void DropColumnsWithoutPlace(TaggedTable& items) {
  int shown = 0;
  for (const TaggedItem& item : items) {
    if (!item.lines.empty()) shown = std::max(shown, item.place.column + item.place.column_span);
  }
  std::erase_if(items, [shown](const TaggedItem& item) { return item.place.column >= shown; });
  for (TaggedItem& item : items) {
    item.place.column_span = std::min(item.place.column_span, shown - item.place.column);
  }
}

std::optional<Grid> ItemsToGrid(const Page& page, TaggedTable items, const GridOptions& options) {
  PlaceItems(items);
  CompressRows(items);
  DropColumnsWithoutPlace(items);
  Grid grid;
  grid.page = page.number;
  grid.columns_by = Evidence::kStructure;
  grid.rows_by = Evidence::kStructure;
  for (const TaggedItem& item : items) {
    grid.row_count = std::max(grid.row_count, item.place.row + item.place.row_span);
    grid.column_count = std::max(grid.column_count, item.place.column + item.place.column_span);
  }
  const bool is_table =
      grid.column_count >= 2 &&
      static_cast<std::int64_t>(grid.row_count) * grid.column_count <= options.max_cells;
  if (!is_table || !IsConsistent(items, grid.row_count, grid.column_count)) return std::nullopt;
  const std::vector<std::optional<Span>> texts = TextExtents(items, grid.column_count, false);
  auto columns = EdgesOf(texts);
  auto rows = EdgesOf(TextExtents(items, grid.row_count, true));
  if (!columns.has_value() || !rows.has_value()) return std::nullopt;
  grid.column_edges = std::move(*columns);
  for (size_t c = 0; c < texts.size(); ++c) {
    const Span between{grid.column_edges[c], grid.column_edges[c + 1]};
    grid.column_texts.push_back(texts[c].value_or(between));
  }
  grid.row_edges = std::move(*rows);
  grid.box = {grid.column_edges.front(), grid.row_edges.front(), grid.column_edges.back(),
              grid.row_edges.back()};
  AddCells(page, items, options, grid);
  return grid;
}

/// The glyphs of the items' text, ascending.
std::vector<std::uint32_t> GlyphsOf(const TaggedTable& items) {
  std::vector<std::uint32_t> glyphs;
  for (const TaggedItem& item : items) {
    glyphs.insert(glyphs.end(), item.glyphs.begin(), item.glyphs.end());
  }
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

}  // namespace

TaggedGrids TaggedCellsToGrids(const Page& page, const std::vector<Run>& runs,
                               const GridOptions& options) {
  TaggedGrids tagged;
  for (TaggedTable& items : FreeTaggedTables(page, runs, options)) {
    std::optional<Grid> grid = ItemsToGrid(page, items, options);
    if (grid.has_value()) {
      tagged.grids.push_back({std::move(*grid), GlyphsOf(items)});
    } else if (const std::optional<Box> text = TextBox(items)) {
      tagged.disagreeing.push_back(*text);
    }
  }
  return tagged;
}

bool CouldUseTags(const Layout& layout) {
  const bool has_loose =
      std::any_of(layout.grids.begin(), layout.grids.end(), [](const Grid& grid) {
        return grid.columns_by == Evidence::kAlignment || grid.columns_by == Evidence::kFills ||
               grid.rows_by != Evidence::kRulings;
      });
  if (has_loose) return true;
  // Lines on one height are pieces of one row. A caption is a row of two pieces as well, but alone.
  double height = -1e9;
  int pieces = 0;
  int rows = 0;
  for (const TextLine& line : layout.lines) {
    const bool is_sideways = line.box.height() > 2 * line.box.width();
    const double at = is_sideways ? line.box.center_x() : line.box.center_y();
    if (std::fabs(at - height) <= kSameLinePt) {
      ++pieces;
    } else {
      if (pieces == 1) rows = 0;
      height = at;
      pieces = 1;
    }
    rows += pieces == 2;
    if (rows >= kRowsOfPieces) return true;
  }
  return false;
}

}  // namespace mingxi
