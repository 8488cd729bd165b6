// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/running_heads.h"

#include <cstddef>
#include <string>

#include "extractor/text/line_kind.h"

namespace mingxi {
namespace {

/// Lines above a table that a page repeats at most: head, title, form number, publisher, unit.
constexpr std::size_t kMostLines = 5;

std::string WithoutBlanks(std::string_view text) {
  std::string shown(text);
  std::erase_if(shown, [](char c) { return c == ' ' || c == '\t'; });
  return shown;
}

/// Whether line `i`, one text right above a row, may be the top of a table's header.
bool MayBeHeader(const std::vector<SourceLine>& lines, std::size_t i) {
  return KindOf(lines[i].text) == LineKind::kSingle && i + 1 < lines.size() &&
         !lines[i + 1].begins_page && KindOf(lines[i + 1].text) == LineKind::kRow;
}

/// The first lines of a page that show something, up to the first row.
std::vector<std::size_t> TopOf(const std::vector<SourceLine>& lines,
                               const std::vector<bool>& is_left_out, std::size_t begin) {
  std::vector<std::size_t> top;
  for (std::size_t i = begin; i < lines.size() && top.size() < kMostLines; ++i) {
    if (i > begin && lines[i].begins_page) break;
    if (is_left_out[i]) continue;
    const LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kRow || kind == LineKind::kOther) break;
    if (kind != LineKind::kBlank) top.push_back(i);
  }
  return top;
}

}  // namespace

std::vector<bool> FindRunningHeads(const std::vector<SourceLine>& lines,
                                   const std::vector<bool>& is_left_out) {
  std::vector<bool> found(lines.size(), false);
  std::vector<std::size_t> before;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && !lines[i].begins_page) continue;
    std::vector<std::size_t> top = TopOf(lines, is_left_out, i);
    for (std::size_t k = 0; k < top.size() && k < before.size(); ++k) {
      if (WithoutBlanks(lines[top[k]].text) != WithoutBlanks(lines[before[k]].text)) break;
      found[top[k]] = !MayBeHeader(lines, top[k]);
    }
    before = std::move(top);
  }
  return found;
}

}  // namespace mingxi
