// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What stands in a cell, as far as it speaks for or against its boundaries.

#include <string_view>

namespace mingxi {

/// What the words of a cell are.
struct CellWords {
  int figures = 0;  ///< Words that are amounts: with a decimal point or grouped.
  int broken = 0;   ///< Words of digits, points and commas that are no number.
  int labels = 0;   ///< Words with a wide character.
};

/// The words of a cell's text, parted at white space.
CellWords ReadWords(std::string_view text);

}  // namespace mingxi
