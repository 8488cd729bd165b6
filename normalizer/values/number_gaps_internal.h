// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// White space inside numbers: "5, 221. 79", "2, 6 7 8 . 6 8", "1 095.64".

#include <span>

namespace mingxi::internal {

/// Stands where a gap inside a number was.
constexpr char32_t kClosedGap = 0x110000;
/// Stands for a space between two numbers, which stays.
constexpr char32_t kNumberGap = 0x110001;

/// Replaces every U+0020 between two characters of numbers (digits, commas, points) by kClosedGap
/// where they are certainly one number, else by kNumberGap; and in a text that is one number
/// altogether, also those beside its sign, brackets, percent or footnote mark. REQUIRES: no white
/// space at the ends, never two in a row.
void CloseNumberGaps(std::span<char32_t> text);

}  // namespace mingxi::internal
