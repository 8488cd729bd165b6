// SPDX-License-Identifier: GPL-3.0-or-later

// A rule of a table runs between its lines of text and past their ends; a line through text does
// neither.

#include "extractor/grids/strike_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "model/characters.h"

namespace mingxi {
namespace {

/// In font sizes above the baseline: the middle part of digits and letters.
constexpr double kLowEm = 0.14;
constexpr double kHighEm = 0.62;
/// How far the line's ends may be from those of the text, in font sizes.
constexpr double kEndEm = 0.4;
/// Points; a thicker line is a bar.
constexpr double kMaxThickness = 1.6;
/// Looks at glyphs: bounds the work on pages made to be slow.
constexpr std::size_t kMaxLooks = 5'000'000;

bool MayStrike(const Ruling& ruling) {
  return ruling.is_horizontal && ruling.thickness <= kMaxThickness &&
         ruling.source != RulingSource::kFillEdge;
}

bool MayBeStruck(const Glyph& glyph) {
  return glyph.direction == Direction::kRight && !glyph.is_invisible && !IsBlank(glyph.code);
}

class StrikeFinder {
 public:
  explicit StrikeFinder(Page& page) : page_(page) {
    for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
      if (!MayBeStruck(page.glyphs[i])) continue;
      by_baseline_.push_back(i);
      largest_ = std::max(largest_, static_cast<double>(page.glyphs[i].size));
    }
    std::sort(by_baseline_.begin(), by_baseline_.end(), [&page](std::uint32_t a, std::uint32_t b) {
      return page.glyphs[a].baseline < page.glyphs[b].baseline;
    });
  }

  /// Whether `ruling` strikes text out, which is then marked.
  bool Strikes(const Ruling& ruling) {
    std::vector<std::uint32_t> struck;
    Span text{1e9, -1e9};
    double size = 0;
    auto at = std::lower_bound(
        by_baseline_.begin(), by_baseline_.end(), ruling.position,
        [this](std::uint32_t i, double y) { return page_.glyphs[i].baseline < y; });
    for (; at != by_baseline_.end(); ++at) {
      const Glyph& glyph = page_.glyphs[*at];
      const double above = glyph.baseline - ruling.position;
      if (above > kHighEm * largest_) break;
      if (++looks_ > kMaxLooks) return false;
      const bool is_through = above >= kLowEm * glyph.size && above <= kHighEm * glyph.size &&
                              ruling.extent.Contains(glyph.box.center_x());
      if (!is_through) continue;
      struck.push_back(*at);
      text = {std::min(text.low, glyph.box.x0), std::max(text.high, glyph.box.x1)};
      size = std::max(size, static_cast<double>(glyph.size));
    }
    const bool is_strike = !struck.empty() &&
                           std::fabs(text.low - ruling.extent.low) <= kEndEm * size &&
                           std::fabs(text.high - ruling.extent.high) <= kEndEm * size;
    if (!is_strike) return false;
    for (const std::uint32_t i : struck) page_.glyphs[i].is_struck = true;
    return true;
  }

 private:
  Page& page_;
  std::vector<std::uint32_t> by_baseline_;
  double largest_ = 0;
  std::size_t looks_ = 0;
};

}  // namespace

void TellStruckText(Page& page) {
  if (std::none_of(page.rulings.begin(), page.rulings.end(), MayStrike)) return;
  StrikeFinder finder(page);
  std::erase_if(page.rulings, [&finder](const Ruling& ruling) {
    return MayStrike(ruling) && finder.Strikes(ruling);
  });
}

}  // namespace mingxi
