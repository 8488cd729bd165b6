// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/hidden_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mingxi {
namespace {

/// Each channel of a colour at or above this is white to a reader, as text.
constexpr std::uint32_t kWhiteChannel = 0xFA;
/// Boxes of colour beyond this many are not looked through: then no glyph is called hidden.
constexpr std::size_t kMaxBoxes = 2'000;

bool IsWhite(std::uint32_t color) {
  return (color & 0xFF) >= kWhiteChannel && ((color >> 8) & 0xFF) >= kWhiteChannel &&
         ((color >> 16) & 0xFF) >= kWhiteChannel;
}

std::vector<Box> ColoredBoxes(const Page& page) {
  std::vector<Box> boxes;
  for (const Fill& fill : page.fills) {
    if (!IsWhite(fill.color)) boxes.push_back(fill.box);
  }
  for (const Picture& picture : page.pictures) boxes.push_back(picture.box);
  return boxes;
}

}  // namespace

void HideWhiteText(Page& page) {
  const auto is_white = [](const Glyph& glyph) {
    return !glyph.is_invisible && IsWhite(glyph.color);
  };
  if (std::none_of(page.glyphs.begin(), page.glyphs.end(), is_white)) return;
  const std::vector<Box> boxes = ColoredBoxes(page);
  if (boxes.size() > kMaxBoxes) return;
  for (Glyph& glyph : page.glyphs) {
    if (!is_white(glyph)) continue;
    glyph.is_invisible = std::none_of(
        boxes.begin(), boxes.end(), [&glyph](const Box& box) { return box.Intersects(glyph.box); });
  }
}

}  // namespace mingxi
