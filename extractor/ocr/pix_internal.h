// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Leptonica's pictures, owned. Sees Leptonica.

#include <leptonica/allheaders.h>

#include <memory>

namespace mingxi {

struct PixDeleter {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
/// A picture of one bit a pixel (1 = ink), of 8 bits (0 = black) or of 32.
using PixPtr = std::unique_ptr<PIX, PixDeleter>;

/// The boxes of `pix`'s connected parts; empty where there are none.
struct BoxaDeleter {
  void operator()(BOXA* boxes) const { boxaDestroy(&boxes); }
};
using BoxaPtr = std::unique_ptr<BOXA, BoxaDeleter>;

/// How large things are on a picture.
struct PrintScale {
  double dots_per_pt = 1;
  double em = 10;  ///< Pixels: the size that most of the print has.
};

/// Sides in pixels, half open.
struct PixelBox {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;

  int width() const { return x1 - x0; }
  int height() const { return y1 - y0; }
  bool operator==(const PixelBox&) const = default;
};

}  // namespace mingxi
