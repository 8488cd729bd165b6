// SPDX-License-Identifier: GPL-3.0-or-later

// Folding happens here and nowhere else: a cell's text is folded once in its life.

#include "normalizer/piece.h"

#include <algorithm>

#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

Cell FoldCell(GridCell& printed, int page) {
  Cell cell;
  cell.row = printed.row;
  cell.column = printed.column;
  cell.row_span = printed.row_span;
  cell.column_span = printed.column_span;
  if (!printed.text.empty()) cell.text = FoldText(printed.text);
  if (cell.text != printed.text) cell.raw = std::move(printed.text);
  if (page > 0) cell.places.push_back({page, printed.box});
  cell.indent_pt = printed.indent_pt;
  cell.is_bold = printed.is_bold;
  cell.is_doubtful = printed.is_doubtful;
  cell.marks = std::move(printed.marks);
  cell.source = printed.source;
  cell.stored = std::move(printed.stored);
  cell.recognition = std::move(printed.recognition);
  return cell;
}

bool StandsBefore(const Cell& a, const Cell& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

/// Columns that each row covers from the left, before gaps are filled.
std::vector<int> RowWidths(const Grid& grid) {
  std::vector<int> widths(static_cast<std::size_t>(grid.row_count), 0);
  for (const GridCell& cell : grid.cells) {
    int& width = widths[static_cast<std::size_t>(cell.row)];
    width = std::max(width, cell.column + cell.column_span);
  }
  return widths;
}

/// Empty cells for the places that nothing covers.
void CoverGaps(Piece& piece) {
  const CellIndex index(piece);
  const std::size_t before = piece.cells.size();
  for (int row = 0; row < piece.row_count; ++row) {
    for (int column = 0; column < piece.column_count; ++column) {
      if (index.At(row, column) >= 0) continue;
      Cell empty;
      empty.row = row;
      empty.column = column;
      piece.cells.push_back(empty);
    }
  }
  if (piece.cells.size() != before) SortByAnchor(piece.cells);
}

}  // namespace

CellIndex::CellIndex(int row_count, int column_count, std::span<const Cell> cells)
    : column_count_(column_count),
      places_(static_cast<std::size_t>(row_count) * static_cast<std::size_t>(column_count), -1) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    const int last_row = std::min(cell.row + cell.row_span, row_count);
    const int last_column = std::min(cell.column + cell.column_span, column_count);
    for (int row = cell.row; row < last_row; ++row) {
      for (int column = cell.column; column < last_column; ++column) {
        places_[static_cast<std::size_t>(row) * static_cast<std::size_t>(column_count) +
                static_cast<std::size_t>(column)] = static_cast<int>(i);
      }
    }
  }
}

Piece GridToPiece(Grid grid) {
  Piece piece;
  piece.pages = {grid.page};
  piece.part = grid.part;
  piece.box = grid.box;
  piece.row_count = grid.row_count;
  piece.column_count = grid.column_count;
  piece.column_edges = grid.column_edges;
  piece.row_edges = grid.row_edges;
  piece.column_texts = grid.column_texts;
  if (!grid.spans_are_known) piece.row_widths = RowWidths(grid);
  piece.cells.reserve(grid.cells.size());
  for (GridCell& cell : grid.cells) piece.cells.push_back(FoldCell(cell, grid.page));
  grid.cells = {};
  piece.doubts = grid.doubts;
  piece.columns_by = grid.columns_by;
  piece.rows_by = grid.rows_by;
  piece.row_edges_by = grid.row_edges_by;
  piece.spans_are_known = grid.spans_are_known;
  piece.is_open_below = grid.is_open_below;
  piece.is_open_above = grid.is_open_above;
  CoverGaps(piece);
  return piece;
}

void SortByAnchor(std::vector<Cell>& cells) {
  if (std::is_sorted(cells.begin(), cells.end(), StandsBefore)) return;
  std::stable_sort(cells.begin(), cells.end(), StandsBefore);
}

Piece WithoutRows(Piece piece, int above, int below) {
  if (above == 0 && below == 0) return piece;
  const int end = piece.row_count - below;
  std::erase_if(piece.cells, [&](const Cell& cell) {
    return cell.row + cell.row_span <= above || cell.row >= end;
  });
  for (Cell& cell : piece.cells) {
    const int first = std::max(cell.row, above);
    const int last = std::min(cell.row + cell.row_span, end);
    cell.row = first - above;
    cell.row_span = last - first;
  }
  SortByAnchor(piece.cells);
  const auto keep = [&](auto& edges, int extra) {
    if (edges.empty()) return;
    edges.erase(edges.begin() + end + extra, edges.end());
    edges.erase(edges.begin(), edges.begin() + above);
  };
  keep(piece.row_edges, 1);
  keep(piece.row_edges_by, 1);
  keep(piece.row_widths, 0);
  if (!piece.row_edges.empty()) {
    piece.box.y0 = piece.row_edges.front();
    piece.box.y1 = piece.row_edges.back();
  }
  std::erase_if(piece.doubts, [&](const GridDoubt& doubt) {
    return doubt.row >= 0 && (doubt.row < above || doubt.row >= end);
  });
  for (GridDoubt& doubt : piece.doubts) {
    if (doubt.row >= 0) doubt.row -= above;
  }
  piece.row_count = end - above;
  return piece;
}

}  // namespace mingxi
