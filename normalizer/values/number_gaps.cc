// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/number_gaps_internal.h"

// A run is a stretch of digits, commas, points and spaces that begins and ends with a non-space.
// Its pieces are what the spaces part. The run is closed when the digits without the spaces are one
// well-formed number and the pieces cannot be numbers or ordinals of their own.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/characters.h"

namespace mingxi::internal {
namespace {

bool IsComma(char32_t code) { return code == ',' || code == U'，'; }
bool IsPoint(char32_t code) { return code == '.' || code == U'．'; }
bool IsNumberCharacter(char32_t code) { return IsDigit(code) || IsComma(code) || IsPoint(code); }

/// Signs that may stand before a number, or brackets around it.
bool MayPrecedeNumber(char32_t code) {
  return std::u32string_view(U"-－−–+＋△▲▼¥￥$(（").find(code) != std::u32string_view::npos;
}

/// Percent signs, closing brackets and footnote marks.
bool MayFollowNumber(char32_t code) {
  return std::u32string_view(U"%％‰)）*＊※").find(code) != std::u32string_view::npos ||
         (code >= 0x2460 && code <= 0x2473);
}

/// What a run looks like, in ASCII: "5, 221. 79".
struct Run {
  std::string text;
  size_t begin = 0;
  size_t end = 0;  ///< Half open, indices of the whole text.
};

size_t CountDigits(std::string_view piece) {
  size_t count = 0;
  for (const char c : piece) count += IsDigit(static_cast<char32_t>(c)) ? 1 : 0;
  return count;
}

/// 1095, 1095.64, 1,095.64; not .5, 5., 1,23.
bool IsWellFormed(std::string_view number) {
  const size_t point = number.find('.');
  const std::string_view whole = number.substr(0, point);
  if (point != std::string_view::npos) {
    const std::string_view decimals = number.substr(point + 1);
    if (decimals.empty() || CountDigits(decimals) != decimals.size()) return false;
  }
  const size_t first_comma = whole.find(',');
  if (whole.empty() || first_comma == 0 || first_comma == whole.size() - 1) return false;
  if (first_comma == std::string_view::npos) return CountDigits(whole) == whole.size();
  if (first_comma > 3 || (whole.size() - first_comma) % 4 != 0) return false;
  for (size_t i = 0; i < whole.size(); ++i) {
    const bool is_comma_place = i >= first_comma && (i - first_comma) % 4 == 0;
    if ((whole[i] == ',') != is_comma_place) return false;
  }
  return true;
}

std::vector<std::string_view> PiecesOf(std::string_view run) {
  std::vector<std::string_view> pieces;
  size_t begin = 0;
  for (size_t i = 0; i <= run.size(); ++i) {
    if (i < run.size() && run[i] != ' ') continue;
    pieces.push_back(run.substr(begin, i - begin));
    begin = i + 1;
  }
  return pieces;
}

/// Digits set apart one by one: "2, 6 7 8 . 6 8", "2 0 2 0"; not a row of ordinals "1 2 3".
bool IsLetterSpaced(const std::vector<std::string_view>& pieces, std::string_view joined) {
  constexpr size_t kFewestDigits = 3;  // "1 2" is more likely two numbers than one.
  bool ascends = CountDigits(joined) == joined.size();
  char last = 0;
  for (const std::string_view piece : pieces) {
    if (CountDigits(piece) > 1) return false;
    ascends = ascends && (last == 0 || piece[0] == last + 1);
    last = piece[0];
  }
  return !ascends && CountDigits(joined) >= kFewestDigits;
}

/// Grouping by spaces: "1 095.64", "12 345 678"; not "100 200", which may be two numbers.
bool IsGroupedBySpaces(const std::vector<std::string_view>& pieces) {
  constexpr size_t kGroup = 3;
  constexpr size_t kEnoughGroups = 3;
  const std::string_view last = pieces.back();
  const bool has_decimals = last.size() > kGroup + 1 && last[kGroup] == '.';
  if (CountDigits(pieces.front()) != pieces.front().size() || pieces.front().size() > kGroup)
    return false;
  for (size_t i = 1; i < pieces.size(); ++i) {
    if (CountDigits(pieces[i].substr(0, kGroup)) != kGroup) return false;
    if (pieces[i].size() != kGroup && !(has_decimals && i + 1 == pieces.size())) return false;
  }
  return has_decimals || pieces.size() >= kEnoughGroups;
}

/// Whether the spaces of `run` are inside one number. `is_alone`: nothing else stands in the text;
/// `follows_word`: a Chinese character or a sign stands before the run, so it opens no list item
/// "1. 2023年".
bool IsOneNumber(std::string_view run, bool is_alone, bool follows_word) {
  const std::vector<std::string_view> pieces = PiecesOf(run);
  std::string joined;
  for (const std::string_view piece : pieces) joined += piece;
  if (!IsWellFormed(joined)) return false;
  if (IsLetterSpaced(pieces, joined)) return true;
  if (is_alone && IsGroupedBySpaces(pieces)) return true;

  constexpr size_t kMostDecimals = 2;  // As money has; "表1. 2023年" is no number.
  bool has_broken_piece = false;       // One that is no number of its own: "5,", ".64", "221."
  bool every_gap_is_at_point = true;
  for (size_t i = 0; i < pieces.size(); ++i) {
    has_broken_piece = has_broken_piece || !IsWellFormed(pieces[i]);
    if (i == 0) continue;
    const bool is_before_point = pieces[i].front() == '.';
    const bool is_behind_point = pieces[i - 1].back() == '.';
    const bool opens_no_item = is_alone || (follows_word && pieces[i].size() <= kMostDecimals);
    every_gap_is_at_point =
        every_gap_is_at_point && (is_before_point || (is_behind_point && opens_no_item));
  }
  if (every_gap_is_at_point) return true;
  const bool has_group = joined.find(',') != std::string::npos;
  const bool has_point = joined.find('.') != std::string::npos;
  return has_broken_piece && has_group && (is_alone || has_point);
}

/// The run that begins at or behind `from`; empty text = none.
Run FindRun(std::span<const char32_t> text, size_t from) {
  while (from < text.size() && !IsNumberCharacter(text[from])) ++from;
  Run run;
  run.begin = from;
  run.end = from;
  for (size_t i = from; i < text.size(); ++i) {
    if (IsNumberCharacter(text[i])) {
      run.end = i + 1;
    } else if (text[i] != U' ') {
      break;
    }
  }
  for (size_t i = run.begin; i < run.end; ++i) {
    const char32_t code = IsComma(text[i]) ? U',' : IsPoint(text[i]) ? U'.' : text[i];
    run.text.push_back(static_cast<char>(code));
  }
  return run;
}

/// True when only signs, brackets, marks and spaces stand around the run.
bool IsAlone(std::span<const char32_t> text, const Run& run) {
  for (size_t i = 0; i < run.begin; ++i) {
    if (text[i] != U' ' && !MayPrecedeNumber(text[i])) return false;
  }
  for (size_t i = run.end; i < text.size(); ++i) {
    if (text[i] != U' ' && !MayFollowNumber(text[i])) return false;
  }
  return true;
}

bool FollowsWord(std::span<const char32_t> text, const Run& run) {
  if (run.begin == 0) return false;
  const char32_t before = text[run.begin - 1] == U' ' ? text[run.begin - 2] : text[run.begin - 1];
  return IsHan(before) || MayPrecedeNumber(before);
}

void Replace(std::span<char32_t> text, size_t begin, size_t end, char32_t by) {
  for (size_t i = begin; i < end; ++i) {
    if (text[i] == U' ') text[i] = by;
  }
}

}  // namespace

void CloseNumberGaps(std::span<char32_t> text) {
  if (std::find(text.begin(), text.end(), U' ') == text.end()) return;
  for (Run run = FindRun(text, 0); !run.text.empty(); run = FindRun(text, run.end)) {
    const bool is_alone = IsAlone(text, run);
    const bool has_gap = run.text.find(' ') != std::string::npos;
    const bool is_one =
        !has_gap ? IsWellFormed(run.text) : IsOneNumber(run.text, is_alone, FollowsWord(text, run));
    Replace(text, run.begin, run.end, is_one ? kClosedGap : kNumberGap);
    if (is_alone && is_one) Replace(text, 0, text.size(), kClosedGap);
  }
}

}  // namespace mingxi::internal
