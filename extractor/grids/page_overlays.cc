// SPDX-License-Identifier: GPL-3.0-or-later

// A seal's text runs round a circle in a colour of its own; a watermark says the same pale words
// many times over, without regard to the lines of the page.

#include "extractor/grids/page_overlays.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "extractor/grids/box_characters.h"
#include "extractor/grids/strike_lines.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Oblique glyphs of one colour that make a seal: its name has more.
constexpr int kSealGlyphs = 4;
/// Points: a seal is 40 mm wide, text across a page is wider.
constexpr double kWidestSeal = 180;
/// In widths of the ring of text: the number below it and the star inside lie within this.
constexpr double kSealMargin = 0.15;
/// Times that a watermark says its words; more often is an attack.
constexpr size_t kFewestTimes = 4;
constexpr size_t kMostTimes = 1'000;
/// Lines that it says them on.
constexpr size_t kFewestLines = 3;
/// The lightest channel of pale grey, and what a watermark's words are long at least.
constexpr std::uint32_t kPaleChannel = 0xA8;
constexpr size_t kMarkLength = 2;
/// Share of a watermark's words that stand on no line of the page or lie over its text.
constexpr double kOffLineShare = 0.5;

using Glyphs = std::vector<std::uint32_t>;

bool IsShown(const Glyph& glyph) { return !glyph.is_invisible && !IsBlank(glyph.code); }

/// The colour of most of the text.
std::uint32_t MainColor(const Page& page) {
  std::unordered_map<std::uint32_t, std::int64_t> counts;
  for (const Glyph& glyph : page.glyphs) {
    if (IsShown(glyph) && glyph.direction == Direction::kRight) ++counts[glyph.color];
  }
  std::uint32_t color = 0;
  std::int64_t most = 0;
  for (const auto& [candidate, count] : counts) {
    if (count < most || (count == most && candidate > color)) continue;
    most = count;
    color = candidate;
  }
  return color;
}

/// The glyphs of the page by colour, as drawn.
std::map<std::uint32_t, Glyphs> ByColor(const Page& page) {
  std::map<std::uint32_t, Glyphs> colors;
  for (std::uint32_t i = 0; i < page.glyphs.size(); ++i) {
    if (IsShown(page.glyphs[i])) colors[page.glyphs[i].color].push_back(i);
  }
  return colors;
}

/// Marks the seals in text of one colour.
void TellSeals(const Glyphs& glyphs, Page& page) {
  // Rings of oblique glyphs: each goes on while it stays as small as a seal.
  std::vector<std::pair<Box, int>> rings;
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    if (glyph.direction != Direction::kOblique) continue;
    const Box grown = rings.empty() ? glyph.box : rings.back().first.Union(glyph.box);
    if (rings.empty() || std::max(grown.width(), grown.height()) > kWidestSeal) {
      rings.emplace_back(glyph.box, 1);
    } else {
      rings.back() = {grown, rings.back().second + 1};
    }
  }
  std::erase_if(rings, [](const auto& ring) { return ring.second < kSealGlyphs; });
  for (const auto& [ring, count] : rings) {
    const double side = std::max(ring.width(), ring.height());
    const double half = (0.5 + kSealMargin) * side;
    // The ring is open at the bottom: the seal reaches as far below its middle as beside it.
    const double middle = ring.y0 + side / 2;
    const Box seal{ring.center_x() - half, middle - half, ring.center_x() + half, middle + half};
    for (const std::uint32_t i : glyphs) {
      Glyph& glyph = page.glyphs[i];
      glyph.is_overlay |= seal.ContainsPoint(glyph.box.center_x(), glyph.box.center_y());
    }
  }
}

bool IsPale(std::uint32_t color) {
  return (color & 0xFF) >= kPaleChannel && ((color >> 8) & 0xFF) >= kPaleChannel &&
         ((color >> 16) & 0xFF) >= kPaleChannel;
}

/// Pieces of text that were drawn one glyph after another, side by side.
std::vector<Glyphs> PiecesOf(const Page& page, const Glyphs& glyphs) {
  std::vector<Glyphs> pieces;
  for (const std::uint32_t i : glyphs) {
    const Glyph& next = page.glyphs[i];
    const bool goes_on = [&] {
      if (pieces.empty()) return false;
      const Glyph& last = page.glyphs[pieces.back().back()];
      return last.baseline == next.baseline && last.direction == next.direction &&
             next.box.x0 > last.box.x0 && next.box.x0 - last.box.x1 < next.size;
    }();
    if (!goes_on) pieces.emplace_back();
    pieces.back().push_back(i);
  }
  return pieces;
}

