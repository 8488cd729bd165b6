// SPDX-License-Identifier: GPL-3.0-or-later

// First the lines that may be one table, page by page, then their columns, under the counting of
// places that puts them below each other. This file's only entry is ReadAlignedTable.

#include "extractor/text/aligned_table.h"

#include <algorithm>
#include <utility>

#include "extractor/text/aligned_line.h"
#include "extractor/text/aligned_rows.h"
#include "extractor/text/aligned_segments.h"
#include "extractor/text/column_search.h"
#include "extractor/text/note_marks.h"

namespace mingxi {
namespace {

/// Costs above this many places a word, and these for any table, are no columns.
constexpr double kMostCostPerWord = 6;
constexpr double kFreeCost = 20;
/// A counting that saves fewer places than this is not clearly better.
constexpr double kClearlyBetter = 6;

/// Words of a line above which it is no row: the widest forms have about thirty columns.
constexpr std::size_t kMostWords = 60;
/// Lines of a table without any figure at most.
constexpr std::size_t kMostLinesWithoutFigure = 20;

struct Candidate {
  std::vector<std::vector<AlignedLine>> pages;
  ColumnSearch found;
  std::size_t words = 0;

  bool is_table() const {
    return !found.pages.empty() && found.pages.front().columns.size() > 1 &&
           found.cost <= kFreeCost + kMostCostPerWord * static_cast<double>(words);
  }
};

Candidate Fit(const std::vector<SourceLine>& lines, const std::vector<LineRange>& ranges,
              Counting counting) {
  Candidate candidate;
  for (const LineRange& range : ranges) {
    std::vector<AlignedLine>& page = candidate.pages.emplace_back();
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (IsBlank(lines[i].text)) continue;
      page.push_back(ReadAlignedLine(lines[i].text, counting));
      candidate.words += page.back().words.size();
    }
  }
  TakeNoteMarks(candidate.pages);
  candidate.found = SearchColumns(candidate.pages);
  return candidate;
}

/// The fit under the counting that puts the body's texts below each other. Where both do, a text
/// with form feeds was written by pdftotext, others by people.
Candidate FitBest(const std::vector<SourceLine>& lines, const std::vector<LineRange>& ranges) {
  const bool has_pages = std::any_of(lines.begin(), lines.end(),
                                     [](const SourceLine& line) { return line.begins_page; });
  Candidate likely = Fit(lines, ranges, has_pages ? Counting::kCharacters : Counting::kPlaces);
  Candidate other = Fit(lines, ranges, has_pages ? Counting::kPlaces : Counting::kCharacters);
  if (!other.is_table()) return likely;
  const bool is_other =
      !likely.is_table() || other.found.body_cost + kClearlyBetter < likely.found.body_cost;
  return is_other ? other : likely;
}

/// Whether the lines are worth the search for columns: source code, JSON or logs have many lines of
/// many words in no columns.
bool MayBeTable(const std::vector<SourceLine>& lines, const std::vector<LineRange>& ranges) {
  std::size_t count = 0;
  bool has_figure = false;
  for (const LineRange& range : ranges) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const AlignedLine line = ReadAlignedLine(lines[i].text, Counting::kPlaces);
      if (line.words.size() > kMostWords) return false;
      has_figure |= line.HasFigure();
      ++count;
    }
  }
  return has_figure || count <= kMostLinesWithoutFigure;
}

}  // namespace

TextRegion ReadAlignedTable(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  std::vector<LineRange> ranges = FindAlignedTable(lines, at);
  Candidate best;
  region.searched_until = ranges.empty() ? 0 : ranges.back().end;
  // Fewer pages may be a table where all are none.
  for (; !ranges.empty(); ranges.resize(ranges.size() / 2)) {
    if (ranges.size() == 1 && ranges[0].end - ranges[0].begin < 2) return region;
    if (!MayBeTable(lines, ranges)) continue;
    best = FitBest(lines, ranges);
    if (best.is_table()) break;
  }
  if (ranges.empty()) return region;
  region.line_count = ranges.back().end - at;
  for (std::size_t p = 0; p < ranges.size(); ++p) {
    region.items.push_back(FittedLinesToGrid(best.pages[p], best.found.pages[p]));
    Grid& grid = std::get<Grid>(region.items.back());
    grid.is_open_above = p > 0;
    grid.is_open_below = p + 1 < ranges.size();
  }
  return region;
}

}  // namespace mingxi
