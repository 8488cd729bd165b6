// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a line made of a picture stands alone, or far from the next of its length; strips
// touch. So the thin pictures are sorted by their ends and then by place, and runs that touch are
// joined.

#include "extractor/pdf/sliced_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <tuple>
#include <vector>

namespace mingxi {
namespace {

/// Points. Strips of one picture end within this of each other, and lie no further apart.
constexpr double kTouch = 0.5;
/// Strips. Two lines may touch (a double line), three hardly.
constexpr std::size_t kMinStrips = 3;

bool IsThinPicture(const Ruling& ruling) { return ruling.source == RulingSource::kThinImage; }

/// Ends rounded so that strips of one picture compare equal.
std::tuple<bool, long, long, double> SortKey(const Ruling& ruling) {
  return {ruling.is_horizontal, std::lround(ruling.extent.low), std::lround(ruling.extent.high),
          ruling.position};
}

bool Touch(const Ruling& first, const Ruling& second) {
  const double gap = second.position - first.position - (first.thickness + second.thickness) / 2;
  return first.is_horizontal == second.is_horizontal &&
         std::abs(first.extent.low - second.extent.low) <= kTouch &&
         std::abs(first.extent.high - second.extent.high) <= kTouch && gap <= kTouch;
}

Box BoxOf(const Ruling& first, const Ruling& last) {
  const Span across{first.position - first.thickness / 2, last.position + last.thickness / 2};
  return first.is_horizontal ? Box{first.extent.low, across.low, first.extent.high, across.high}
                             : Box{across.low, first.extent.low, across.high, first.extent.high};
}

}  // namespace

void JoinSlicedPictures(Page& page) {
  const auto count = static_cast<std::size_t>(
      std::count_if(page.rulings.begin(), page.rulings.end(), IsThinPicture));
  if (count < kMinStrips) return;
  const auto lines_end =
      std::stable_partition(page.rulings.begin(), page.rulings.end(),
                            [](const Ruling& ruling) { return !IsThinPicture(ruling); });
  std::vector<Ruling> thin(lines_end, page.rulings.end());
  page.rulings.erase(lines_end, page.rulings.end());
  std::sort(thin.begin(), thin.end(),
            [](const Ruling& a, const Ruling& b) { return SortKey(a) < SortKey(b); });
  for (std::size_t begin = 0, end = 0; begin < thin.size(); begin = end) {
    for (end = begin + 1; end < thin.size() && Touch(thin[end - 1], thin[end]);) ++end;
    if (end - begin >= kMinStrips) {
      page.pictures.push_back({BoxOf(thin[begin], thin[end - 1]), false});
    } else {
      page.rulings.insert(page.rulings.end(), thin.begin() + static_cast<std::ptrdiff_t>(begin),
                          thin.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
}

}  // namespace mingxi
