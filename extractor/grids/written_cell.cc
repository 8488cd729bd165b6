// SPDX-License-Identifier: GPL-3.0-or-later

// Each line is first parted into the glyphs that are written and those that are only marks; then
// the written lines are joined.

#include "extractor/grids/written_cell.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extractor/grids/leaders.h"
#include "extractor/grids/small_marks.h"
#include "extractor/grids/touching_figures.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Share of a digit's width that is left beside a figure that fills its cell.
constexpr double kFullRoom = 1.6;
/// In digits: the padding of a cell, at both sides together.
constexpr double kPadding = 1.4;

using Glyphs = std::vector<std::uint32_t>;

/// What is written of one line.
struct WrittenLine {
  Glyphs glyphs;
  std::vector<TextMark> marks;  ///< `at` counts from the beginning of the line.
  Box box;
  bool is_figure = false;
};

std::u32string CodesOf(const Page& page, const Glyphs& glyphs) {
  std::u32string codes;
  for (const std::uint32_t i : glyphs) codes += page.glyphs[i].code;
  return codes;
}

bool IsStruck(const Page& page, std::uint32_t i) { return page.glyphs[i].is_struck; }

/// The mark that begins with the glyph at `begin` of `glyphs`, and ends where its kind does.
TextMark MarkAt(const Page& page, const CellLine& line, size_t begin, size_t& end,
                const GridOptions& options) {
  const auto is_small = [&](size_t i) {
    return IsSmallMark(page.glyphs[line.glyphs[i]], line.size, line.baseline);
  };
  const bool is_struck = IsStruck(page, line.glyphs[begin]);
  end = begin + 1;
  while (end < line.glyphs.size() && IsStruck(page, line.glyphs[end]) == is_struck &&
         (is_struck || is_small(end))) {
    ++end;
  }
  TextMark mark;
  const bool is_low = page.glyphs[line.glyphs[begin]].baseline > line.baseline;
  mark.kind = is_struck ? MarkKind::kStruck : is_low ? MarkKind::kLowered : MarkKind::kRaised;
  mark.text = TextOf(page,
                     Glyphs(line.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                            line.glyphs.begin() + static_cast<std::ptrdiff_t>(end)),
                     options);
  return mark;
}

bool HasUnstruckText(const Page& page, const std::vector<CellLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&page](const CellLine& line) {
    return std::any_of(line.glyphs.begin(), line.glyphs.end(),
                       [&page](std::uint32_t i) { return !IsStruck(page, i); });
  });
}

/// Takes the leaders behind a name off it; dots alone stay.
void DropLeaders(const Page& page, Glyphs& glyphs) {
  const GlyphStretch leader = FindLeader(page, glyphs);
  if (leader.is_empty() || leader.begin == 0 || leader.end != glyphs.size()) return;
  glyphs.resize(leader.begin);
  while (!glyphs.empty() && IsBlank(page.glyphs[glyphs.back()].code)) glyphs.pop_back();
}

/// `line` without the glyphs that are no part of its text.
WrittenLine WriteLine(const Page& page, const CellLine& line, bool drops_struck,
                      const GridOptions& options) {
  const auto is_small = [&](std::uint32_t i) {
    return IsSmallMark(page.glyphs[i], line.size, line.baseline);
  };
  Glyphs plain;
  std::copy_if(
      line.glyphs.begin(), line.glyphs.end(), std::back_inserter(plain),
      [&](std::uint32_t i) { return !is_small(i) && !(drops_struck && IsStruck(page, i)); });
  // Small characters alone are text: a figure in small print has nothing to stand behind.
  const bool drops_small = IsFigure(page, plain);
  WrittenLine written;
  written.box = line.box;
  int shown = 0;
  for (size_t at = 0; at < line.glyphs.size();) {
    const std::uint32_t i = line.glyphs[at];
    const bool is_struck = IsStruck(page, i);
    if (plain.empty() || (!is_struck && !is_small(i))) {
      written.glyphs.push_back(i);
      shown += IsBlank(page.glyphs[i].code) ? 0 : 1;
      ++at;
      continue;
    }
    size_t end = at;
    TextMark mark = MarkAt(page, line, at, end, options);
    mark.at = shown;
    mark.is_in_text = is_struck ? !drops_struck : !drops_small;
    for (; at < end; ++at) {
      if (!mark.is_in_text) continue;
      written.glyphs.push_back(line.glyphs[at]);
      shown += IsBlank(page.glyphs[line.glyphs[at]].code) ? 0 : 1;
    }
    written.marks.push_back(std::move(mark));
  }
  DropLeaders(page, written.glyphs);
  written.is_figure = IsFigure(page, written.glyphs);
  return written;
}

