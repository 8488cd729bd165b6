// SPDX-License-Identifier: GPL-3.0-or-later

// A word with a wide character is a label, whatever else is in it; in others the stretches of
// digits, points and commas are amounts or no number. This file's only entry is ReadWords.

#include "extractor/grids/choice/cell_words.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

bool IsFigureSign(char32_t code) {
  return IsDigit(code) || code == U'.' || code == U',' || code == 0xFF0C || code == 0xFF0E;
}

/// True for "1", "12,345", "12,345.67", "0.5" without its sign.
bool IsWellFormed(std::u32string_view word) {
  const std::size_t point = word.find_last_of(U".．");
  std::u32string_view whole = word.substr(0, point);
  const bool has_point = point != std::u32string_view::npos;
  if (has_point && word.substr(point + 1).find_first_of(U".,．，") != std::u32string_view::npos) {
    return false;
  }
  if (whole.find_first_of(U".．") != std::u32string_view::npos) return false;
  std::size_t comma = whole.find_first_of(U",，");
  if (comma == std::u32string_view::npos) return true;
  if (comma == 0 || comma > 3) return false;
  while (comma != std::u32string_view::npos) {
    const std::size_t next = whole.find_first_of(U",，", comma + 1);
    const std::size_t end = next == std::u32string_view::npos ? whole.size() : next;
    if (end - comma != 4) return false;
    comma = next;
  }
  return true;
}

/// True for "2031.12.31" and "3.1.2": parts of a date or an ordinal.
bool IsDotted(std::u32string_view word) {
  static constexpr std::size_t kLongestPart = 4;
  std::size_t parts = 1;
  std::size_t length = 0;
  for (const char32_t code : word) {
    length = IsDigit(code) ? length + 1 : 0;
    parts += !IsDigit(code);
    if (length > kLongestPart || code == U',' || code == 0xFF0C) return false;
  }
  return parts == 3;
}

/// Counts one stretch of digits, points and commas.
void ReadFigure(std::u32string_view signs, CellWords& words) {
  while (!signs.empty() && !IsDigit(signs.back())) signs.remove_suffix(1);
  while (!signs.empty() && !IsDigit(signs.front())) signs.remove_prefix(1);
  const bool is_amount = signs.find_first_of(U".,．，") != std::u32string_view::npos;
  if (!is_amount || IsDotted(signs)) return;
  if (IsWellFormed(signs)) {
    ++words.figures;
  } else {
    ++words.broken;
  }
}

/// Figures inside of words are what the words say: 按1.5%、2.24%计算.
void ReadWord(std::u32string_view word, CellWords& words) {
  if (std::any_of(word.begin(), word.end(), IsWide)) {
    ++words.labels;
    return;
  }
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = begin;
    while (end < word.size() && IsFigureSign(word[end])) ++end;
    ReadFigure(word.substr(begin, end - begin), words);
    begin = end + 1;
  }
}

}  // namespace

CellWords ReadWords(std::string_view text) {
  CellWords words;
  std::u32string word;
  while (!text.empty()) {
    const DecodedCodePoint point = DecodeUtf8(text);
    text.remove_prefix(point.length);
    if (!IsSpace(point.code)) {
      word += point.code;
      continue;
    }
    ReadWord(word, words);
    word.clear();
  }
  ReadWord(word, words);
  return words;
}

}  // namespace mingxi
