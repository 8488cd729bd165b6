// SPDX-License-Identifier: GPL-3.0-or-later

// Office programs spread a short label over its cell: its characters stand alone, all at one
// distance, which columns of single characters never do by chance. The fillers of number formats
// are printed as spaces and chain the figures of neighbouring columns. This file's only entry is
// RunsToWords.

#include "extractor/grids/spread_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractor/grids/text_rows.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Characters from which on one distance is a pattern.
constexpr std::size_t kLeastCharacters = 3;
/// How much the distances of a spread label differ, in font sizes, and how far they go.
constexpr double kSamePitchEm = 0.12;
constexpr double kWidestPitchEm = 6;
/// White space between figures that parts them, in font sizes.
constexpr double kPartingGapEm = 0.45;

bool IsLoneHan(const Page& page, const Run& run) {
  return run.glyphs.size() == 1 && IsHan(page.glyphs[run.glyphs.front()].code);
}

Run RunOf(const Page& page, const Run& from, std::vector<std::uint32_t> glyphs) {
  Run run;
  run.glyphs = std::move(glyphs);
  run.baseline = from.baseline;
  run.size = from.size;
  run.box = page.glyphs[run.glyphs.front()].box;
  for (const std::uint32_t i : run.glyphs) run.box = run.box.Union(page.glyphs[i].box);
  return run;
}

/// The end of the spread label that begins at `begin`; `begin` when there is none.
std::size_t EndOfSpread(const Page& page, const std::vector<Run>& row, std::size_t begin) {
  std::size_t end = begin;
  double pitch = 0;
  while (end < row.size() && IsLoneHan(page, row[end])) {
    if (end > begin) {
      const double step = row[end].box.x0 - row[end - 1].box.x0;
      const double em = row[end].size;
      if (step > kWidestPitchEm * em) break;
      if (end > begin + 1 && std::fabs(step - pitch) > kSamePitchEm * em) break;
      if (end == begin + 1) pitch = step;
    }
    ++end;
  }
  return end - begin >= kLeastCharacters ? end : begin;
}

void JoinSpread(const Page& page, std::vector<Run>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::size_t end = EndOfSpread(page, row, i);
    if (end == i) continue;
    for (std::size_t k = i + 1; k < end; ++k) {
      row[i].glyphs.insert(row[i].glyphs.end(), row[k].glyphs.begin(), row[k].glyphs.end());
      row[i].box = row[i].box.Union(row[k].box);
    }
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(i) + 1,
              row.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

/// The words of a run, where all are figures with wide spaces between them; the run itself else.
std::vector<Run> PartFigures(const Page& page, Run run) {
  const auto is_blank = [&page](std::uint32_t i) { return IsBlank(page.glyphs[i].code); };
  if (std::none_of(run.glyphs.begin(), run.glyphs.end(), is_blank)) return {std::move(run)};
  std::vector<Run> words;
  std::vector<std::uint32_t> word;
  for (std::size_t i = 0; i <= run.glyphs.size(); ++i) {
    if (i < run.glyphs.size() && !is_blank(run.glyphs[i])) {
      word.push_back(run.glyphs[i]);
      continue;
    }
    if (word.empty()) continue;
    if (!IsFigure(page, word)) return {std::move(run)};
    Run next = RunOf(page, run, std::exchange(word, {}));
    const bool is_apart =
        words.empty() || next.box.x0 - words.back().box.x1 > kPartingGapEm * run.size;
    if (!is_apart) return {std::move(run)};
    words.push_back(std::move(next));
  }
  return words;
}

}  // namespace

std::vector<Run> RunsToWords(const Page& page, std::vector<Run> runs, const GridOptions& options) {
  std::vector<Run> words;
  for (TextRow& row : RunsToTextRows(page, runs, options)) {
    JoinSpread(page, row.runs);
    for (Run& run : row.runs) {
      for (Run& word : PartFigures(page, std::move(run))) words.push_back(std::move(word));
    }
  }
  return words;
}

}  // namespace mingxi
