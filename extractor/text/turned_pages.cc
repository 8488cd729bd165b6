// SPDX-License-Identifier: GPL-3.0-or-later

// Each page is asked for things that can only be read one way: brackets, amounts, years, numbered
// items, words of any table. This file's only entry is TurnPages.

#include "extractor/text/turned_pages.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "extractor/text/display_line.h"
#include "extractor/text/page_numbers.h"
#include "extractor/text/source_lines.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// So much has to read backwards on a page, and so many times as much as reads forwards.
constexpr int kFewestBackwards = 4;
constexpr int kTimesMore = 4;
/// Decimals of an amount.
constexpr std::size_t kDecimals = 2;
constexpr std::size_t kYearDigits = 4;

/// Words of any table: sum, item, unit, name, amount, code.
constexpr auto kWords = std::to_array<std::u32string_view>(
    {U"合计", U"项目", U"单位", U"名称", U"金额", U"编码", U"总计", U"小计"});

bool IsFigurePart(char32_t c) { return IsDigit(c) || c == U',' || c == U'.'; }

using Page = std::vector<std::string_view>;

std::u32string CharactersOf(std::string_view line) {
  std::u32string characters;
  for (const DisplayChar& c : PlaceCharacters(line, {})) characters.push_back(c.code);
  return characters;
}

int CountOf(std::u32string_view text, std::u32string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Whether `figure` is an amount of three digits or more before its point and two behind it.
bool IsAmount(std::u32string_view figure) {
  const std::size_t point = figure.find(U'.');
  return point != figure.npos && point > kDecimals && point + kDecimals + 1 == figure.size() &&
         figure.find(U',', point) == figure.npos && IsDigit(figure.front());
}

/// How much of `line`, without blanks, reads forwards.
int ReadsForwards(std::u32string_view line) {
  int count = 0;
  for (const std::u32string_view word : kWords) count += CountOf(line, word);
  const std::size_t opening = line.find(U'（');
  count +=
      opening != line.npos && line.find(U'）', opening) != line.npos && line.find(U'）') > opening
          ? 1
          : 0;
  const bool is_item =
      line.size() > 2 && IsHanNumeral(line[0]) && line.substr(1, 2).find(U'、') != line.npos;
  count += is_item ? 1 : 0;
  for (std::size_t i = kYearDigits; i < line.size(); ++i) {
    const std::u32string_view digits = line.substr(i - kYearDigits, kYearDigits);
    const bool is_year =
        line[i] == U'年' && (digits.starts_with(U"20") || digits.starts_with(U"19")) &&
        std::all_of(digits.begin(), digits.end(), [](char c) { return IsDigit(c); });
    count += is_year ? 1 : 0;
  }
  return count;
}

/// The amounts among the figures of `line`; spaces between digits are none.
int CountAmounts(std::u32string_view line) {
  int count = 0;
  std::u32string figure;
  std::size_t blanks = 0;
  const auto finish = [&] {
    count += IsAmount(figure) ? 1 : 0;
    figure.clear();
  };
  for (const char32_t c : line) {
    if (c == U' ') {
      if (++blanks > 1) finish();
      continue;
    }
    if (!IsFigurePart(c)) finish();
    if (IsFigurePart(c)) figure.push_back(c);
    blanks = 0;
  }
  finish();
  return count;
}

bool IsUpsideDown(const Page& page) {
  int forwards = 0;
  int backwards = 0;
  for (const std::string_view line : page) {
    std::u32string characters = CharactersOf(line);
    forwards += CountAmounts(characters);
    std::reverse(characters.begin(), characters.end());
    backwards += CountAmounts(characters);
    std::erase(characters, U' ');
    backwards += ReadsForwards(characters);
    std::reverse(characters.begin(), characters.end());
    forwards += ReadsForwards(characters);
  }
  return backwards >= kFewestBackwards && backwards >= kTimesMore * forwards;
}

/// Whether `token` may be one step of a spaced figure: a digit, with a sign at most.
bool IsFigureStep(std::u32string_view token) {
  return token.size() <= 2 && std::all_of(token.begin(), token.end(), IsFigurePart) &&
         std::count_if(token.begin(), token.end(), [](char c) { return IsDigit(c); }) <= 1;
}

/// A run of characters without a space.
struct Token {
  std::u32string_view text;
  std::size_t gap = 0;  ///< Spaces before it.
};

std::vector<Token> TokensOf(std::u32string_view line) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = std::min(line.size(), line.find_first_not_of(U' ', i));
    const std::size_t end = std::min(line.size(), line.find(U' ', begin));
    if (begin < end) tokens.push_back({line.substr(begin, end - begin), begin - i});
    i = end;
  }
  return tokens;
}

