// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A column of aligned text, and the texts of a line that stand in columns.

#include <cstddef>

namespace mingxi {

/// Where a column's texts usually stand, in places.
struct ColumnTrack {
  double left = 0;
  double middle = 0;
  double right = 0;
  std::size_t support = 0;    ///< Lines that have a text in it.
  double figure_share = 0.5;  ///< How many of its texts are figures, 0 to 1; 0.5 = not known.

  bool operator==(const ColumnTrack&) const = default;
};

/// The places that a column's texts take, from the leftmost to the rightmost.
struct ColumnExtent {
  double left = 0;
  double right = 0;
  bool has_figures = false;  ///< Most of its texts are figures.
};

/// Words [first, last] of a line are one text in `column`.
struct ColumnPiece {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t column = 0;
};

}  // namespace mingxi
