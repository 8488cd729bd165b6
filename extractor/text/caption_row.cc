// SPDX-License-Identifier: GPL-3.0-or-later

// Above a table stand its unit, year and publisher, in text sources often in cells of their own.
// The extractor does not know those words; it sees that such a cell names itself: `label：value`.
// This file's entries are IsLabelValue and IsCaptionRow.

#include "extractor/text/caption_row.h"

#include <algorithm>

#include "extractor/text/source_lines.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Longest label in characters, as in 金额单位：or 部门（单位）名称：, with room for inner spaces.
constexpr std::size_t kLongestLabel = 12;

std::size_t CountOf(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

/// Whether `label` is 其中 ("of which") alone or behind a row's number: a part of another row, no
/// caption.
bool IsOfWhich(std::string_view label) {
  constexpr std::string_view kOfWhich = "其中";
  if (!label.ends_with(kOfWhich)) return false;
  label.remove_suffix(kOfWhich.size());
  return std::all_of(label.begin(), label.end(), [](char c) {
    return c == ' ' || c == '.' || IsDigit(static_cast<unsigned char>(c));
  });
}

}  // namespace

bool IsLabelValue(std::string_view cell) {
  cell = Trimmed(cell);
  std::size_t colon = cell.find("：");
  std::size_t length = std::string_view("：").size();
  if (const std::size_t ascii = cell.find(':'); ascii < colon) {
    colon = ascii;
    length = 1;
  }
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view label = cell.substr(0, colon);
  if (IsOfWhich(label)) return false;
  // A bracket that opens before the colon and closes behind it is one column header:
  // 金额（单位：元）.
  const bool is_inside_brackets =
      CountOf(label, "（") != CountOf(label, "）") || CountOf(label, "(") != CountOf(label, ")");
  return !is_inside_brackets && CharacterCount(label) <= kLongestLabel &&
         !IsBlank(cell.substr(colon + length));
}

bool IsCaptionRow(const TextRow& row, std::size_t width) {
  std::size_t shown = 0;
  std::size_t named = 0;
  for (const std::string& cell : row) {
    if (IsBlank(cell)) continue;
    ++shown;
    named += IsLabelValue(cell) ? 1 : 0;
  }
  if (shown == 0) return false;
  if (shown == 1 && width > 1 && !IsBlank(row.front())) return true;
  return named * 2 >= shown || (named > 0 && row.size() < width);
}

}  // namespace mingxi
