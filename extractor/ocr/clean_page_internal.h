// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The picture of a page made ready for reading. Sees Leptonica.

#include "extractor/ocr/picture.h"
#include "extractor/ocr/pix_internal.h"

namespace mingxi {

/// Black print on white, standing straight.
struct CleanPage {
  PixPtr grey;      ///< 8 bits, the paper white.
  PixPtr ink;       ///< 1 bit.
  double turn = 0;  ///< Radians by which it was turned, clockwise as seen.
};

/// `dots_per_pt` is the scale of `picture`. Seals are taken off, the paper's shade is evened out, a
/// slant of a few degrees undone. Both pictures are null where there is not memory enough.
CleanPage Clean(const ColorPicture& picture, double dots_per_pt);

/// The same page turned clockwise by quarter turns.
CleanPage Turned(const CleanPage& page, int quarters);

}  // namespace mingxi
