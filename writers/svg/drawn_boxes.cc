// SPDX-License-Identifier: GPL-3.0-or-later

// What a stage found, as boxes on the page.

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "writers/svg/page_drawing.h"

namespace mingxi {
namespace {

std::string PlaceName(int row, int column) {
  return "row " + std::to_string(row) + ", column " + std::to_string(column);
}

std::string GridLabel(const Grid& grid) {
  return std::to_string(grid.row_count) + " x " + std::to_string(grid.column_count) +
         ", columns by " + std::string(ToString(grid.columns_by)) + ", rows by " +
         std::string(ToString(grid.rows_by));
}

/// The smallest box that a doubt's row and column leave; the grid's where it has neither.
Box PlaceOf(const GridDoubt& doubt, const Grid& grid) {
  Box place = grid.box;
  const auto row = static_cast<std::size_t>(std::max(0, doubt.row));
  const auto column = static_cast<std::size_t>(std::max(0, doubt.column));
  if (doubt.row >= 0 && row + 1 < grid.row_edges.size()) {
    place.y0 = grid.row_edges[row];
    place.y1 = grid.row_edges[row + 1];
  }
  if (doubt.column >= 0 && column + 1 < grid.column_edges.size()) {
    place.x0 = grid.column_edges[column];
    place.x1 = grid.column_edges[column + 1];
  }
  return place;
}

void AddGrid(const Grid& grid, std::vector<DrawnBox>& boxes) {
  for (const GridCell& cell : grid.cells) {
    const BoxKind kind = cell.is_doubtful ? BoxKind::kDoubt : BoxKind::kCell;
    boxes.push_back({kind, cell.box, PlaceName(cell.row, cell.column) + ": " + cell.text});
  }
  for (const GridDoubt& doubt : grid.doubts) {
    boxes.push_back({BoxKind::kDoubt, PlaceOf(doubt, grid), doubt.what});
  }
  boxes.push_back({BoxKind::kGrid, grid.box, GridLabel(grid)});
}

BoxKind KindOf(const Table& table, const Cell& cell) {
  if (cell.is_doubtful) return BoxKind::kDoubt;
  const auto row = static_cast<std::size_t>(cell.row);
  const RowKind kind = row < table.rows.size() ? table.rows[row].kind : RowKind::kData;
  if (kind == RowKind::kHeader || kind == RowKind::kIndex) return BoxKind::kHeaderCell;
  const bool is_total = kind == RowKind::kTotal || kind == RowKind::kSubtotal;
  return is_total || kind == RowKind::kPageTotal ? BoxKind::kTotalCell : BoxKind::kCell;
}

std::string CellLabel(const Cell& cell) {
  std::string label = PlaceName(cell.row, cell.column) + ": " + cell.text;
  if (cell.value) label += " = " + cell.value->ToString() + " " + cell.unit;
  return label;
}

void AddTable(const Table& table, int page, std::vector<DrawnBox>& boxes) {
  const std::size_t first = boxes.size();
  for (const Cell& cell : table.cells) {
    for (const PlacedBox& place : cell.places) {
      if (place.page == page) boxes.push_back({KindOf(table, cell), place.box, CellLabel(cell)});
    }
  }
  if (boxes.size() == first) return;
  Box around = boxes[first].box;
  for (std::size_t i = first; i < boxes.size(); ++i) around = around.Union(boxes[i].box);
  std::string label = table.id + " " + table.title;
  if (!table.unit.empty()) label += ", " + table.unit;
  boxes.push_back({BoxKind::kGrid, around, std::move(label)});
}

BoxKind KindOf(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return BoxKind::kNote;
    case Severity::kWarning:
      return BoxKind::kWarning;
    case Severity::kError:
      return BoxKind::kError;
  }
  return BoxKind::kNote;
}

}  // namespace

std::vector<DrawnBox> BoxesOf(const Layout& layout) {
  std::vector<DrawnBox> boxes;
  for (const TextLine& line : layout.lines) {
    boxes.push_back({line.is_artifact ? BoxKind::kArtifact : BoxKind::kLine, line.box, line.text});
  }
  for (const Grid& grid : layout.grids) AddGrid(grid, boxes);
  return boxes;
}

std::vector<DrawnBox> BoxesOf(const Document& document, int page) {
  std::vector<DrawnBox> boxes;
  std::map<CellRef, const Cell*> cells;
  for (const Table& table : document.tables) {
    AddTable(table, page, boxes);
    for (const Cell& cell : table.cells) cells[{table.id, cell.row, cell.column}] = &cell;
  }
  for (const Finding& finding : document.findings) {
    for (const CellRef& ref : finding.cells) {
      const auto found = cells.find(ref);
      if (found == cells.end()) continue;
      for (const PlacedBox& place : found->second->places) {
        if (place.page != page) continue;
        boxes.push_back({KindOf(finding.severity), place.box, finding.id + ": " + finding.message});
      }
    }
  }
  return boxes;
}

}  // namespace mingxi
