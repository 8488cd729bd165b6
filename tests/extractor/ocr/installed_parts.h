// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdlib>
#include <string>

#include "extractor/ocr/ocr_parts.h"

namespace mingxi {

/// The parts of recognition on this machine, if they are installed.
inline Result<OcrParts> InstalledParts() {
  const char* told = std::getenv("MINGXI_OCR");
  return ReadOcrParts(told != nullptr ? told : MINGXI_OCR_PARTS);
}

}  // namespace mingxi
