// SPDX-License-Identifier: GPL-3.0-or-later

// A rule of a table runs between its lines of text and past their ends; a line through text does
// neither. An underline is as long as its text, too, and nothing goes on where it ends.

#include "extractor/grids/strike_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
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
/// Underlines, one or two of them: how far below the baseline, and how far their ends may be off.
constexpr double kUnderHighEm = 0.02;
constexpr double kUnderLowEm = 0.5;
constexpr double kUnderEndEm = 0.12;
/// Gap in the text, in font sizes, that no line of its own goes across.
constexpr double kWidestGapEm = 1.2;
/// Points at which another line goes on where one ends.
constexpr double kGoesOnPt = 1.5;
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
    for (const Ruling& ruling : page.rulings) {
      if (ruling.is_horizontal) across_.emplace(ruling.position, ruling.extent);
    }
  }

  /// Whether `ruling` strikes text out, which is then marked.
  bool Strikes(const Ruling& ruling) {
    const Glyphs struck = TextAt(ruling, {kLowEm, kHighEm});
    if (!IsAsLong(ruling, struck, kEndEm)) return false;
    for (const std::uint32_t i : struck) page_.glyphs[i].is_struck = true;
    return true;
  }

  bool Underlines(const Ruling& ruling) {
    const Glyphs text = TextAt(ruling, {-kUnderLowEm, -kUnderHighEm});
    return IsAsLong(ruling, text, kUnderEndEm) && !GoesOn(ruling);
  }

 private:
  using Glyphs = std::vector<std::uint32_t>;

  /// The glyphs whose baseline is `below` the ruling, in their sizes.
  Glyphs TextAt(const Ruling& ruling, const Span& below) {
    Glyphs found;
    auto at = std::lower_bound(
        by_baseline_.begin(), by_baseline_.end(),
        ruling.position + std::min(0.0, below.low * largest_),
        [this](std::uint32_t i, double y) { return page_.glyphs[i].baseline < y; });
    for (; at != by_baseline_.end(); ++at) {
      const Glyph& glyph = page_.glyphs[*at];
      const double above = glyph.baseline - ruling.position;
      if (above > std::max(0.0, below.high * largest_)) break;
      if (++looks_ > kMaxLooks) return {};
      if (Span{below.low * glyph.size, below.high * glyph.size}.Contains(above) &&
          ruling.extent.Contains(glyph.box.center_x())) {
        found.push_back(*at);
      }
    }
    return found;
  }

  /// Whether the ruling begins and ends with the glyphs, which follow each other without a gap.
  bool IsAsLong(const Ruling& ruling, const Glyphs& glyphs, double most_off) const {
    std::vector<Span> places;
    double size = 0;
    for (const std::uint32_t i : glyphs) {
      places.push_back(page_.glyphs[i].box.horizontal());
      size = std::max(size, static_cast<double>(page_.glyphs[i].size));
    }
    std::sort(places.begin(), places.end(),
              [](const Span& a, const Span& b) { return a.low < b.low; });
    double end = ruling.extent.low;
    for (const Span& place : places) {
      if (place.low - end > kWidestGapEm * size) return false;
      end = std::max(end, place.high);
    }
    return !places.empty() &&
           std::fabs(places.front().low - ruling.extent.low) <= most_off * size &&
           std::fabs(end - ruling.extent.high) <= most_off * size;
  }

  /// Whether another line at the same height goes on where `ruling` ends, or covers it.
  bool GoesOn(const Ruling& ruling) {
    const auto end = across_.upper_bound(ruling.position + kGoesOnPt);
    for (auto at = across_.lower_bound(ruling.position - kGoesOnPt); at != end; ++at) {
      const Span& other = at->second;
      const bool is_same = other == ruling.extent;
      if (++looks_ > kMaxLooks) return true;
      const bool touches = other.low <= ruling.extent.high + kGoesOnPt &&
                           other.high >= ruling.extent.low - kGoesOnPt;
      if (touches && !is_same) return true;
    }
    return false;
  }

  Page& page_;
  Glyphs by_baseline_;
  std::multimap<double, Span> across_;  ///< Horizontal lines by their height.
  double largest_ = 0;
  std::size_t looks_ = 0;
};

}  // namespace

void TellLinesOfText(Page& page) {
  if (std::none_of(page.rulings.begin(), page.rulings.end(), MayStrike)) return;
  StrikeFinder finder(page);
  std::erase_if(page.rulings, [&finder](const Ruling& ruling) {
    return MayStrike(ruling) && (finder.Strikes(ruling) || finder.Underlines(ruling));
  });
}

}  // namespace mingxi
