// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Runs -> cells: which run stands in which cell, and the text of a cell.

#include <string>
#include <vector>

#include "extractor/grids/lattice.h"
#include "extractor/grids/runs.h"
#include "model/grid.h"

namespace mingxi {

/// A line of text inside a cell: all its runs on one baseline, left to right.
struct CellLine {
  std::vector<std::uint32_t> glyphs;  ///< Indices into Page::glyphs.
  Box box;
  double baseline = 0;
  double size = 0;
  double first_word =
      0;  ///< Width of what must not be parted at its beginning: a character or a word.
  bool is_figure = false;       ///< A number, percentage or dash and nothing else.
  bool is_in_brackets = false;  ///< A figure between brackets.
  bool goes_on = false;         ///< A figure that is no number without the line below it.
  bool opens_item = false;  ///< Begins with an ordinal of an outline: "二、", "（一）", "3.", "①".

  bool is_spread = false;  ///< Its characters were set apart to fill the cell: it ends at the side.

  bool operator==(const CellLine&) const = default;
};

/// A lattice cell with the runs that stand in it.
struct FilledCell {
  LatticeCell place;
  Box box;
  std::vector<Run> runs;
  bool text_straddles = false;  ///< A run crosses the cell's side; it was kept whole.

  bool operator==(const FilledCell&) const = default;
};

/// Puts each run whose middle is inside `lattice` into its cell. A run that crosses a wall is
/// parted there if it has a gap, and stays whole in the cell that holds most of it if a glyph
/// straddles the wall. What stands outside of all cells is in none of them.
std::vector<FilledCell> FillCells(const Page& page, const Lattice& lattice,
                                  const std::vector<LatticeCell>& cells,
                                  const std::vector<Run>& runs, const GridOptions& options);

/// The lines of some runs, top to bottom.
std::vector<CellLine> RunsToLines(const Page& page, std::vector<Run> runs,
                                  const GridOptions& options);

}  // namespace mingxi
