// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a glyph's box is a parallelogram spanned by its advance and by the font's height, put
// on the page by the text matrix, and seen as the upright box around it.

#include "extractor/pdf/glyph_pen.h"

#include <algorithm>
#include <cmath>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Ems. The ideographic em square about the baseline, OpenType's default.
constexpr double kSquareAscent = 0.88;
constexpr double kSquareDescent = -0.12;
/// Tangent of the largest slant at which a line still counts as running along an axis (1.5 degrees:
/// scans that were straightened, rounded matrices).
constexpr double kMaxSlant = 0.026;

Direction DirectionOf(Vector along) {
  if (std::abs(along.y) <= kMaxSlant * std::abs(along.x)) {
    return along.x >= 0 ? Direction::kRight : Direction::kLeft;
  }
  if (std::abs(along.x) <= kMaxSlant * std::abs(along.y)) {
    return along.y >= 0 ? Direction::kDown : Direction::kUp;
  }
  return Direction::kOblique;
}

Box Around(Vector corner, Vector first, Vector second) {
  return {corner.x + std::min(first.x, 0.0) + std::min(second.x, 0.0),
          corner.y + std::min(first.y, 0.0) + std::min(second.y, 0.0),
          corner.x + std::max(first.x, 0.0) + std::max(second.x, 0.0),
          corner.y + std::max(first.y, 0.0) + std::max(second.y, 0.0)};
}

}  // namespace

Direction DirectionOf(const TextFrame& frame) {
  return DirectionOf(frame.is_upright_vertical ? Vector{-frame.up.x, -frame.up.y} : frame.along);
}

double SizeOf(const TextFrame& frame) { return std::hypot(frame.up.x, frame.up.y); }

Box BoxOf(const TextFrame& frame, char32_t code, Vector origin, Vector advance) {
  if (frame.is_upright_vertical) {
    const Vector corner{origin.x - frame.along.x / 2, origin.y - frame.along.y / 2};
    return Around(corner, frame.along, advance);
  }
  const bool is_square = IsWide(code);
  const double ascent = is_square ? kSquareAscent : frame.ascent;
  const double descent = is_square ? kSquareDescent : frame.descent;
  const Vector corner{origin.x + descent * frame.up.x, origin.y + descent * frame.up.y};
  const double height = ascent - descent;
  return Around(corner, advance, {height * frame.up.x, height * frame.up.y});
}

}  // namespace mingxi
