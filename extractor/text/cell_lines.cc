// SPDX-License-Identifier: GPL-3.0-or-later

// Cell lines -> runs (no blank line inside) -> rows of one width -> a grid. Two blank lines may end
// a row, a table, or nothing at all (an empty paragraph at the end of a cell); one blank line ends
// a row. This file's only entry is ReadCellLines.

#include "extractor/text/cell_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/text/caption_row.h"
#include "extractor/text/row_width.h"

namespace mingxi {
namespace {

/// More blank lines than a row's end and an empty paragraph leave: a table's end.
constexpr std::size_t kMostBlankLinesInside = 2;

struct Run {
  TextRow cells;
  std::size_t blank_after = 0;  ///< Blank lines behind it.
  std::size_t end = 0;          ///< One past its last line.
};

bool IsCellLine(std::string_view line) {
  return line.starts_with('\t') && line.find('\t', 1) == std::string_view::npos;
}

/// The runs from line `at` to the table's end.
std::vector<Run> ReadRuns(const std::vector<SourceLine>& lines, std::size_t at) {
  std::vector<Run> runs;
  while (at < lines.size() && IsCellLine(lines[at].text)) {
    Run run;
    for (; at < lines.size() && IsCellLine(lines[at].text); ++at) {
      run.cells.emplace_back(lines[at].text.substr(1));
    }
    run.end = at;
    while (at < lines.size() && IsBlank(lines[at].text) && !IsCellLine(lines[at].text)) {
      ++at;
      ++run.blank_after;
    }
    const bool is_last = run.blank_after > kMostBlankLinesInside;
    runs.push_back(std::move(run));
    if (is_last) break;
  }
  return runs;
}

std::vector<DraftRow> RunsToRows(const std::vector<Run>& runs, std::size_t first) {
  std::vector<CellRun> sizes;
  for (std::size_t i = first; i < runs.size(); ++i) {
    sizes.push_back({runs[i].cells.size(), runs[i].blank_after > 1});
  }
  const RowSplit split = SplitRuns(sizes);
  std::vector<DraftRow> rows;
  std::size_t begin = 0;
  for (const std::size_t end : split.rows_end_at) {
    DraftRow row;
    for (; begin < end; ++begin) {
      const TextRow& cells = runs[first + begin].cells;
      row.cells.insert(row.cells.end(), cells.begin(), cells.end());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Moves the caption's cells out of the first rows.
void AppendCaption(std::vector<DraftRow>& rows, std::vector<TextItem>& items) {
  std::size_t width = 0;
  for (const DraftRow& row : rows) width = std::max(width, row.cells.size());
  std::size_t count = 0;
  for (; count < rows.size() && IsCaptionRow(rows[count].cells, width); ++count) {
    for (const std::string& cell : rows[count].cells) {
      if (!IsBlank(cell)) items.push_back(LineItem(cell));
    }
  }
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace

TextRegion ReadCellLines(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  const std::vector<Run> runs = ReadRuns(lines, at);
  if (runs.empty()) return region;
  region.line_count = runs.back().end - at;
  std::vector<DraftRow> rows = RunsToRows(runs, 0);
  AppendCaption(rows, region.items);
  if (!rows.empty()) region.items.push_back(RowsToGrid(rows, Evidence::kTextCells));
  return region;
}

}  // namespace mingxi
