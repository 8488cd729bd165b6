// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/side_by_side.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/notes.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// Grids stand beside each other where they share at least this part of the lower one's height.
constexpr double kSharedHeight = 0.5;
/// A note stands at most so many font sizes below its table.
constexpr double kNoteGapInSizes = 2.0;

bool StandBeside(const Grid& left, const Grid& right) {
  if (left.box.x1 > right.box.x0) return false;
  const double lower = std::min(left.box.height(), right.box.height());
  return lower > 0 && left.box.vertical().Overlap(right.box.vertical()) >= lower * kSharedHeight;
}

/// Moves the lines of `from` that `belongs` to the end of `to`.
template <typename Belongs>
void MoveLines(std::vector<TextLine>& from, std::vector<TextLine>& to, Belongs belongs) {
  std::vector<TextLine> kept;
  for (TextLine& line : from) {
    (belongs(line) ? to : kept).push_back(std::move(line));
  }
  from = std::move(kept);
}

void SortByOrder(std::vector<TextLine>& lines) {
  std::stable_sort(lines.begin(), lines.end(),
                   [](const TextLine& a, const TextLine& b) { return a.order < b.order; });
}

/// A line that is two captions far apart, 表1 … | 表2 …, in its parts: both are titles, or both
/// name a unit. Else the line as it is.
std::vector<TextLine> SplitCaptions(const TextLine& line) {
  constexpr std::size_t kWideGap = 3;  // Spaces; the extractor writes as many as the gap is wide.
  std::size_t widest = 0;
  std::size_t gap_at = 0;
  for (std::size_t at = line.text.find(' '); at != std::string::npos;) {
    const std::size_t end = std::min(line.text.find_first_not_of(' ', at), line.text.size());
    if (end - at > widest) {
      widest = end - at;
      gap_at = at;
    }
    at = line.text.find(' ', end);
  }
  if (widest < kWideGap || line.size <= 0) return {line};
  TextLine left = line;
  TextLine right = line;
  left.text = line.text.substr(0, gap_at);
  right.text = line.text.substr(gap_at + widest);
  const CaptionLine a = ReadCaptionLine(left.text);
  const CaptionLine b = ReadCaptionLine(right.text);
  const bool are_titles = LooksLikeTitle(a.title) && LooksLikeTitle(b.title);
  if (!are_titles && (a.unit.empty() || b.unit.empty())) return {line};
  // The gap takes what the characters leave: a Chinese one is as wide as the font's size.
  const auto width = [&line](const TextLine& part) {
    return static_cast<double>(DisplayWidth(part.text)) * line.size / 2;
  };
  left.box.x1 = std::min(line.box.x1, line.box.x0 + width(left));
  right.box.x0 = std::max(left.box.x1, line.box.x1 - width(right));
  return {left, right};
}

}  // namespace

std::vector<std::vector<TextLine>> ShareLinesOfNeighbours(std::vector<std::vector<TextLine>> gaps,
                                                          const std::vector<Grid>& grids) {
  for (std::size_t i = 0; i + 1 < grids.size(); ++i) {
    const Grid& left = grids[i];
    const Grid& right = grids[i + 1];
    if (!StandBeside(left, right)) continue;
    std::vector<TextLine> parts;
    for (const TextLine& line : gaps[i]) {
      for (TextLine& part : SplitCaptions(line)) parts.push_back(std::move(part));
    }
    gaps[i] = std::move(parts);
    MoveLines(gaps[i], gaps[i + 1], [&](const TextLine& line) {
      return line.box.center_x() >= right.box.x0 && line.box.x0 >= left.box.center_x() &&
             line.box.y1 <= right.box.center_y();
    });
    SortByOrder(gaps[i + 1]);
    std::vector<TextLine> notes;
    MoveLines(gaps[i + 2], notes, [&](const TextLine& line) {
      const double below_pt = line.box.y0 - left.box.y1;
      return line.box.x1 <= right.box.x0 && below_pt <= line.size * kNoteGapInSizes &&
             BeginsNote(FoldText(line.text));
    });
    gaps[i + 1].insert(gaps[i + 1].begin(), notes.begin(), notes.end());
  }
  return gaps;
}

}  // namespace mingxi
