// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/running_heads.h"

#include <cstddef>
#include <string>
#include <utility>

#include "extractor/text/aligned_line.h"
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

/// The top of a page: the first lines that show something, and the first row behind them.
struct PageTop {
  std::vector<std::size_t> lines;
  std::size_t row = 0;  ///< 0 = there is none right behind.
};

PageTop TopOf(const std::vector<SourceLine>& lines, const std::vector<bool>& is_left_out,
              std::size_t begin) {
  PageTop top;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    if (i > begin && lines[i].begins_page) break;
    if (is_left_out[i]) continue;
    const LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kRow) top.row = i;
    if (kind == LineKind::kRow || kind == LineKind::kOther) break;
    if (kind == LineKind::kBlank) continue;
    if (top.lines.size() == kMostLines) break;
    top.lines.push_back(i);
  }
  return top;
}

bool AreAlike(const std::vector<SourceLine>& lines, std::size_t a, std::size_t b) {
  return WithoutBlanks(lines[a].text) == WithoutBlanks(lines[b].text);
}

/// Whether the table below `top` goes on with the one below `before`: its first row has figures, or
/// is the same header.
bool GoesOn(const std::vector<SourceLine>& lines, const PageTop& before, const PageTop& top) {
  if (top.row == 0 || before.row == 0) return false;
  return AreAlike(lines, before.row, top.row) ||
         ReadAlignedLine(lines[top.row].text, Counting::kPlaces).HasFigure();
}

}  // namespace

std::vector<bool> FindRunningHeads(const std::vector<SourceLine>& lines,
                                   const std::vector<bool>& is_left_out) {
  std::vector<bool> found(lines.size(), false);
  PageTop before;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && !lines[i].begins_page) continue;
    PageTop top = TopOf(lines, is_left_out, i);
    const bool goes_on = GoesOn(lines, before, top);
    for (std::size_t k = 0; k < top.lines.size() && k < before.lines.size(); ++k) {
      const std::size_t line = top.lines[k];
      if (!AreAlike(lines, before.lines[k], line)) break;
      // A table of its own needs its own unit.
      const bool is_caption = KindOf(lines[line].text) == LineKind::kCaption;
      found[line] = (!is_caption || goes_on) && !MayBeHeader(lines, line);
    }
    before = std::move(top);
  }
  return found;
}

}  // namespace mingxi
