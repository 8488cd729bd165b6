// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pixels, row by row from the top left.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mingxi {

/// Grey pixels, 0 = black.
struct GreyPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  bool operator==(const GreyPicture&) const = default;
};

/// Red, green and blue, a byte each.
struct ColorPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  double dots_per_inch = 0;  ///< 0 = nobody told.

  const std::uint8_t* At(int x, int y) const {
    return pixels.data() + (static_cast<std::size_t>(y) * width + x) * 3;
  }
  bool operator==(const ColorPicture&) const = default;
};

}  // namespace mingxi