/// Whether a whole number was broken before its last digits: the rest alone would be a small count
/// below a large one.
bool IsBrokenOff(std::u32string_view above, std::u32string_view below) {
  constexpr size_t kLong = 4;
  constexpr size_t kRest = 2;
  return above.size() >= kLong && below.size() <= kRest &&
         std::all_of(above.begin(), above.end(), IsAnyDigit) &&
         std::all_of(below.begin(), below.end(), IsAnyDigit);
}

/// Whether figure `lower`, below `upper` in a cell as wide as `box`, goes on with its number: one
/// that did not fit, and not a second number.
bool GoesOnBelow(const Page& page, const WrittenLine& upper, const WrittenLine& lower,
                 const Box& box) {
  const std::u32string above = CodesOf(page, upper.glyphs);
  const std::u32string below = CodesOf(page, lower.glyphs);
  if (!IsOneNumber(above + below)) return false;
  if (!IsOneNumber(above) || !IsOneNumber(below) || IsBrokenOff(above, below)) return true;
  const double digit = page.glyphs[upper.glyphs.back()].box.width();
  return box.width() - upper.box.width() < (kFullRoom + kPadding) * digit;
}

/// Whether the texts of two lines are written without a space between them.
bool AreJoined(const Page& page, const WrittenLine& upper, const WrittenLine& lower,
               const Box& box) {
  if (upper.is_figure && lower.is_figure) return GoesOnBelow(page, upper, lower, box);
  const char32_t last = page.glyphs[upper.glyphs.back()].code;
  const char32_t first = page.glyphs[lower.glyphs.front()].code;
  const auto is_number_part = [](char32_t c) { return IsAnyDigit(c) || c == U'.' || c == U','; };
  return IsWide(last) || IsWide(first) || (is_number_part(last) && is_number_part(first)) ||
         last == U'-' || last == U'/' || first == U'-' || first == U'/';
}

int CountShown(const Page& page, const Glyphs& glyphs) {
  return static_cast<int>(std::count_if(glyphs.begin(), glyphs.end(), [&page](std::uint32_t i) {
    return !IsBlank(page.glyphs[i].code);
  }));
}

}  // namespace

GridCell LinesToCell(const Page& page, const std::vector<CellLine>& lines, const Box& box,
                     const GridOptions& options) {
  GridCell cell;
  cell.box = box;
  if (lines.empty()) return cell;
  cell.indent_pt = std::max(0.0, lines.front().box.x0 - box.x0);
  const bool drops_struck = HasUnstruckText(page, lines);
  std::string text;
  WrittenLine last;
  int shown = 0;
  size_t bold = 0;
  for (const CellLine& line : lines) {
    WrittenLine written = WriteLine(page, line, drops_struck, options);
    for (TextMark& mark : written.marks) {
      mark.at += shown;
      cell.marks.push_back(std::move(mark));
    }
    cell.glyphs.insert(cell.glyphs.end(), line.glyphs.begin(), line.glyphs.end());
    if (written.glyphs.empty()) continue;
    if (!last.glyphs.empty() && !AreJoined(page, last, written, box)) text += ' ';
    text += TextOf(page, written.glyphs, options);
    shown += CountShown(page, written.glyphs);
    last = std::move(written);
  }
  cell.text = text;
  for (const std::uint32_t i : cell.glyphs) {
    const std::uint16_t font = page.glyphs[i].font;
    bold += font < page.fonts.size() && page.fonts[font].is_bold;
  }
  cell.is_bold = 2 * bold > cell.glyphs.size();
  return cell;
}

}  // namespace mingxi
