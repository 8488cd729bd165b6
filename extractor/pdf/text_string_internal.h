// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text strings of PDF dictionaries. Sees Poppler's private API.

#include <string>

namespace mingxi {

/// The characters of a PDF text string (PDFDocEncoding, UTF-16 or UTF-8 with its mark). What is no
/// Unicode scalar value becomes U+FFFD.
std::u32string DecodeTextString(const std::string& bytes);

}  // namespace mingxi
