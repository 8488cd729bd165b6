// SPDX-License-Identifier: GPL-3.0-or-later

// Office programs spread a short label over its cell: its characters stand alone, all at one
// distance, which columns of single characters never do by chance; of two, many do at one place.
// The fillers of number formats are printed as spaces and chain the figures of neighbouring
// columns. This file's only entry is RunsToWords.

#include "extractor/grids/spread_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "extractor/grids/small_marks.h"
#include "extractor/grids/text_rows.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Characters from which on one distance is a pattern.
constexpr std::size_t kLeastCharacters = 3;
/// How much the distances of a spread label differ, in font sizes, and how far they go.
constexpr double kSamePitchEm = 0.12;
constexpr double kWidestPitchEm = 12;
/// Two characters that are one word wherever they stand, in font sizes; further apart so many rows
/// must have such a pair at the same places, in squares of so many points.
constexpr double kWidestPairEm = 6;
constexpr int kPairRows = 3;
constexpr double kSquarePt = 2;
/// Blanks between the cells of a row that was drawn as one string, and how wide they are.
constexpr std::size_t kFewestBlanks = 3;
constexpr double kWideBlanksEm = 1.2;
/// Looks at lines: bounds the work on pages made to be slow.
constexpr std::size_t kMostLooks = 5'000'000;
/// White space between figures that parts them, in font sizes.
constexpr double kPartingGapEm = 0.45;

