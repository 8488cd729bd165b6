// SPDX-License-Identifier: GPL-3.0-or-later

// This file's entries are IsPageNumber and FindPageNumbers.

#include "extractor/text/page_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "model/characters.h"

namespace mingxi {
namespace {

/// What stands around a page number. 第 … 页 is "page …", 共 … 页 "… pages in all".
constexpr auto kAround = std::to_array<std::string_view>(
    {"第", "页", "共", "-", "—", "–", "－", "·", "/", "，", ",", " ", "　", "Page", "of"});
/// More bytes than this are no page number.
constexpr std::size_t kLongest = 48;
/// Marks without form feeds are page numbers when so many, nearly all, count on: the share
/// (percent) of steps by one. More digits than these are no page's.
constexpr std::size_t kFewestMarks = 3;
constexpr std::size_t kStepPercent = 80;
constexpr std::size_t kMostDigits = 4;

/// The first number of a page mark that has more than digits, - 26 - or 第3页; -1 = no such mark.
int NumberOfMark(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (!IsPageNumber(text) || Trimmed(text).size() < 2) return -1;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  if (end - begin == Trimmed(text).size() || end - begin > kMostDigits) return -1;
  int number = 0;
  std::from_chars(text.data() + begin, text.data() + end, number);
  return number;
}

/// Where no form feed parts the pages: marks that count on through the text.
std::vector<bool> FindCountedMarks(const std::vector<SourceLine>& lines) {
  std::vector<bool> found(lines.size(), false);
  std::vector<std::pair<std::size_t, int>> marks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int number = NumberOfMark(lines[i].text);
    if (number >= 0) marks.push_back({i, number});
  }
  std::size_t steps = 0;
  for (std::size_t k = 1; k < marks.size(); ++k) {
    steps += marks[k].second == marks[k - 1].second + 1 ? 1 : 0;
  }
  if (marks.size() < kFewestMarks || steps * 100 < (marks.size() - 1) * kStepPercent) return found;
  for (const auto& [line, number] : marks) found[line] = true;
  return found;
}

}  // namespace

bool IsPageNumber(std::string_view text) {
  text = Trimmed(text);
  bool has_digit = false;
  if (text.size() > kLongest) return false;
  while (!text.empty()) {
    if (IsDigit(text.front())) {
      has_digit = true;
      text.remove_prefix(1);
      continue;
    }
    const auto found = std::find_if(kAround.begin(), kAround.end(),
                                    [&](std::string_view part) { return text.starts_with(part); });
    if (found == kAround.end()) return false;
    text.remove_prefix(found->size());
  }
  return has_digit;
}

std::vector<bool> FindPageNumbers(const std::vector<SourceLine>& lines) {
  std::vector<bool> found(lines.size(), false);
  const bool has_pages = std::any_of(lines.begin(), lines.end(),
                                     [](const SourceLine& line) { return line.begins_page; });
  if (!has_pages) return FindCountedMarks(lines);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !lines[end].begins_page) ++end;
    std::size_t first = begin;
    while (first < end && IsBlank(lines[first].text)) ++first;
    std::size_t last = end;
    while (last > first && IsBlank(lines[last - 1].text)) --last;
    if (first < last) {
      found[first] = IsPageNumber(lines[first].text);
      found[last - 1] = found[last - 1] || IsPageNumber(lines[last - 1].text);
    }
    begin = end;
  }
  return found;
}

}  // namespace mingxi
