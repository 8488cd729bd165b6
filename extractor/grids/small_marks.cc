// SPDX-License-Identifier: GPL-3.0-or-later

// All larger chains are kept in coarse squares, so that a mark looks at those near it only. A mark
// between two texts belongs to the one on its left: marks stand behind what they mark.

#include "extractor/grids/small_marks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace mingxi {
namespace {

/// Of the text beside it: a mark is no larger. Superscripts are set at 0.5 to 0.7.
constexpr double kMaxSizeShare = 0.8;
/// In font sizes of the text: how far its baseline stands off, at least and at most.
constexpr double kLeastShiftEm = 0.08;
constexpr double kMostShiftEm = 0.75;
/// The gap between mark and text, and how far they may overlap, in font sizes of the text.
constexpr double kGapEm = 0.3;
constexpr double kOverlapEm = 0.15;
/// Characters of a mark: `[12]`, `注1`.
constexpr size_t kLongestMark = 6;
/// Points: side of the squares.
constexpr double kSquarePt = 32;
/// Squares from the origin, on either side: what is farther off shares the last.
constexpr double kMostSquares = 1e9;
/// Chains looked at in a square: bounds the work on pages made to be slow.
constexpr size_t kMaxLooked = 64;

bool IsSmallMark(const Run& mark, const Run& host) {
  const double shift = std::fabs(mark.baseline - host.baseline);
  const double common = std::min(mark.box.y1, host.box.y1) - std::max(mark.box.y0, host.box.y0);
  return mark.size <= kMaxSizeShare * host.size && shift >= kLeastShiftEm * host.size &&
         shift <= kMostShiftEm * host.size && 2 * common >= mark.box.height();
}

/// The chains in each square of the page.
class ChainSquares {
 public:
  void Add(const Run& chain, std::uint32_t index) {
    for (double x = chain.box.x0; x < chain.box.x1; x += kSquarePt) {
      AddAt(x, chain.box.center_y(), index);
    }
    AddAt(chain.box.x1, chain.box.center_y(), index);
  }

  /// Calls `look` for the chains near a point.
  template <typename Look>
  void Near(double x, double y, Look look) const {
    for (int dx = -1; dx <= 1; ++dx) {
      for (int dy = -1; dy <= 1; ++dy) {
        const auto square = squares_.find(KeyOf(x + dx * kSquarePt, y + dy * kSquarePt));
        if (square == squares_.end()) continue;
        for (const std::uint32_t index : square->second) look(index);
      }
    }
  }

 private:
  static std::uint64_t KeyOf(double x, double y) {
    const auto part = [](double at) {
      const double square =
          std::fmin(std::fmax(std::floor(at / kSquarePt), -kMostSquares), kMostSquares);
      return static_cast<std::uint32_t>(static_cast<std::int64_t>(square));
    };
    return static_cast<std::uint64_t>(part(x)) << 32 | part(y);
  }
  void AddAt(double x, double y, std::uint32_t index) {
    std::vector<std::uint32_t>& square = squares_[KeyOf(x, y)];
    if (square.size() < kMaxLooked) square.push_back(index);
  }

  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> squares_;
};

/// Where a mark stands in a chain: behind so many of its glyphs.
size_t PlaceIn(const Page& page, const Run& chain, const Run& mark) {
  const auto at = std::find_if(chain.glyphs.begin(), chain.glyphs.end(), [&](std::uint32_t i) {
    return page.glyphs[i].box.x1 > mark.box.x0 + kOverlapEm * chain.size;
  });
  return static_cast<size_t>(at - chain.glyphs.begin());
}

/// Whether a mark stands right behind a glyph in the middle of a chain: behind a name that leaders
/// follow.
bool StandsInside(const Page& page, const Run& chain, const Run& mark) {
  if (mark.box.x0 < chain.box.x0 || mark.box.x1 > chain.box.x1) return false;
  const size_t place = PlaceIn(page, chain, mark);
  if (place == 0) return false;
  const double gap = mark.box.x0 - page.glyphs[chain.glyphs[place - 1]].box.x1;
  return gap <= kGapEm * chain.size;
}

/// The chain that `mark` belongs to; -1 = none.
int HostOf(const Page& page, const Run& mark, const std::vector<Run>& chains,
           const ChainSquares& squares) {
  int before = -1;
  int behind = -1;
  const auto look = [&](std::uint32_t index) {
    const Run& host = chains[index];
    if (host.glyphs.empty() || !IsSmallMark(mark, host)) return;
    const double gap_behind = mark.box.x0 - host.box.x1;
    const double gap_before = host.box.x0 - mark.box.x1;
    const auto touches = [&host](double gap) {
      return gap <= kGapEm * host.size && gap >= -kOverlapEm * host.size;
    };
    if (touches(gap_behind) || StandsInside(page, host, mark)) behind = static_cast<int>(index);
    if (touches(gap_before)) before = static_cast<int>(index);
  };
  squares.Near(mark.box.center_x(), mark.box.center_y(), look);
  return behind >= 0 ? behind : before;
}

void Attach(const Page& page, Run mark, Run& host) {
  const auto place = static_cast<std::ptrdiff_t>(PlaceIn(page, host, mark));
  host.glyphs.insert(host.glyphs.begin() + place, mark.glyphs.begin(), mark.glyphs.end());
  host.box.x0 = std::min(host.box.x0, mark.box.x0);
  host.box.x1 = std::max(host.box.x1, mark.box.x1);
}

}  // namespace

bool IsSmallMark(const Glyph& glyph, double size, double baseline) {
  const double shift = std::fabs(glyph.baseline - baseline);
  return glyph.size <= kMaxSizeShare * size && shift >= kLeastShiftEm * size &&
         shift <= kMostShiftEm * size;
}

std::vector<Run> AttachSmallMarks(const Page& page, std::vector<Run> chains) {
  double largest = 0;
  double smallest = 1e9;
  for (const Run& chain : chains) {
    largest = std::max(largest, chain.size);
    smallest = std::min(smallest, chain.size);
  }
  if (smallest > kMaxSizeShare * largest) return chains;
  ChainSquares squares;
  std::vector<std::uint32_t> marks;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains[i].size > smallest / kMaxSizeShare) squares.Add(chains[i], i);
    const bool may_be_mark =
        chains[i].size <= kMaxSizeShare * largest && chains[i].glyphs.size() <= kLongestMark;
    if (may_be_mark) marks.push_back(i);
  }
  // From left to right: a mark behind a mark finds its host grown.
  std::sort(marks.begin(), marks.end(), [&chains](std::uint32_t a, std::uint32_t b) {
    return chains[a].box.x0 < chains[b].box.x0;
  });
  for (const std::uint32_t i : marks) {
    const int host = HostOf(page, chains[i], chains, squares);
    if (host < 0 || host == static_cast<int>(i)) continue;
    Attach(page, std::move(chains[i]), chains[static_cast<size_t>(host)]);
    chains[i] = Run();
  }
  std::erase_if(chains, [](const Run& chain) { return chain.glyphs.empty(); });
  return chains;
}

}  // namespace mingxi
