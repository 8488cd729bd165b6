// SPDX-License-Identifier: GPL-3.0-or-later

// The median slant is taken; it holds where most of the text lies close to it.

#include "extractor/pdf/text_slant.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mingxi {
namespace {

/// Radians: 0.02 degrees; 300 of them are 6 degrees, more than a page is laid crooked on a scanner.
constexpr double kStep = 0.02 * std::numbers::pi / 180;
/// Steps around the median that are the same slant: a quarter of a degree.
constexpr int kSameSteps = 12;
/// Share of all glyphs that must have it: the page, not a stamp on it.
constexpr double kCommonShare = 0.7;
/// Steps below which lines are straight: rounded matrices.
constexpr int kLeastSteps = 3;
/// Fewer glyphs show no slant.
constexpr std::int64_t kMinGlyphs = 20;

}  // namespace

void TextSlant::Clear() {
  counts_.fill(0);
  total_ = 0;
}

void TextSlant::Add(Vector along) {
  ++total_;
  // The angle to the nearest axis.
  double angle = std::atan2(along.y, along.x);
  angle -= std::round(angle / (std::numbers::pi / 2)) * (std::numbers::pi / 2);
  const double steps = std::round(angle / kStep);
  if (std::abs(steps) <= kSteps) ++counts_[static_cast<std::size_t>(kSteps + steps)];
}

double TextSlant::Common() const {
  if (total_ < kMinGlyphs) return 0;
  std::int64_t before = 0;
  int median = 0;
  while (median < 2 * kSteps && 2 * (before + counts_[static_cast<std::size_t>(median)]) < total_) {
    before += counts_[static_cast<std::size_t>(median++)];
  }
  std::int64_t near = 0;
  double sum = 0;
  const int low = std::max(0, median - kSameSteps);
  const int high = std::min(2 * kSteps, median + kSameSteps);
  for (int i = low; i <= high; ++i) {
    const std::int32_t count = counts_[static_cast<std::size_t>(i)];
    near += count;
    sum += static_cast<double>(count) * (i - kSteps);
  }
  const bool is_common = static_cast<double>(near) >= kCommonShare * static_cast<double>(total_);
  if (!is_common || near == 0) return 0;
  const double steps = sum / static_cast<double>(near);
  return std::abs(steps) < kLeastSteps ? 0 : steps * kStep;
}

}  // namespace mingxi
