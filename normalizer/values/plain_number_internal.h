// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The commonest numbers by the shortest way: 2067.78, 1,095.64. Everything else is left to
// arabic_internal.h, which knows all signs and says what is malformed.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingxi::internal {

/// What stands at the front of a text.
struct PlainNumber {
  std::int64_t coefficient = 0;
  int scale = 0;
  size_t end = 0;         ///< Behind the number; 0 = none here, or one that needs the long way.
  size_t characters = 0;  ///< Digits and the point.
};

/// Reads up to 18 ASCII digits, grouped in threes by commas or not at all, with decimals or
/// without. What it reads, ReadArabicDigits reads alike.
PlainNumber ReadPlainNumber(std::string_view text);

}  // namespace mingxi::internal
