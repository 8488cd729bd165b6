// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What kind of character a code point is, as far as folding and reading values care.

namespace mingxi::internal {

/// How a character behaves next to white space.
enum class CharKind : unsigned char {
  kOther,        ///< Latin letters, digits and all else: a space beside it stays.
  kSpace,        ///< White space of any width, line ends included.
  kNothing,      ///< Shows nothing and takes no room: zero-width, soft hyphen, BOM, controls.
  kWide,         ///< Chinese characters and signs as wide as them.
  kWidePunct,    ///< Chinese punctuation: brings its own room, never needs a space.
  kFollowsText,  ///< Quotes, dashes, brackets, signs that both scripts use: like what they stand
                 ///< by.
};

CharKind KindOf(char32_t code);

/// The character that stands in outputs for `code`: look-alike radicals, full-width digits and
/// letters.
char32_t FoldedForText(char32_t code);

/// The character that stands for `code` in comparisons; 0 = none (it is dropped).
char32_t FoldedForMatching(char32_t code);

}  // namespace mingxi::internal
