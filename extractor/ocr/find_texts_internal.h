// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where text stands on the picture of a page: lines, parted at wide gaps and at rules. Sees
// Leptonica.

#include <vector>

#include "extractor/ocr/find_rules_internal.h"
#include "extractor/ocr/pix_internal.h"

namespace mingxi {

/// The size that most of the print in `ink` has, pixels.
double EmOf(const PixPtr& ink, double dots_per_pt);

/// The boxes of the texts in `ink`, tight around what is printed, from top to bottom.
std::vector<PixelBox> FindTexts(const PixPtr& ink, const FoundRules& rules,
                                const PrintScale& scale);

}  // namespace mingxi
