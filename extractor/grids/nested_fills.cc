// SPDX-License-Identifier: GPL-3.0-or-later

// A sweep down the page over the fills of each colour: a fill within another begins below its top
// and comes behind it.

#include "extractor/grids/nested_fills.h"

#include <algorithm>
#include <numeric>

namespace mingxi {
namespace {

/// Higher ones are panels behind tables, points.
constexpr double kHighestCellPt = 150;
/// How far a fill may reach out of the one that it lies in, points.
constexpr double kReachPt = 0.5;
/// Looks at fills: bounds the work on pages made to be slow.
constexpr std::size_t kMaxLooks = 5'000'000;

}  // namespace

std::vector<Fill> WithoutNested(const std::vector<Fill>& fills) {
  std::vector<std::size_t> order(fills.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&fills](std::size_t a, std::size_t b) {
    const Fill& one = fills[a];
    const Fill& other = fills[b];
    if (one.color != other.color) return one.color < other.color;
    const double one_area = one.box.width() * one.box.height();
    const double other_area = other.box.width() * other.box.height();
    const double off = one.box.y0 - other.box.y0;
    return off < 0 || (off == 0 && one_area > other_area);
  });
  std::vector<bool> is_nested(fills.size());
  std::vector<std::size_t> open;  // Of this colour, those that reach down to here.
  std::size_t looks = 0;
  for (const std::size_t i : order) {
    const Fill& fill = fills[i];
    looks += open.size();
    if (looks > kMaxLooks) break;
    std::erase_if(open, [&](std::size_t k) {
      return fills[k].color != fill.color || fills[k].box.y1 < fill.box.y0;
    });
    is_nested[i] = std::any_of(open.begin(), open.end(), [&](std::size_t k) {
      return fills[k].box.Grown(kReachPt).Contains(fill.box);
    });
    if (!is_nested[i] && fill.box.height() <= kHighestCellPt) open.push_back(i);
  }
  std::vector<Fill> seen;
  for (std::size_t i = 0; i < fills.size(); ++i) {
    if (!is_nested[i]) seen.push_back(fills[i]);
  }
  return seen;
}

}  // namespace mingxi
