// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/html_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/html/html_reader.h"

namespace mingxi {
namespace {

char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// How often `tag` ("<table", "</table") stands in `line`, in letters of any size.
int CountTags(std::string_view line, std::string_view tag) {
  int count = 0;
  for (std::size_t at = 0; (at = line.find('<', at)) != std::string_view::npos; ++at) {
    if (line.size() - at <= tag.size()) break;
    const bool is_tag = std::equal(tag.begin(), tag.end(), line.begin() + static_cast<long>(at),
                                   [](char a, char b) { return a == Small(b); });
    const char next = line[at + tag.size()];
    count += is_tag && (next == '>' || next == ' ' || next == '\t') ? 1 : 0;
  }
  return count;
}

/// Items of `layout` in its order.
std::vector<TextItem> ItemsOf(Layout layout) {
  std::vector<TextItem> items;
  auto line = layout.lines.begin();
  auto grid = layout.grids.begin();
  while (line != layout.lines.end() || grid != layout.grids.end()) {
    const bool takes_line =
        grid == layout.grids.end() || (line != layout.lines.end() && line->order < grid->order);
    if (takes_line) {
      items.emplace_back(std::move(*line++));
    } else {
      grid->part.clear();  // Of a page; here it is a table of the text like any other.
      for (GridCell& cell : grid->cells) cell.source = {};
      items.emplace_back(std::move(*grid++));
    }
  }
  return items;
}

}  // namespace

bool BeginsHtmlTable(const std::vector<SourceLine>& lines, std::size_t at) {
  return CountTags(lines[at].text, "<table") > 0;
}

TextRegion ReadHtmlLines(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  if (!BeginsHtmlTable(lines, at)) return region;
  int open = 0;
  std::string text;
  for (std::size_t i = at; i < lines.size(); ++i) {
    open += CountTags(lines[i].text, "<table") - CountTags(lines[i].text, "</table");
    text.append(lines[i].text).append("\n");
    if (open > 0) continue;
    Result<Layout> layout = ReadHtmlFragment(text);
    if (!layout.ok() || layout->grids.empty()) return region;
    region.line_count = i + 1 - at;
    region.items = ItemsOf(*std::move(layout));
    return region;
  }
  return region;  // It has no end; what stands there is text.
}

}  // namespace mingxi