/// Baselines of the text in the page's main colours, in tenths of a point, by which they are asked.
class TextPlaces {
 public:
  TextPlaces(const Page& page, std::uint32_t but) {
    for (const Glyph& glyph : page.glyphs) {
      if (!IsShown(glyph) || glyph.color == but || glyph.direction != Direction::kRight) continue;
      lines_[static_cast<int>(std::lround(glyph.baseline))].push_back(glyph.box);
    }
  }

  /// Whether text on `baseline` keeps to a line of the page.
  bool IsInLine(double baseline) const {
    const int at = static_cast<int>(std::lround(baseline));
    const auto line = lines_.lower_bound(at - 1);
    return line != lines_.end() && line->first <= at + 1;
  }

  /// Whether text with this box lies over other text.
  bool IsOverText(const Box& box) const {
    constexpr int kReach = 12;  // Points below its baseline that a line of text may take.
    const auto end = lines_.upper_bound(static_cast<int>(box.y1) + kReach);
    for (auto line = lines_.lower_bound(static_cast<int>(box.y0)); line != end; ++line) {
      for (const Box& other : line->second) {
        if (other.Grown(-1).Intersects(box)) return true;
      }
    }
    return false;
  }

 private:
  std::map<int, std::vector<Box>> lines_;
};

Box BoxOf(const Page& page, const Glyphs& glyphs) {
  Box box = page.glyphs[glyphs.front()].box;
  for (const std::uint32_t i : glyphs) box = box.Union(page.glyphs[i].box);
  return box;
}

/// Whether most of the pieces stand on a coloured area: pale text on it is to be read.
bool IsOnBackground(const Page& page, const std::vector<Glyphs>& pieces) {
  const auto is_on = [&page](const Glyphs& piece) {
    const Box& box = page.glyphs[piece.front()].box;
    return std::any_of(page.fills.begin(), page.fills.end(), [&box](const Fill& fill) {
      return !IsPale(fill.color) && fill.box.ContainsPoint(box.center_x(), box.center_y());
    });
  };
  constexpr std::ptrdiff_t kAsked = 8;
  const auto end = pieces.begin() + std::min<std::ptrdiff_t>(kAsked, std::ssize(pieces));
  return 2 * std::count_if(pieces.begin(), end, is_on) > end - pieces.begin();
}

/// Marks the text of one pale colour if it is a watermark.
void TellWatermark(const Glyphs& glyphs, std::uint32_t color, Page& page) {
  std::map<std::u32string, std::vector<Glyphs>> says;
  for (Glyphs& piece : PiecesOf(page, glyphs)) {
    std::u32string text;
    for (const std::uint32_t i : piece) text += page.glyphs[i].code;
    says[text].push_back(std::move(piece));
  }
  const TextPlaces places(page, color);
  for (const auto& [text, pieces] : says) {
    const bool is_repeated =
        text.size() >= kMarkLength && pieces.size() >= kFewestTimes && pieces.size() <= kMostTimes;
    if (!is_repeated) continue;
    size_t off = 0;
    size_t over = 0;
    std::set<float> baselines;
    for (const Glyphs& piece : pieces) {
      const bool is_over = places.IsOverText(BoxOf(page, piece));
      over += is_over ? 1 : 0;
      off += is_over || !places.IsInLine(page.glyphs[piece.front()].baseline) ? 1 : 0;
      baselines.insert(page.glyphs[piece.front()].baseline);
    }
    const bool is_spread =
        baselines.size() >= kFewestLines && over > 0 &&
        static_cast<double>(off) >= kOffLineShare * static_cast<double>(pieces.size());
    if (!is_spread || IsOnBackground(page, pieces)) continue;
    for (const Glyphs& piece : pieces) {
      for (const std::uint32_t i : piece) page.glyphs[i].is_overlay = true;
    }
  }
}

}  // namespace

Page WithOverlaysTold(Page page) {
  BoxCharactersToRulings(page);
  const std::map<std::uint32_t, Glyphs> colors = ByColor(page);
  const std::uint32_t main = colors.size() > 1 ? MainColor(page) : 0;
  for (const auto& [color, glyphs] : colors) {
    if (colors.size() == 1) break;
    if (color != main) TellSeals(glyphs, page);
    if (IsPale(color)) TellWatermark(glyphs, color, page);
  }
  TellLinesOfText(page);
  return page;
}

}  // namespace mingxi
