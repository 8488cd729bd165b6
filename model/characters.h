// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What kind a character is, and walking UTF-8 text character by character: the one home of these
// questions. Patterns write Chinese characters as the range [〇㐀-龥]: RE2 takes long to compile
// \p{Han}, which has many ranges more.

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace mingxi {

// These two may be asked of bytes of UTF-8 as well: what is no ASCII is neither.

/// 0-9.
constexpr bool IsDigit(char32_t code) { return code >= U'0' && code <= U'9'; }

/// A-Z, a-z.
constexpr bool IsAsciiLetter(char32_t code) {
  return (code >= U'A' && code <= U'Z') || (code >= U'a' && code <= U'z');
}

// Of a byte, whatever sign its type has. Templates, so that numbers still go the other way.
template <std::same_as<char> Byte>
constexpr bool IsDigit(Byte byte) {
  return IsDigit(static_cast<char32_t>(static_cast<unsigned char>(byte)));
}
template <std::same_as<char> Byte>
constexpr bool IsAsciiLetter(Byte byte) {
  return IsAsciiLetter(static_cast<char32_t>(static_cast<unsigned char>(byte)));
}

// These are asked of code points.

/// White space that takes room: space, tabs, line ends, no-break, em and ideographic spaces.
constexpr bool IsSpace(char32_t code) {
  return code == U' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

/// Shows nothing and takes no room wherever it stands: zero-width characters, direction marks, BOM.
/// Neither controls nor the soft hyphen are among them: a font may draw something for these.
constexpr bool IsZeroWidth(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0x180E || code == 0xFEFF;
}

/// Shows nothing: white space with or without room.
constexpr bool IsBlank(char32_t code) { return IsSpace(code) || IsZeroWidth(code); }

/// 0-9 and the full-width digits.
constexpr bool IsAnyDigit(char32_t code) {
  return IsDigit(code) || (code >= 0xFF10 && code <= 0xFF19);
}

/// A letter of the Latin alphabet, with its accents.
constexpr bool IsLatinLetter(char32_t code) {
  return IsAsciiLetter(code) || (code >= 0xC0 && code <= 0x24F && code != 0xD7 && code != 0xF7);
}

/// A dash of any length, a hyphen or a minus: what stands before a negative figure or for none.
/// The soft hyphen is one: on paper it is drawn, and fonts name their hyphen so.
constexpr bool IsDash(char32_t code) {
  return code == U'-' || code == 0xAD || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 ||
         code == 0x2500 || code == 0x2501 || code == 0xFE58 || code == 0xFE63 || code == 0xFF0D;
}

/// A sign that makes the figure behind it negative: a short dash or a triangle.
constexpr bool IsMinus(char32_t code) {
  return code == U'-' || code == 0xAD || (code >= 0x2010 && code <= 0x2013) || code == 0x2212 ||
         code == 0xFE63 || code == 0xFF0D || code == U'△' || code == U'▲' || code == U'▼';
}

/// A Chinese character (any CJK ideograph, and 〇).
constexpr bool IsHan(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
         code == 0x3007 || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFD);
}

/// A Chinese numeral that numbers an item: 一 to 十.
constexpr bool IsHanNumeral(char32_t code) {
  return std::u32string_view(U"一二三四五六七八九十").find(code) != std::u32string_view::npos;
}

/// Set on an em square and without spaces: Chinese characters and signs, kana, Hangul, full-width
/// forms.
constexpr bool IsWide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x20000 && code <= 0x3FFFD);
}

/// Given no meaning by Unicode: what fonts use for signs of their own.
constexpr bool IsPrivateUse(char32_t code) {
  return (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
}

/// What a font without a meaning for its glyphs yields, and no text holds: U+FFFD, controls,
/// private use, halves of pairs.
constexpr bool IsMeaningless(char32_t code) {
  return code == 0xFFFD || code < 0x20 || (code >= 0x7F && code < 0xA0) ||
         (code >= 0xD800 && code <= 0xF8FF) || code >= 0xF0000 || (code & 0xFFFE) == 0xFFFE;
}

/// The code point that begins at `at` and its length in bytes. Invalid UTF-8 is U+FFFD.
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

/// Whether `text` holds any Chinese character.
bool HasHan(std::string_view text);

/// Whether `text` is one or more ASCII digits and nothing else.
bool IsDigits(std::string_view text);

/// `text` without ASCII white space at both ends.
std::string_view WithoutOuterSpaces(std::string_view text);

/// `text` without anything blank (white space, zero-width).
std::string WithoutSpaces(std::string_view text);

/// `text` without its first and last character when they are brackets of one kind, （）, () or
/// 〔〕.
std::string_view WithoutBrackets(std::string_view text);

}  // namespace mingxi