bool IsLetter(const Token& token) { return token.text.size() == 1 && !IsFigurePart(token.text[0]); }

/// Whether the figure put together so far has all its decimals.
bool IsWhole(std::u32string_view figure) {
  const std::size_t point = figure.rfind(U'.');
  return point != figure.npos && point + kDecimals + 1 <= figure.size();
}

/// Whether token `i` goes on with `word`, which ends one space before it.
bool GoesOn(const std::vector<Token>& tokens, std::size_t i, std::u32string_view word) {
  const std::u32string_view token = tokens[i].text;
  const std::u32string_view last = tokens[i - 1].text;
  if (IsFigureStep(last) && IsFigureStep(token)) return !IsWhole(word);
  if (word.back() == U'：' && IsLetter(tokens[i - 1])) return true;
  if (!IsLetter(tokens[i]) || IsFigurePart(last.back())) return false;
  const bool is_run = i + 1 < tokens.size() && tokens[i + 1].gap == 1 && IsLetter(tokens[i + 1]);
  return last.size() == 1 || is_run;
}

/// `line` with figures and words together whose characters stand one space apart.
std::u32string WithoutSpacing(std::u32string_view line) {
  std::u32string packed;
  std::u32string word;
  std::size_t taken = 0;  // Spaces left out, which the next gap gets back.
  const std::vector<Token> tokens = TokensOf(line);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].gap == 1 && GoesOn(tokens, i, word)) {
      ++taken;
    } else {
      packed.append(tokens[i].gap + taken, U' ');
      taken = 0;
      word.clear();
    }
    packed += tokens[i].text;
    word += tokens[i].text;
  }
  return packed;
}

/// The lines of `page` from the last to the first, each from its end.
std::string Turned(const Page& page) {
  std::vector<std::u32string> lines;
  std::size_t width = 0;
  for (const std::string_view line : page) {
    lines.push_back(CharactersOf(line));
    while (!lines.back().empty() && lines.back().back() == U' ') lines.back().pop_back();
    width = std::max(width, lines.back().size());
  }
  std::string text;
  for (std::size_t i = lines.size(); i-- > 0;) {
    lines[i].resize(width, U' ');
    std::reverse(lines[i].begin(), lines[i].end());
    std::u32string packed = WithoutSpacing(lines[i]);
    while (!packed.empty() && packed.back() == U' ') packed.pop_back();
    for (const char32_t c : packed) AppendUtf8(c, text);
    text += '\n';
  }
  return text;
}

/// Takes the blank lines and the page number at one end of `page` off it; `is_front` says which.
std::string TakeEnd(Page& page, bool is_front) {
  std::vector<std::string_view> taken;
  const auto next = [&] { return is_front ? page.front() : page.back(); };
  const auto take = [&] {
    taken.push_back(next());
    page.erase(is_front ? page.begin() : page.end() - 1);
  };
  while (!page.empty() && IsBlank(next())) take();
  if (!page.empty() && IsPageNumber(next())) take();
  if (!is_front) std::reverse(taken.begin(), taken.end());
  std::string text;
  for (const std::string_view line : taken) text += std::string(line) + "\n";
  return text;
}

Page LinesOf(std::string_view text) {
  Page page;
  for (const SourceLine& line : SplitLines(text)) page.push_back(line.text);
  return page;
}

}  // namespace

std::string TurnPages(std::string_view text) {
  std::string turned;
  while (!text.empty()) {
    const std::size_t end = std::min(text.size(), text.find('\f'));
    const std::string_view printed = text.substr(0, end);
    Page page = LinesOf(printed);
    if (IsUpsideDown(page)) {
      const std::string above = TakeEnd(page, true);
      const std::string below = TakeEnd(page, false);
      turned += above + Turned(page) + below;
    } else {
      turned += printed;
    }
    if (end < text.size()) turned += '\f';
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return turned;
}

}  // namespace mingxi
