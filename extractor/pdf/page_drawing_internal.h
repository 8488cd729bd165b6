// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pages drawn as pictures, for reading. Sees Poppler's private API.

#include <PDFDoc.h>

#include "extractor/ocr/picture.h"
#include "model/status.h"

namespace mingxi {

/// Draws page `number` as it is seen, with at most `dots_per_inch`; a very large page with fewer.
/// `abort_check` as in PageInterpreter. Fails with kDamaged.
Result<ColorPicture> DrawPage(PDFDoc& document, int number, double dots_per_inch,
                              bool (*abort_check)(void* data), void* abort_data);

}  // namespace mingxi
