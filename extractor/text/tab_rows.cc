// SPDX-License-Identifier: GPL-3.0-or-later

// Lines with tabs -> rows -> tables -> grids. A line without a tab between two rows is a row whose
// other cells are blank, unless a new caption or another width begins behind it. This file's only
// entry is ReadTabRows.

#include "extractor/text/tab_rows.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/text/caption_row.h"

namespace mingxi {
namespace {

using Rows = std::vector<TextRow>;

TextRow SplitAtTabs(std::string_view line) {
  TextRow cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

/// The most frequent width of rows [begin, end), of equal ones the larger.
std::size_t CommonWidth(const Rows& rows, std::size_t begin, std::size_t end) {
  std::map<std::size_t, std::size_t> count;
  for (std::size_t i = begin; i < end; ++i) {
    if (rows[i].size() > 1) ++count[rows[i].size()];
  }
  std::size_t width = 0;
  std::size_t most = 0;
  for (const auto& [size, times] : count) {
    if (times >= most) {
      most = times;
      width = size;
    }
  }
  return width;
}

/// Whether the tabless line `at` is a new table's title and no row.
bool IsTitle(const Rows& rows, std::size_t begin, std::size_t at) {
  std::size_t next = at;
  while (next < rows.size() && rows[next].size() == 1) ++next;
  if (next == rows.size()) return true;
  if (at == begin) return true;
  std::size_t end = next;
  while (end < rows.size() && rows[end].size() > 1) ++end;
  const std::size_t width_after = CommonWidth(rows, next, end);
  if (IsCaptionRow(rows[next], width_after)) return true;
  // A section's name inside one table leaves the width as it was.
  const std::size_t width_before = CommonWidth(rows, begin, at);
  return width_before != width_after && end - next > 1;
}

bool HasInnerBlank(const TextRow& row) {
  return std::any_of(row.begin(), row.end(), [](const std::string& cell) { return IsBlank(cell); });
}

/// Rows [begin, end) are one table: caption lines and a grid.
void AppendTable(const Rows& rows, std::size_t begin, std::size_t end,
                 std::vector<TextItem>& items) {
  std::size_t width = 0;
  bool keeps_blank_ends = false;
  for (std::size_t i = begin; i < end; ++i) {
    width = std::max(width, rows[i].size());
    keeps_blank_ends = keeps_blank_ends || (rows[i].size() > 1 && IsBlank(rows[i].back()));
  }
  for (; begin < end && IsCaptionRow(rows[begin], width); ++begin) {
    for (const std::string& cell : rows[begin]) {
      if (!IsBlank(cell)) items.push_back(LineItem(cell));
    }
  }
  std::vector<DraftRow> drafts;
  bool is_head = true;  // Before the first row of full width.
  for (std::size_t i = begin; i < end; ++i) {
    is_head = is_head && rows[i].size() < width;
    const bool is_packed = keeps_blank_ends || (is_head && !HasInnerBlank(rows[i]));
    drafts.push_back(
        {rows[i], is_packed && rows[i].size() > 1 ? ShortRow::kPacked : ShortRow::kTrailing});
  }
  if (!drafts.empty()) items.push_back(RowsToGrid(drafts, Evidence::kTextCells));
}

}  // namespace

TextRegion ReadTabRows(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  if (lines[at].text.find('\t') == std::string_view::npos) return region;
  Rows rows;
  for (std::size_t i = at; i < lines.size(); ++i) {
    const std::string_view line = lines[i].text;
    const bool has_tab = line.find('\t') != std::string_view::npos;
    if (!has_tab && (IsBlank(line) || (lines[i].begins_page && i > at))) break;
    rows.push_back(SplitAtTabs(line));
  }
  while (rows.back().size() == 1) rows.pop_back();  // Lines behind the table are no rows.
  if (rows.size() < 2) return region;
  region.line_count = rows.size();
  std::size_t begin = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].size() > 1 || !IsTitle(rows, begin, i)) continue;
    AppendTable(rows, begin, i, region.items);
    for (; i < rows.size() && rows[i].size() == 1; ++i)
      region.items.push_back(LineItem(rows[i][0]));
    begin = i;
  }
  AppendTable(rows, begin, rows.size(), region.items);
  return region;
}

}  // namespace mingxi
