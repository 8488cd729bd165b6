// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PNG, JPEG, TIFF and WebP -> pixels.

#include <string_view>

#include "extractor/ocr/picture.h"
#include "model/status.h"

namespace mingxi {

/// Whether `bytes` begin as a picture of one of the formats that are read.
bool IsPictureFile(std::string_view bytes);

/// The media type of such a file: "image/png".
std::string_view PictureMediaType(std::string_view bytes);

/// Pictures in the file: the pages of a TIFF, else 1. At most 1,000 are counted.
int CountPictures(std::string_view bytes);

/// Picture `number` of the file, counted from 1. Fails with kDamaged where it cannot be decoded,
/// with kUnsupported where it has more pixels than any scan of a page.
Result<ColorPicture> DecodePicture(std::string_view bytes, int number);

}  // namespace mingxi
