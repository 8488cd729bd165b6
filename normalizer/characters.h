// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Walking UTF-8 text character by character, and what kind a character is. Patterns write Chinese
// characters as the range [〇㐀-龥]: RE2 takes long to compile \p{Han}, which has many ranges more.

#include <cstddef>
#include <string>
#include <string_view>

namespace mingxi {

/// The code point that begins at `at` and its length in bytes. Invalid UTF-8 is U+FFFD of one byte.
struct Character {
  char32_t code = 0;
  std::size_t length = 1;
};

/// REQUIRES: at < text.size()
Character CharacterAt(std::string_view text, std::size_t at);

/// The last code point of `text`; code 0 and length 0 for empty text.
Character LastCharacter(std::string_view text);

/// Number of code points.
std::size_t CharacterCount(std::string_view text);

/// Columns a terminal needs: two for each wide (Chinese, full-width) character.
std::size_t DisplayWidth(std::string_view text);

/// A Chinese character (any CJK ideograph, and 〇).
bool IsHan(char32_t code);

inline bool IsAsciiDigit(char32_t code) { return code >= '0' && code <= '9'; }

/// Whether `text` holds any Chinese character.
bool HasHan(std::string_view text);

/// Whether `text` is one or more ASCII digits and nothing else.
bool IsDigits(std::string_view text);

/// `text` without ASCII white space at both ends.
std::string_view WithoutOuterSpaces(std::string_view text);

/// `text` without any white space (ASCII, ideographic, no-break).
std::string WithoutSpaces(std::string_view text);

/// `text` without its first and last character when they are brackets of one kind, （）, () or
/// 〔〕.
std::string_view WithoutBrackets(std::string_view text);

}  // namespace mingxi
