// SPDX-License-Identifier: GPL-3.0-or-later

// Only areas painted after some text matter, and each of those looks at the glyphs of its height
// only. What a page made to be slow would cost is bounded.

#include "extractor/pdf/covered_text.h"

#include <algorithm>
#include <numeric>

namespace mingxi {
namespace {

/// Share of a glyph's box that must lie under the area: a background of the next row that reaches
/// a little into this one covers less.
constexpr double kCoveredShare = 0.8;
/// Areas and looks at glyphs a page; more is a drawing or an attack, whose text stays.
constexpr std::size_t kMaxAreas = 50'000;
constexpr std::size_t kMaxLooks = 20'000'000;

bool Covers(const Box& area, const Box& glyph) {
  const double width = std::min(area.x1, glyph.x1) - std::max(area.x0, glyph.x0);
  const double height = std::min(area.y1, glyph.y1) - std::max(area.y0, glyph.y0);
  if (width <= 0 || height <= 0) return false;
  return width * height >= kCoveredShare * glyph.width() * glyph.height();
}

}  // namespace

void CoveredText::Clear() {
  time_ = 0;
  drawn_.clear();
  areas_.clear();
}

void CoveredText::DrewGlyph(std::size_t index) {
  if (drawn_.size() <= index) drawn_.resize(index + 1, 0);
  drawn_[index] = ++time_;
}

void CoveredText::Painted(const Box& box) {
  if (time_ > 0 && areas_.size() < kMaxAreas) areas_.push_back({box, time_});
}

void CoveredText::HideCovered(std::vector<Glyph>& glyphs) const {
  if (areas_.empty()) return;
  std::vector<std::uint32_t> by_height(std::min(glyphs.size(), drawn_.size()));
  std::iota(by_height.begin(), by_height.end(), 0);
  const auto height = [&glyphs](std::uint32_t i) { return glyphs[i].box.center_y(); };
  std::sort(by_height.begin(), by_height.end(),
            [&](std::uint32_t a, std::uint32_t b) { return height(a) < height(b); });
  std::size_t looks = 0;
  for (const Area& area : areas_) {
    auto at = std::lower_bound(by_height.begin(), by_height.end(), area.box.y0,
                               [&](std::uint32_t i, double y) { return height(i) < y; });
    for (; at != by_height.end() && height(*at) <= area.box.y1; ++at) {
      if (++looks > kMaxLooks) return;
      Glyph& glyph = glyphs[*at];
      if (glyph.is_invisible || drawn_[*at] > area.time || !Covers(area.box, glyph.box)) continue;
      glyph.is_invisible = glyph.is_covered = true;
    }
  }
}

}  // namespace mingxi
