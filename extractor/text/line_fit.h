// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The words of one line -> texts in given columns.

#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"

namespace mingxi {

struct LineFit {
  std::vector<ColumnPiece> pieces;  ///< From the left; each word is in one.
  double cost = 0;                  ///< Places that the texts stand off their columns.
};

/// The cheapest way to put the words of one line into `columns` from left to right. REQUIRES: there
/// are columns.
LineFit FitLine(const std::vector<Word>& words, const std::vector<ColumnTrack>& columns);

}  // namespace mingxi
