// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The invisible text that OCR programs lay over a scan.

#include "model/page.h"

namespace mingxi {

/// Whether `page` is a scan with a layer of recognised text: pictures cover it, and all its text is
/// invisible.
bool HasRecognizedText(const Page& page);

/// `page` with that text made visible and Page::text_is_recognized set, when it has such text; else
/// as it is.
Page AdmitRecognizedText(Page page);

}  // namespace mingxi
