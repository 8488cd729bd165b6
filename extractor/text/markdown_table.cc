// SPDX-License-Identifier: GPL-3.0-or-later

// GitHub's pipe tables: a header row, a row of dashes with as many cells, body rows. This file's
// entries are ReadMarkdownTable, IsMarkdown and WithoutMarkdownMarks.

#include "extractor/text/markdown_table.h"

#include <algorithm>
#include <utility>

namespace mingxi {
namespace {

bool HasBar(std::string_view line) { return line.find('|') != std::string_view::npos; }

/// `cell` without the marks of bold around it; `cell` itself when it has none.
std::string_view WithoutBold(std::string_view cell) {
  for (const std::string_view mark : {"**", "__"}) {
    const bool is_marked = cell.size() > 2 * mark.size() && cell.starts_with(mark) &&
                           cell.ends_with(mark) &&
                           cell.find(mark, mark.size()) == cell.size() - mark.size();
    if (is_marked) return cell.substr(mark.size(), cell.size() - 2 * mark.size());
  }
  return cell;
}

void ReplaceBreaks(std::string& cell) {
  for (const std::string_view tag : {"<br>", "<br/>", "<br />", "<BR>"}) {
    for (std::size_t at = cell.find(tag); at != std::string::npos; at = cell.find(tag, at)) {
      cell.replace(at, tag.size(), "\n");
    }
  }
}

TextRow SplitAtBars(std::string_view line) {
  line = Trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  TextRow cells(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '|') {
      cells.emplace_back();
    } else if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cells.back() += line[++i];
    } else {
      cells.back() += line[i];
    }
  }
  for (std::string& cell : cells) {
    cell = std::string(Trimmed(cell));
    ReplaceBreaks(cell);
  }
  return cells;
}

bool IsDashCell(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

bool IsDashRow(std::string_view line) {
  if (line.find('-') == std::string_view::npos) return false;
  const TextRow cells = SplitAtBars(line);
  return (HasBar(line) || cells.size() > 1) && std::all_of(cells.begin(), cells.end(), IsDashCell);
}

bool IsTableAt(const std::vector<SourceLine>& lines, std::size_t at) {
  return at + 1 < lines.size() && HasBar(lines[at].text) && IsDashRow(lines[at + 1].text) &&
         SplitAtBars(lines[at].text).size() == SplitAtBars(lines[at + 1].text).size();
}

}  // namespace

TextRegion ReadMarkdownTable(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  if (!IsTableAt(lines, at)) return region;
  std::vector<DraftRow> rows{{SplitAtBars(lines[at].text), ShortRow::kTrailing}};
  std::size_t end = at + 2;
  for (; end < lines.size() && HasBar(lines[end].text) && !IsTableAt(lines, end); ++end) {
    if (lines[end].begins_page) break;
    rows.push_back({SplitAtBars(lines[end].text), ShortRow::kTrailing});
  }
  region.line_count = end - at;
  Grid grid = RowsToGrid(rows, Evidence::kTextCells);
  for (GridCell& cell : grid.cells) {
    const std::string_view plain = WithoutBold(cell.text);
    cell.is_bold = plain.size() < cell.text.size();
    if (cell.is_bold) cell.text = std::string(plain);
  }
  region.items.push_back(std::move(grid));
  return region;
}

bool IsMarkdown(const std::vector<SourceLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (IsTableAt(lines, i)) return true;
  }
  return false;
}

std::string WithoutMarkdownMarks(std::string_view line) {
  std::string_view text = Trimmed(line);
  const std::size_t marks = std::min(text.size(), text.find_first_not_of('#'));
  constexpr std::size_t kDeepestHeading = 6;
  if (marks >= 1 && marks <= kDeepestHeading && marks < text.size() && text[marks] == ' ') {
    text = Trimmed(text.substr(marks));
    while (text.ends_with('#')) text.remove_suffix(1);
    text = Trimmed(text);
  }
  return std::string(WithoutBold(text));
}

}  // namespace mingxi
