// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Characters of a recognised line -> where each stands.

#include <vector>

#include "extractor/ocr/text_recognizer.h"
#include "model/geometry.h"

namespace mingxi {

/// The extents of `characters` along their line, side by side without gaps but where a blank was
/// read or the ink leaves one that no letter has. `ink` holds the ink of each pixel column of the
/// line's picture, `em` is the size of the print in pixels. Blanks get an extent as well.
std::vector<Span> PlaceCharacters(const std::vector<ReadCharacter>& characters,
                                  const std::vector<int>& ink, double em);

}  // namespace mingxi
