// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// TextSlant: by how much the text of a page is turned away from the page's axes.

#include <array>
#include <cstdint>

#include "extractor/pdf/glyph_pen.h"

namespace mingxi {

/// Counts the glyphs of one page by their slant.
class TextSlant {
 public:
  /// Forgets the page.
  void Clear();

  /// A glyph was drawn whose line runs along `along`.
  void Add(Vector along);

  /// The slant that nearly all text shares, in radians, clockwise as seen; 0 where the text stands
  /// straight, has no common slant or one so large that it was meant.
  double Common() const;

 private:
  static constexpr int kSteps = 300;  ///< On either side of 0.

  std::array<std::int32_t, 2 * kSteps + 1> counts_{};
  std::int64_t total_ = 0;
};

}  // namespace mingxi
