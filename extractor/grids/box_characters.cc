// SPDX-License-Identifier: GPL-3.0-or-later

// Lines of text stand further apart than their characters are high, so the arms of two characters
// that face each other are joined from middle to middle.

#include "extractor/grids/box_characters.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "extractor/text/frame_chars.h"

namespace mingxi {
namespace {

/// Corners and crossings that make a frame.
constexpr std::ptrdiff_t kLeastCorners = 4;
/// In font sizes: how far apart characters that face each other may stand, beside and below.
constexpr double kBesideEm = 1.6;
constexpr double kBelowEm = 2.6;
/// In font sizes: how far off its line or column a character may stand.
constexpr double kOffEm = 0.3;

struct BoxCharacter {
  std::uint32_t glyph = 0;
  FrameArms arms;
  double x = 0;  ///< Of its middle.
  double y = 0;
  double size = 0;
};

Ruling LineFrom(const BoxCharacter& a, const BoxCharacter& b, bool is_horizontal) {
  Ruling ruling;
  ruling.is_horizontal = is_horizontal;
  ruling.position = is_horizontal ? a.y : a.x;
  ruling.extent = is_horizontal ? Span{a.x, b.x} : Span{a.y, b.y};
  return ruling;
}

std::vector<BoxCharacter> BoxCharactersOf(const Page& page) {
  std::vector<BoxCharacter> found;
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    if (!IsFrameOnly(glyph.code) || glyph.is_invisible || glyph.direction != Direction::kRight)
      continue;
    found.push_back(
        {i, ArmsOf(glyph.code), glyph.box.center_x(), glyph.box.center_y(), glyph.size});
  }
  return found;
}

/// Sorts by line and from left to right, or by column and from top to bottom; what is nearly one
/// line or column stands together.
void SortAlong(bool is_horizontal, std::vector<BoxCharacter>& characters) {
  const auto across = [&](const BoxCharacter& c) { return is_horizontal ? c.y : c.x; };
  const auto along = [&](const BoxCharacter& c) { return is_horizontal ? c.x : c.y; };
  std::sort(characters.begin(), characters.end(),
            [&](const BoxCharacter& a, const BoxCharacter& b) { return across(a) < across(b); });
  for (auto begin = characters.begin(); begin != characters.end();) {
    auto end = begin + 1;
    while (end != characters.end() && across(*end) - across(*(end - 1)) <= kOffEm * end->size / 2 &&
           across(*end) - across(*begin) <= kOffEm * end->size) {
      ++end;
    }
    std::sort(begin, end,
              [&](const BoxCharacter& a, const BoxCharacter& b) { return along(a) < along(b); });
    begin = end;
  }
}

void AddLines(bool is_horizontal, std::vector<BoxCharacter>& characters, Page& page) {
  SortAlong(is_horizontal, characters);
  for (size_t i = 1; i < characters.size(); ++i) {
    const BoxCharacter& a = characters[i - 1];
    const BoxCharacter& b = characters[i];
    const double off = std::fabs(is_horizontal ? b.y - a.y : b.x - a.x);
    const double gap = is_horizontal ? b.x - a.x : b.y - a.y;
    const bool face = is_horizontal ? a.arms.right && b.arms.left : a.arms.down && b.arms.up;
    if (!face || off > kOffEm * a.size || gap <= 0) continue;
    if (gap > (is_horizontal ? kBesideEm : kBelowEm) * a.size) continue;
    page.rulings.push_back(LineFrom(a, b, is_horizontal));
  }
}

}  // namespace

void BoxCharactersToRulings(Page& page) {
  std::vector<BoxCharacter> characters = BoxCharactersOf(page);
  const auto corners = std::count_if(
      characters.begin(), characters.end(),
      [](const BoxCharacter& c) { return c.arms.is_horizontal() && c.arms.is_vertical(); });
  if (corners < kLeastCorners) return;
  AddLines(true, characters, page);
  AddLines(false, characters, page);
  for (const BoxCharacter& c : characters) page.glyphs[c.glyph].is_invisible = true;
}

}  // namespace mingxi
