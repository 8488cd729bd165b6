// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which words of aligned text stand in which column.

#include <cstddef>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"
#include "extractor/text/header_fit.h"

namespace mingxi {

struct ColumnFit {
  std::vector<ColumnTrack> columns;
  std::size_t header_lines = 0;                ///< Lines before the first figure.
  HeaderFit header;                            ///< Of those lines.
  std::vector<std::vector<ColumnPiece>> body;  ///< Of the lines behind them, from the left.
  double cost = 0;                             ///< How badly it all fits, in places.
};

/// The columns that explain `lines` at the least cost; each word has a column. A single space may
/// part two columns or two words of one text: what the other lines have decides. No columns when no
/// line has two words.
ColumnFit FitColumns(const std::vector<AlignedLine>& lines);

}  // namespace mingxi
