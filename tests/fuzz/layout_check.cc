// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/layout_check.h"

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace mingxi {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "layout: %s\n", what);
  std::abort();
}

void CheckGrid(const Grid& grid) {
  const auto columns = static_cast<std::size_t>(grid.column_count);
  std::vector<bool> taken(static_cast<std::size_t>(grid.row_count) * columns);
  for (const GridCell& cell : grid.cells) {
    Require(cell.row >= 0 && cell.column >= 0 && cell.row_span >= 1 && cell.column_span >= 1 &&
                cell.row + cell.row_span <= grid.row_count &&
                cell.column + cell.column_span <= grid.column_count,
            "a cell stands outside its grid");
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        const std::size_t place =
            static_cast<std::size_t>(r) * columns + static_cast<std::size_t>(c);
        Require(!taken[place], "cells overlap");
        taken[place] = true;
      }
    }
  }
  // A text row may be shorter than the grid: its merged cells are lost, and the header step infers
  // them.
  if (!grid.spans_are_known) return;
  for (const bool is_taken : taken) Require(is_taken, "a place belongs to no cell");
}

void CheckAccount(const GlyphAccount& account) {
  Require(account.total == account.in_cells + account.in_lines + account.artifacts +
                               account.invisible + account.unclaimed,
          "glyphs are lost or counted twice");
}

}  // namespace

void CheckLayout(const Layout& layout) {
  for (const Grid& grid : layout.grids) CheckGrid(grid);
  for (std::size_t i = 1; i < layout.grids.size(); ++i) {
    Require(layout.grids[i - 1].order <= layout.grids[i].order, "grids are out of order");
  }
  for (std::size_t i = 1; i < layout.lines.size(); ++i) {
    Require(layout.lines[i - 1].order <= layout.lines[i].order, "lines are out of order");
  }
  CheckAccount(layout.account);
}

}  // namespace mingxi
