// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <vector>

#include "extractor/ocr/pix_internal.h"

namespace mingxi::testing {

/// Ink on a sheet of 600 x 400 pixels: filled boxes.
inline PixPtr InkOf(const std::vector<PixelBox>& boxes) {
  PixPtr ink(pixCreate(600, 400, 1));
  for (const PixelBox& box : boxes) {
    pixRasterop(ink.get(), box.x0, box.y0, box.width(), box.height(), PIX_SET, nullptr, 0, 0);
  }
  return ink;
}

/// The same in grey.
inline PixPtr GreyOf(const PixPtr& ink) {
  return PixPtr(pixConvert1To8(nullptr, ink.get(), 255, 0));
}

/// Letters of one line as blocks, `size` high with gaps of a quarter.
inline std::vector<PixelBox> Letters(int x, int y, int count, int size) {
  std::vector<PixelBox> boxes;
  for (int i = 0; i < count; ++i) {
    const int left = x + i * size;
    boxes.push_back({left, y, left + size * 3 / 4, y + size * 3 / 4});
  }
  return boxes;
}

inline std::vector<PixelBox> Together(std::initializer_list<std::vector<PixelBox>> parts) {
  std::vector<PixelBox> all;
  for (const std::vector<PixelBox>& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace mingxi::testing
