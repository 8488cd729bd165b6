// SPDX-License-Identifier: GPL-3.0-or-later

// This file's entries are ReadAlignedLine, FragmentsOf and TextOf.

#include "extractor/text/aligned_line.h"

#include <algorithm>

#include "extractor/text/display_line.h"
#include "extractor/text/plain_figure.h"
#include "extractor/text/source_lines.h"
#include "extractor/text/spaced_digits.h"

namespace mingxi {
namespace {

constexpr std::size_t kYearDigits = 4;
/// Bytes of one Chinese character.
constexpr std::size_t kSingleSize = 3;
/// The letters of a spaced word stand at most so many places apart, and other single characters at
/// least so many times as far.
constexpr int kWidestSingleGap = 4;
/// The same where the next word stands clearly farther.
constexpr int kWidestSpacedWord = 8;
constexpr int kWidestFirstWord = 16;  ///< At the beginning of a line: the name of the names.
constexpr int kOthersFarther = 3;

bool IsYear(std::string_view text) {
  return text.size() == kYearDigits && (text.starts_with("19") || text.starts_with("20")) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void GlueYears(std::vector<Word>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Word& next = words[i + 1];
    if (next.gap != 1 || !IsYear(words[i].text) || !next.text.starts_with("年")) continue;
    words[i].text = TextOf(words, i, i + 1);
    words[i].end = next.end;
    words[i].is_figure = false;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

bool IsSingle(const Word& word) { return word.text.size() == kSingleSize && !word.is_figure; }

bool IsSingleHan(const Word& word) {
  const unsigned char lead = word.text.empty() ? 0 : static_cast<unsigned char>(word.text[0]);
  return IsSingle(word) && lead >= 0xE4 && lead <= 0xE9;
}

/// Single characters that a row begins with, before its figures, are the name of the row spread
/// over its cell; office programs space them unevenly.
void GlueSpreadName(std::vector<Word>& words) {
  std::size_t end = 0;
  while (end < words.size() && IsSingleHan(words[end])) ++end;
  if (end < 2 || end == words.size() || !words[end].is_figure) return;
  words[0].text = TextOf(words, 0, end - 1);
  words[0].end = words[end - 1].end;
  words.erase(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(end));
}

/// Two single characters close together, with no third one near (类 款 项), are one word.
void GlueSingles(std::vector<Word>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const int gap = words[i + 1].gap;
    const int widest = i == 0 ? kWidestFirstWord : kWidestSpacedWord;
    if (!IsSingle(words[i]) || !IsSingle(words[i + 1]) || gap > widest) continue;
    const bool is_apart = i + 2 < words.size() && words[i + 2].gap > gap + kWidestSingleGap / 2;
    if (gap > kWidestSingleGap && !is_apart) continue;
    const bool has_before = i > 0 && IsSingle(words[i - 1]) && words[i].gap < gap * kOthersFarther;
    const bool has_after =
        i + 2 < words.size() && IsSingle(words[i + 2]) && words[i + 2].gap < gap * kOthersFarther;
    if (has_before || has_after) continue;
    words[i].text = TextOf(words, i, i + 1);
    words[i].end = words[i + 1].end;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace

bool AlignedLine::HasFigure() const {
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.is_figure; });
}

std::string_view TextOf(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  const char* begin = words[first].text.data();
  const char* end = words[last].text.data() + words[last].text.size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

AlignedLine ReadAlignedLine(std::string_view text, Counting counting) {
  AlignedLine line;
  bool is_open = false;
  int place = 0;
  int blanks = 0;
  for (const DisplayChar& c : PlaceCharacters(text, {})) {
    const int counted = counting == Counting::kCharacters ? std::min(c.width, 1) : c.width;
    if (IsBlank(c.bytes)) {
      is_open = false;
      blanks += c.width;
      place += c.width;
      continue;
    }
    if (!is_open) line.words.push_back({c.bytes, place, place, blanks, false});
    Word& word = line.words.back();
    const auto size = static_cast<std::size_t>(c.bytes.data() + c.bytes.size() - word.text.data());
    word.text = {word.text.data(), size};
    word.end += counted;
    place += counted;
    blanks = 0;
    is_open = true;
  }
  for (Word& word : line.words) word.is_figure = IsPlainFigure(word.text);
  JoinSpacedDigits(line.words);
  GlueYears(line.words);
  GlueSpreadName(line.words);
  GlueSingles(line.words);
  return line;
}

std::vector<std::string_view> FragmentsOf(const AlignedLine& line) {
  std::vector<std::string_view> fragments;
  std::size_t first = 0;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const bool is_last = i + 1 == line.words.size();
    if (!is_last && line.words[i + 1].gap < kFragmentGap) continue;
    fragments.push_back(TextOf(line.words, first, i));
    first = i + 1;
  }
  return fragments;
}

}  // namespace mingxi
