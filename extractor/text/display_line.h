// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where each character of a line stands when columns of text stand below each other.

#include <string_view>
#include <vector>

namespace mingxi {

/// How many places a character takes. Editors and terminals give a Chinese character two;
/// pdftotext counts it as one; old Chinese programs drew frames with two-place lines.
struct WidthModel {
  int wide = 2;   ///< Wide and full-width characters.
  int frame = 1;  ///< Characters that draw frames, U+2500 to U+257F.

  bool operator==(const WidthModel&) const = default;
};

/// One character of a line.
struct DisplayChar {
  std::string_view bytes;
  char32_t code = 0;
  int column = 0;  ///< Its first place, from 0.
  int width = 1;   ///< Places it takes; 0 for combining characters.
};

/// The characters of `line` (well-formed UTF-8) with their places. A tab goes to the next multiple
/// of eight.
std::vector<DisplayChar> PlaceCharacters(std::string_view line, const WidthModel& model);

}  // namespace mingxi
