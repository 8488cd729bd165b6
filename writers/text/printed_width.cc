// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/text/printed_width.h"

// Unicode's East_Asian_Width; what it calls ambiguous is wide in a Chinese font.

#include <unicode/uchar.h>

#include "model/utf8.h"

namespace mingxi {
namespace {

int WidthOf(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return 1;
  if (code >= 0x4E00 && code <= 0x9FFF) return 2;
  const auto point = static_cast<UChar32>(code);
  switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
    case U_EA_AMBIGUOUS:
      return 2;
    default:
      return 1;
  }
}

}  // namespace

int PrintedWidth(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    width += WidthOf(decoded.code);
    text.remove_prefix(decoded.length);
  }
  return width;
}

}  // namespace mingxi
