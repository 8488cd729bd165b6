// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/spread_columns.h"

#include <cstddef>
#include <utility>

namespace mingxi {
namespace {

Cell BlankCell(const Piece& piece, int row, int column) {
  Cell cell;
  cell.row = row;
  cell.column = column;
  const auto r = static_cast<std::size_t>(row);
  const auto c = static_cast<std::size_t>(column);
  if (piece.pages.front() > 0 && r + 1 < piece.row_edges.size()) {
    cell.places.push_back({piece.pages.front(),
                           {piece.column_edges[c], piece.row_edges[r], piece.column_edges[c + 1],
                            piece.row_edges[r + 1]}});
  }
  return cell;
}

}  // namespace

Piece SpreadColumns(Piece piece, const std::vector<int>& columns,
                    const std::vector<double>& edges) {
  for (Cell& cell : piece.cells) {
    const auto first = static_cast<std::size_t>(cell.column);
    const auto last = first + static_cast<std::size_t>(cell.column_span) - 1;
    cell.column = columns[first];
    cell.column_span = columns[last] - columns[first] + 1;
  }
  for (GridDoubt& doubt : piece.doubts) {
    if (doubt.column >= 0 && doubt.column < piece.column_count) {
      doubt.column = columns[static_cast<std::size_t>(doubt.column)];
    }
  }
  piece.column_count = static_cast<int>(edges.size()) - 1;
  piece.column_edges = edges;
  const CellIndex index(piece);
  std::vector<Cell> blanks;
  for (int row = 0; row < piece.row_count; ++row) {
    for (int column = 0; column < piece.column_count; ++column) {
      if (index.At(row, column) < 0) blanks.push_back(BlankCell(piece, row, column));
    }
  }
  piece.cells.insert(piece.cells.end(), std::make_move_iterator(blanks.begin()),
                     std::make_move_iterator(blanks.end()));
  SortByAnchor(piece.cells);
  return piece;
}

}  // namespace mingxi
