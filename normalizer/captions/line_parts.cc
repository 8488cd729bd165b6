// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/line_parts.h"

#include <algorithm>
#include <utility>

#include "normalizer/captions/caption_line.h"

namespace mingxi {
namespace {

/// Lines share a baseline when they overlap by at least this part of the lower one's height.
constexpr double kSharedHeight = 0.5;

bool StandBeside(const TextLine& left, const TextLine& right) {
  if (left.size <= 0 || left.box.x1 > right.box.x0) return false;
  const double lower = std::min(left.box.height(), right.box.height());
  return left.box.vertical().Overlap(right.box.vertical()) >= lower * kSharedHeight;
}

}  // namespace

std::vector<TextLine> JoinCaptionParts(std::vector<TextLine> lines) {
  std::vector<TextLine> joined;
  for (TextLine& line : lines) {
    if (!joined.empty() && StandBeside(joined.back(), line) &&
        (ReadCaptionLine(joined.back().text).HasParts() || ReadCaptionLine(line.text).HasParts())) {
      TextLine& left = joined.back();
      left.text += "  ";
      left.text += line.text;
      left.box = left.box.Union(line.box);
      continue;
    }
    joined.push_back(std::move(line));
  }
  return joined;
}

}  // namespace mingxi
