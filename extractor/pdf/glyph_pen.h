// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// GlyphPen: where a glyph stands on the page, from the text matrix and the font's metrics. Geometry
// only, nothing of Poppler.

#include "model/page.h"

namespace mingxi {

struct Vector {
  double x = 0;
  double y = 0;
};

/// What all glyphs of one string share, in page coordinates.
struct TextFrame {
  Vector along;        ///< One em along the text space's x axis, horizontal scaling left out.
  Vector up;           ///< One em along the text space's y axis.
  double ascent = 0;   ///< Ems above the baseline.
  double descent = 0;  ///< Ems, negative below the baseline.
  bool is_upright_vertical =
      false;  ///< Vertical writing: lines run down, the glyphs stand upright.
};

/// The direction in which a line of text runs whose text space has the given x axis (for upright
/// vertical writing: runs against the y axis).
Direction DirectionOf(const TextFrame& frame);

/// The font size as seen: the length of an em across the line.
double SizeOf(const TextFrame& frame);

/// The box of a glyph whose origin is at `origin` and whose advance, without character and word
/// spacing, is `advance`. A Chinese character or full-width sign has the height of its em square
/// whatever the font says.
Box BoxOf(const TextFrame& frame, char32_t code, Vector origin, Vector advance);

}  // namespace mingxi