/// One character, with its marks.
bool IsLoneHan(const Page& page, const Run& run) {
  return IsHan(page.glyphs[run.glyphs.front()].code) &&
         std::all_of(run.glyphs.begin() + 1, run.glyphs.end(), [&](std::uint32_t i) {
           return IsSmallMark(page.glyphs[i], run.size, run.baseline);
         });
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

/// Whether a vertical line stands between two texts.
class Walls {
 public:
  explicit Walls(const Page& page) {
    for (const Ruling& ruling : page.rulings) {
      if (!ruling.is_horizontal) walls_.emplace(ruling.position, ruling.extent);
    }
  }

  bool Part(const Run& left, const Run& right) const {
    if (!(left.box.x1 < right.box.x0)) return false;
    const auto end = walls_.upper_bound(right.box.x0);
    for (auto wall = walls_.lower_bound(left.box.x1); wall != end; ++wall) {
      if (++looks_ > kMostLooks || wall->second.Contains(left.box.center_y())) return true;
    }
    return false;
  }

 private:
  std::multimap<double, Span> walls_;  ///< By their place.
  mutable std::size_t looks_ = 0;
};

/// The end of the spread label that begins at `begin`; `begin` when there is none.
std::size_t EndOfSpread(const Page& page, const Walls& walls, const std::vector<Run>& row,
                        std::size_t begin) {
  std::size_t end = begin;
  double pitch = 0;
  while (end < row.size() && IsLoneHan(page, row[end])) {
    if (end > begin) {
      const double step = row[end].box.x0 - row[end - 1].box.x0;
      const double em = row[end].size;
      if (step > kWidestPitchEm * em || walls.Part(row[end - 1], row[end])) break;
      if (end > begin + 1 && std::fabs(step - pitch) > kSamePitchEm * em) break;
      if (end == begin + 1) pitch = step;
    }
    ++end;
  }
  return end - begin >= kLeastCharacters ? end : begin;
}

void JoinSpread(const Page& page, const Walls& walls, std::vector<Run>& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::size_t end = EndOfSpread(page, walls, row, i);
    if (end == i) continue;
    for (std::size_t k = i + 1; k < end; ++k) {
      row[i].glyphs.insert(row[i].glyphs.end(), row[k].glyphs.begin(), row[k].glyphs.end());
      row[i].box = row[i].box.Union(row[k].box);
    }
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(i) + 1,
              row.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

/// Joins words of two characters that were spread: both alone, with no line between them.
class SpreadPairs {
 public:
  SpreadPairs(const Page& page, const Walls& walls, const std::vector<TextRow>& rows)
      : page_(page), walls_(walls) {
    for (const TextRow& row : rows) {
      for (std::size_t i = 1; i < row.runs.size(); ++i) {
        if (IsPair(row.runs, i)) ++counts_[SquareOf(row.runs, i)];
      }
    }
  }

  void Join(std::vector<Run>& row) const {
    for (std::size_t i = 1; i < row.size(); ++i) {
      const bool is_word = IsPair(row, i) && (IsNear(row, i) || IsRepeated(row, i));
      if (!is_word) continue;
      std::vector<std::uint32_t> glyphs = row[i - 1].glyphs;
      glyphs.insert(glyphs.end(), row[i].glyphs.begin(), row[i].glyphs.end());
      row[i - 1] = RunOf(page_, row[i - 1], std::move(glyphs));
      row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

 private:
  using Square = std::pair<double, double>;  // Whole numbers, however large.

  /// Whether runs `i` - 1 and `i` are single characters that stand alone.
  bool IsPair(const std::vector<Run>& row, std::size_t i) const {
    const auto is_lone = [&](std::size_t k) { return k < row.size() && IsLoneHan(page_, row[k]); };
    return is_lone(i - 1) && is_lone(i) && !is_lone(i + 1) && (i < 2 || !is_lone(i - 2)) &&
           !walls_.Part(row[i - 1], row[i]);
  }

  static bool IsNear(const std::vector<Run>& row, std::size_t i) {
    return row[i].box.x0 - row[i - 1].box.x1 <= kWidestPairEm * row[i].size;
  }

  static Square SquareOf(const std::vector<Run>& row, std::size_t i) {
    return {std::floor(row[i - 1].box.x0 / kSquarePt), std::floor(row[i].box.x1 / kSquarePt)};
  }

  bool IsRepeated(const std::vector<Run>& row, std::size_t i) const {
    const auto [left, right] = SquareOf(row, i);
    int count = 0;
    for (const double x : {left - 1, left, left + 1}) {
      for (const double y : {right - 1, right, right + 1}) {
        const auto at = counts_.find({x, y});
        count += at == counts_.end() ? 0 : at->second;
      }
    }
    return count >= kPairRows;
  }

  const Page& page_;
  const Walls& walls_;
  std::map<Square, int> counts_;  ///< Pairs by where they begin and end.
};

/// The pieces of a run between wide stretches of blanks, where it is a row of a table that was
/// drawn as one string: three pieces, or two of which one is an amount, no page's number. The run
/// itself else.
std::vector<Run> PartRow(const Page& page, Run run) {
  std::vector<std::vector<std::uint32_t>> pieces;
  std::size_t blanks = kFewestBlanks;
  double end = -1e9;
  for (const std::uint32_t i : run.glyphs) {
    const Glyph& glyph = page.glyphs[i];
    if (IsBlank(glyph.code)) {
      ++blanks;
      continue;
    }
    const bool is_wide =
        blanks >= kFewestBlanks && glyph.box.x0 - end >= kWideBlanksEm * glyph.size;
    if (is_wide || pieces.empty()) pieces.emplace_back();
    pieces.back().push_back(i);
    end = glyph.box.x1;
    blanks = 0;
  }
  const bool has_amount = std::any_of(pieces.begin(), pieces.end(), [&page](const auto& piece) {
    return IsFigure(page, piece) && std::any_of(piece.begin(), piece.end(), [&](std::uint32_t i) {
             return page.glyphs[i].code == U'.' || page.glyphs[i].code == U',';
           });
  });
  if (pieces.size() < (has_amount ? 2 : 3)) return {std::move(run)};
  std::vector<Run> parts;
  for (std::vector<std::uint32_t>& piece : pieces) {
    parts.push_back(RunOf(page, run, std::move(piece)));
  }
  return parts;
}

bool HasPoint(const Page& page, const Run& run) {
  return std::any_of(run.glyphs.begin(), run.glyphs.end(),
                     [&page](std::uint32_t i) { return page.glyphs[i].code == U'.'; });
}

/// The words of a run, where all are figures with wide spaces between them, or amounts with any;
/// the run itself else.
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
    const bool is_apart = words.empty() ||
                          next.box.x0 - words.back().box.x1 > kPartingGapEm * run.size ||
                          (HasPoint(page, words.back()) && HasPoint(page, next));
    if (!is_apart) return {std::move(run)};
    words.push_back(std::move(next));
  }
  return words;
}

}  // namespace

std::vector<Run> RunsToWords(const Page& page, std::vector<Run> runs, const GridOptions& options) {
  std::vector<Run> parts;
  for (Run& run : runs) {
    for (Run& part : PartRow(page, std::move(run))) parts.push_back(std::move(part));
  }
  std::vector<Run> words;
  std::vector<TextRow> rows = RunsToTextRows(page, parts, options);
  const Walls walls(page);
  const SpreadPairs pairs(page, walls, rows);
  for (TextRow& row : rows) {
    JoinSpread(page, walls, row.runs);
    pairs.Join(row.runs);
    for (Run& run : row.runs) {
      for (Run& word : PartFigures(page, std::move(run))) words.push_back(std::move(word));
    }
  }
  return words;
}

}  // namespace mingxi
