// SPDX-License-Identifier: GPL-3.0-or-later

// This file's entries are IsPageNumber and FindPageNumbers.

#include "extractor/text/page_numbers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/characters.h"

namespace mingxi {
namespace {

/// What stands around a page number. 第 … 页 is "page …", 共 … 页 "… pages in all".
constexpr auto kAround = std::to_array<std::string_view>(
    {"第", "页", "共", "-", "—", "–", "－", "·", "/", "，", ",", " ", "　", "Page", "of"});
/// More bytes than this are no page number.
constexpr std::size_t kLongest = 48;

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
  for (std::size_t begin = 0; has_pages && begin < lines.size();) {
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
