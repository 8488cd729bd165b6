// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Piece: a Grid whose texts are folded, once. All steps of the normalizer up to the finished Table
// read and return pieces: one page's part of a table first, a whole table after stitching.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/cell.h"
#include "model/grid.h"

namespace mingxi {

struct Piece {
  std::vector<int> pages;  ///< Ascending; {0} for text sources.
  Box box;                 ///< On the first page.
  int row_count = 0;
  int column_count = 0;
  std::vector<double> column_edges;  ///< As Grid::column_edges.
  std::vector<double> row_edges;     ///< As Grid::row_edges; empty after stitching.
  std::vector<Span> column_texts;    ///< As Grid::column_texts.
  std::vector<Cell> cells;           ///< Anchors row by row, folded, not typed.
  std::vector<GridDoubt> doubts;
  Evidence columns_by = Evidence::kRulings;
  Evidence rows_by = Evidence::kRulings;
  std::vector<Evidence> row_edges_by = {};  ///< As Grid::row_edges_by; empty after stitching.
  bool spans_are_known = true;
  /// Where spans are not known: how many columns each row had in the source, from the left. A row
  /// shorter than the others has lost merged cells.
  std::vector<int> row_widths;
  bool is_open_below = false;
  bool is_open_above = false;
  std::string part = {};  ///< As Grid::part.

  bool operator==(const Piece&) const = default;
};

/// `grid` with every text folded; the printed text stays in Cell::raw where it differs. Places that
/// no cell of `grid` covers get an empty cell, so that the result covers its rectangle.
Piece GridToPiece(Grid grid);

/// Looks up which cell covers a place. Built in time linear in the area.
class CellIndex {
 public:
  CellIndex(int row_count, int column_count, std::span<const Cell> cells);
  explicit CellIndex(const Piece& piece)
      : CellIndex(piece.row_count, piece.column_count, piece.cells) {}

  /// Index into the cells, or -1 where no cell covers the place.
  int At(int row, int column) const {
    return places_[static_cast<std::size_t>(row) * static_cast<std::size_t>(column_count_) +
                   static_cast<std::size_t>(column)];
  }

 private:
  int column_count_;
  std::vector<int> places_;
};

/// Puts `cells` into the order of their anchors, row by row. Linear where they are already.
void SortByAnchor(std::vector<Cell>& cells);

/// `piece` without its first `above` and its last `below` rows. Cells that reach into what is cut
/// lose that part; those wholly inside it are gone. REQUIRES: above + below <= row_count.
Piece WithoutRows(Piece piece, int above, int below);

}  // namespace mingxi
