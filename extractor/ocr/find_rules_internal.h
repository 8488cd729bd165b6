// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The lines that are drawn on the picture of a page. Sees Leptonica.

#include <vector>

#include "extractor/ocr/pix_internal.h"

namespace mingxi {

/// A horizontal or vertical line, in pixels.
struct PixelRule {
  bool is_horizontal = true;
  PixelBox box;
  double position = 0;   ///< Of its middle, across.
  double thickness = 0;  ///< Mean.

  int low() const { return is_horizontal ? box.x0 : box.y0; }
  int high() const { return is_horizontal ? box.x1 : box.y1; }
};

struct FoundRules {
  std::vector<PixelRule> rules;
  PixPtr mask;  ///< 1 bit: where they are.
};

/// Finds them in `grey` (8 bits), broken and faint ones, too.
FoundRules FindRules(const PixPtr& grey, const PrintScale& scale);

}  // namespace mingxi
