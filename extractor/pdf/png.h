// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pixels -> PNG, small for what printed pages look like.

#include <optional>
#include <string>

namespace mingxi {

/// Someone else's pixels: red, green and blue, a byte each.
struct PixelView {
  const unsigned char* bytes = nullptr;
  int width = 0;
  int height = 0;
  int bytes_per_row = 0;  ///< >= 3 * width
};

/// A PNG in 16 greys where the page is grey, else with a palette of at most 256 colours, each
/// channel rounded to 16 steps; nullopt where that loses colours a reader would miss (more than 256
/// of them). REQUIRES: width, height > 0.
std::optional<std::string> EncodeFewColors(const PixelView& pixels);

/// A PNG with every colour as it is. REQUIRES: width, height > 0.
std::string EncodeTrueColor(const PixelView& pixels);

}  // namespace mingxi
