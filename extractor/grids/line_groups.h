// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines of a column -> groups: which lines are one wrapped cell where no rule says so.

#include <vector>

#include "extractor/grids/cell_text.h"

namespace mingxi {

/// One column's part of a band (the space between two rules), its lines top to bottom.
struct BandColumn {
  Box box;
  std::vector<CellLine> lines;
  bool has_drawn_sides = true;  ///< Rules part it from its neighbours.
};

/// Consecutive lines of one column that are one cell: lines [first, last].
struct LineGroup {
  int column = 0;
  int first = 0;
  int last = 0;

  bool operator==(const LineGroup&) const = default;
};

/// Baselines of lines that never wrap (figures, codes), each once, top to bottom: what a row hangs
/// on. Where no column holds such, those of the lists.
std::vector<double> RowAnchors(const std::vector<BandColumn>& columns);

/// True when nearly all lines of the column are figures, codes or dashes: each line is a cell.
bool IsFigureColumn(const BandColumn& column);

/// True when the column lists short texts, each of them a cell: none needed to wrap, and they stand
/// further apart than the lines of one cell do.
bool IsListColumn(const BandColumn& column);

/// For each line whether it is full: the next character would not have fitted.
std::vector<bool> FullLines(const BandColumn& column);

/// Groups the lines of `column` (its number is written into the groups). A line goes on in the next
/// one only if it is full, that is if the next character would not have fitted; and a group has one
/// anchor.
std::vector<LineGroup> GroupLines(const BandColumn& column, int number,
                                  const std::vector<double>& anchors);

}  // namespace mingxi
