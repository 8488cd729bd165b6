// SPDX-License-Identifier: GPL-3.0-or-later

// Unicode's East Asian Width, with the two answers for characters that programs disagree on. This
// file's only entry is PlaceCharacters.

#include "extractor/text/display_line.h"

#include <unicode/uchar.h>

#include <cstddef>

namespace mingxi {
namespace {

constexpr int kTabStop = 8;

int WidthOf(UChar32 c, const WidthModel& model) {
  if (c < 0x80) return 1;
  if (c >= 0x2500 && c <= 0x257F) return model.frame;
  const int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  // Ambiguous ones (quotes, dashes, ①, △) are wide in Chinese text.
  const bool is_wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_AMBIGUOUS;
  return is_wide ? model.wide : 1;
}

/// Length of the well-formed UTF-8 character that begins with `lead`.
std::size_t LengthOf(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

char32_t CodeOf(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character.front());
  char32_t code = character.size() == 1 ? lead : lead & (0xFFU >> (character.size() + 1));
  for (const char c : character.substr(1))
    code = code << 6 | (static_cast<unsigned char>(c) & 0x3FU);
  return code;
}

}  // namespace

std::vector<DisplayChar> PlaceCharacters(std::string_view line, const WidthModel& model) {
  std::vector<DisplayChar> placed;
  placed.reserve(line.size());
  int column = 0;
  while (!line.empty()) {
    const std::string_view bytes =
        line.substr(0, LengthOf(static_cast<unsigned char>(line.front())));
    line.remove_prefix(bytes.size());
    const char32_t code = CodeOf(bytes);
    const int width =
        code == '\t' ? kTabStop - column % kTabStop : WidthOf(static_cast<UChar32>(code), model);
    placed.push_back({bytes, code, column, width});
    column += width;
  }
  return placed;
}

}  // namespace mingxi
