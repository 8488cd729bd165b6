// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The digits of one printed number, without its sign and unit.

#include <cstddef>
#include <string>
#include <string_view>

namespace mingxi::internal {

/// What stands at one place of a text.
struct ArabicDigits {
  std::string plain;         ///< "1095.64"; empty when no number begins here.
  size_t end = 0;            ///< Where the number ends in the text.
  const char* why_not = "";  ///< Digits begin here, but they are malformed; then `plain` is empty.
};

/// Reads the longest number at `begin`: digits grouped in threes by one kind of comma or apostrophe
/// or not at all (， and ． count as their ASCII forms), decimals behind one point; ".5" is 0.5.
ArabicDigits ReadArabicDigits(std::string_view text, size_t begin);

}  // namespace mingxi::internal
