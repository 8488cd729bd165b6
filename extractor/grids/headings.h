// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Rows of a header -> headings: which lines of text are one heading.

#include <vector>

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

/// The headings of the rows, in the order in which they begin; which levels they stand on is asked
/// in header_levels.h.
std::vector<Heading> RunsToHeadings(const std::vector<TextRow>& rows, const HeaderFrame& frame);

}  // namespace mingxi
