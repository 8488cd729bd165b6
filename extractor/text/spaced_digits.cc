// SPDX-License-Identifier: GPL-3.0-or-later

// Digits one space apart are one figure when they read as one with grouping or
// a point, and some of them end or begin with these signs. This file's only
// entry is JoinSpacedDigits.

#include "extractor/text/spaced_digits.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "model/characters.h"

namespace mingxi {
namespace {

constexpr std::size_t kFewestParts = 3;
/// Parts have so many characters at most, and two of them at most this many
/// together.
constexpr std::size_t kLongestPart = 3;
constexpr std::size_t kLongestPair = 4;
constexpr std::size_t kGroup = 3;
constexpr std::size_t kYearDigits = 4;

bool IsSign(char c) { return c == ',' || c == '.'; }

bool IsPart(const Word& word) {
  return word.text.size() <= kLongestPart &&
         std::all_of(word.text.begin(), word.text.end(),
                     [](char c) { return IsDigit(c) || IsSign(c); });
}

/// Whether `text` is a figure with two decimals and, from four digits on,
/// grouping.
bool IsAmount(const std::string& text) {
  const std::size_t point = text.find('.');
  if (point == std::string::npos || point + kGroup != text.size() || point == 0) return false;
  for (std::size_t i = 0; i < point; ++i) {
    const bool is_comma_place = (point - i) % (kGroup + 1) == 0;
    if (is_comma_place ? text[i] != ',' || i == 0 : !IsDigit(text[i])) return false;
  }
  return IsDigit(text[point + 1]) && IsDigit(text[point + 2]);
}

void Join(std::vector<Word>& words, std::size_t first, std::size_t last, bool is_figure) {
  words[first].text = TextOf(words, first, last);
  words[first].end = words[last].end;
  words[first].is_figure = is_figure;
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(first) + 1,
              words.begin() + static_cast<std::ptrdiff_t>(last) + 1);
}

void JoinFigureAt(std::vector<Word>& words, std::size_t first) {
  std::string text;
  bool has_loose_sign = false;
  std::size_t last = first;
  for (std::size_t i = first; i < words.size() && IsPart(words[i]); ++i) {
    if (i > first && words[i].gap != 1) break;
    text += words[i].text;
    has_loose_sign |= IsSign(words[i].text.front()) || IsSign(words[i].text.back());
    last = i;
  }
  const std::size_t parts = last - first + 1;
  const bool is_spaced = parts >= kFewestParts && text.size() * 2 <= parts * kLongestPair;
  if (is_spaced && has_loose_sign && IsAmount(text)) Join(words, first, last, true);
}

/// Joins the spaced digits of a year in front of word `i`, which begins with 年
/// "year".
std::size_t JoinYearBefore(std::vector<Word>& words, std::size_t i) {
  std::string digits;
  std::size_t first = i;
  while (first > 0 && words[first].gap == 1 && digits.size() < kYearDigits &&
         IsDigit(words[first - 1].text.back())) {
    const bool is_digit = words[first - 1].text.size() == 1;
    digits.insert(digits.begin(), words[first - 1].text.back());
    --first;
    if (!is_digit) break;  // Its other characters are a text before the year.
  }
  const bool is_year =
      digits.size() == kYearDigits && (digits.starts_with("19") || digits.starts_with("20"));
  if (!is_year) return i;
  Join(words, first, i, false);
  return first;
}

}  // namespace

void JoinSpacedDigits(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text.starts_with("年")) i = JoinYearBefore(words, i);
  }
  for (std::size_t i = 0; i < words.size(); ++i) JoinFigureAt(words, i);
}

}  // namespace mingxi
