// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which level of a header each heading stands on, where no rule parts the levels.

#include <vector>

#include "extractor/grids/band_rows.h"
#include "extractor/grids/header_band.h"

namespace mingxi {

/// A heading: its text and the places of the header it covers.
struct Heading {
  std::vector<Run> runs;
  Box box;
  double top = 0;
  double bottom = 0;
  double size = 0;
  int column = 0;
  int column_span = 1;
  int row = 0;
  int row_span = 1;

  double middle() const { return (top + bottom) / 2; }
};

/// Gives the headings their rows and row spans; returns how many levels there are and their edges.
BandRows SetLevels(const HeaderFrame& frame, std::vector<Heading>& headings);

}  // namespace mingxi
