// SPDX-License-Identifier: GPL-3.0-or-later

// A name over several others shows how many rows the header has; beside it each column has one name
// as high as those rows, wherever in them it is printed. This file's only entry is SpanNamesDown.

#include "normalizer/headers/names_down.h"

#include <algorithm>
#include <vector>

#include "normalizer/headers/header_shape.h"

namespace mingxi {
namespace {

/// Levels of names below which no header goes on.
constexpr int kDeepestHeader = 5;

/// Whether the boundary above row `row` is drawn.
bool IsDrawnAbove(const Piece& piece, int row) {
  const Evidence evidence = piece.row_edges_by.empty()
                                ? piece.rows_by
                                : piece.row_edges_by[static_cast<std::size_t>(row)];
  return evidence != Evidence::kColumnRules && evidence != Evidence::kAlignment;
}

/// Whether a wide name of row `row` is split up in the row below it, and no row of both has a
/// figure.
bool IsSplitUp(const Piece& piece, const CellIndex& index, int row) {
  if (row + 1 >= piece.row_count) return false;
  for (const int r : {row, row + 1}) {
    for (const std::string_view text : RowTexts(piece, r)) {
      if (IsBodyFigure(text)) return false;
    }
  }
  for (const Cell& cell : piece.cells) {
    if (cell.row > row) break;
    if (cell.row != row || cell.row_span > 1 || cell.column_span < 2 || cell.text.empty()) continue;
    int names = 0;
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      const Cell& below = piece.cells[static_cast<std::size_t>(index.At(row + 1, c))];
      names += below.row == row + 1 && below.column == c && !below.text.empty() ? 1 : 0;
    }
    if (names > 1) return true;
  }
  return false;
}

/// How many rows from the top are names that are split up, and the last of their parts; 0 = none.
int HeaderDepth(const Piece& piece, const CellIndex& index) {
  int depth = 1;
  while (depth < kDeepestHeader && IsSplitUp(piece, index, depth - 1)) ++depth;
  return depth > 1 ? depth : 0;
}

/// The cells of column `column` in rows [0, depth) below the last wide one; empty when one of them
/// is merged or parted from the next by a rule.
std::vector<int> NarrowCells(const Piece& piece, const CellIndex& index, int column, int depth) {
  std::vector<int> cells;
  for (int row = 0; row < depth; ++row) {
    const int at = index.At(row, column);
    const Cell& cell = piece.cells[static_cast<std::size_t>(at)];
    if (cell.row_span > 1 && cell.row == row && cell.column_span == 1) return {};
    if (cell.column_span > 1) {
      cells.clear();
      continue;
    }
    if (!cells.empty() && IsDrawnAbove(piece, row)) return {};
    cells.push_back(at);
  }
  return cells;
}

}  // namespace

Piece SpanNamesDown(Piece piece) {
  if (!piece.spans_are_known || piece.row_count < 2) return piece;
  const CellIndex index(piece);
  const int depth = HeaderDepth(piece, index);
  std::vector<int> gone;
  for (int column = 0; depth > 0 && column < piece.column_count; ++column) {
    const std::vector<int> cells = NarrowCells(piece, index, column, depth);
    if (cells.size() < 2) continue;
    const auto has_text = [&piece](int at) {
      return !piece.cells[static_cast<std::size_t>(at)].text.empty();
    };
    const auto name = std::find_if(cells.begin(), cells.end(), has_text);
    if (name == cells.end() || std::count_if(cells.begin(), cells.end(), has_text) != 1) continue;
    Cell& merged = piece.cells[static_cast<std::size_t>(*name)];
    for (const int at : cells) {
      if (at == *name) continue;
      const Cell& blank = piece.cells[static_cast<std::size_t>(at)];
      if (!merged.places.empty() && !blank.places.empty()) {
        merged.places.front().box = merged.places.front().box.Union(blank.places.front().box);
      }
      gone.push_back(at);
    }
    merged.row = piece.cells[static_cast<std::size_t>(cells.front())].row;
    merged.row_span = static_cast<int>(cells.size());
  }
  std::sort(gone.begin(), gone.end());
  for (auto at = gone.rbegin(); at != gone.rend(); ++at)
    piece.cells.erase(piece.cells.begin() + *at);
  SortByAnchor(piece.cells);
  return piece;
}

}  // namespace mingxi
