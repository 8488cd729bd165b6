// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/index_row.h"

#include <array>

#include "model/characters.h"

namespace mingxi {
namespace {

/// A mark that names a column: its place in its own series, from 1; 0 = no mark.
struct Mark {
  int number = 0;
  char32_t series = 0;  ///< '1', 'A' or U'甲'.
};

bool IsIndexWord(std::string_view text) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"栏次", "行次", "栏目", "栏号", "列次", "序号", "公式", "栏 次", "行 次"});
  for (const std::string_view word : kWords) {
    if (text == word) return true;
  }
  return false;
}

/// 类 (class) | 款 (section) | 项 (item) | 栏次 | 1 | 2: levels of the code beside the word.
bool IsLevelWord(std::string_view text) { return text == "类" || text == "款" || text == "项"; }

/// 3=1+2, C=A+B, 4=(1-2)/3*100%: the part before the sign is the mark.
std::string_view BeforeFormula(std::string_view text) {
  const std::size_t at = text.find_first_of("=＝");
  if (at == std::string_view::npos || at == 0) return text;
  for (const char sign : text.substr(at)) {
    const bool is_formula = (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') ||
                            std::string_view("=+-*/()%. ").find(sign) != std::string_view::npos ||
                            static_cast<unsigned char>(sign) >= 0x80;
    if (!is_formula) return text;
  }
  return WithoutOuterSpaces(text.substr(0, at));
}

Mark ReadMark(std::string_view text) {
  constexpr std::u32string_view kStems = U"甲乙丙丁戊己庚辛壬癸";
  constexpr std::size_t kMostDigits = 2;
  text = WithoutBrackets(BeforeFormula(text));
  if (IsDigits(text) && text.size() <= kMostDigits) {
    int number = 0;
    for (const char digit : text) number = number * 10 + (digit - '0');
    return {number, U'1'};
  }
  if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return {text[0] - 'A' + 1, U'A'};
  if (text.empty()) return {};
  const Character first = CharacterAt(text, 0);
  if (first.length != text.size()) return {};
  if (first.code >= U'①' && first.code <= U'⑳') {
    return {static_cast<int>(first.code - U'①') + 1, U'①'};
  }
  const std::size_t stem = kStems.find(first.code);
  return stem == std::u32string_view::npos ? Mark{} : Mark{static_cast<int>(stem) + 1, U'甲'};
}

}  // namespace

bool IsIndexRow(std::span<const std::string_view> texts) {
  constexpr int kFewestMarks = 2;
  int marks = 0;
  bool has_word = false;
  bool has_level = false;
  bool counts_up = true;
  Mark last;
  for (const std::string_view text : texts) {
    if (text.empty()) continue;
    if (IsIndexWord(text)) {
      has_word = true;
      continue;
    }
    if (IsLevelWord(text)) {
      has_level = true;
      continue;
    }
    const Mark mark = ReadMark(text);
    if (mark.number == 0) return false;
    const bool begins_series = mark.series != last.series;
    counts_up = counts_up && mark.number == (begins_series ? 1 : last.number + 1);
    last = mark;
    ++marks;
  }
  if (has_word) return marks >= 1;
  return !has_level && counts_up && marks >= kFewestMarks;
}

}  // namespace mingxi
