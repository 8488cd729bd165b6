// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is PutValuesBesideLabels.

#include "normalizer/headers/form_values.h"

#include <utility>
#include <vector>

namespace mingxi {
namespace {

/// The cells of row `row` that show something, by index.
std::vector<std::size_t> PrintedCells(const Piece& piece, int row) {
  std::vector<std::size_t> printed;
  for (std::size_t i = 0; i < piece.cells.size() && piece.cells[i].row <= row; ++i) {
    if (piece.cells[i].row == row && !piece.cells[i].text.empty()) printed.push_back(i);
  }
  return printed;
}

}  // namespace

Piece PutValuesBesideLabels(Piece piece, const HeaderShape& shape) {
  if (!shape.is_form || piece.spans_are_known || piece.columns_by != Evidence::kTextColumns) {
    return piece;
  }
  for (int row = 0; row < piece.row_count; ++row) {
    const std::vector<std::size_t> printed = PrintedCells(piece, row);
    if (printed.size() != 2 || piece.cells[printed[0]].column != 0) break;
    for (std::size_t i = printed[0] + 1; i < printed[1]; ++i) {
      if (piece.cells[i].column == 1) {
        std::swap(piece.cells[i].column, piece.cells[printed[1]].column);
        break;
      }
    }
    SortByAnchor(piece.cells);
  }
  return piece;
}

}  // namespace mingxi
