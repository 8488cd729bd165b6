// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: font descriptors lie about heights (0, 1.3 em and 32 em were seen), so they are
// believed only within the range of real fonts. A Type 3 font has a coordinate system of its own;
// its bounding box, or a letter's width, tells how large its glyphs are. This file's only entry is
// ReadFontFacts.

#include <GfxFont.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <string_view>

#include "extractor/pdf/font_facts_internal.h"

namespace mingxi {
namespace {

/// Ems. The range of ascents and descents of real fonts.
constexpr double kMinAscent = 0.6;
constexpr double kMaxAscent = 0.95;
constexpr double kMinDescent = -0.3;
constexpr double kMaxDescent = -0.1;
/// Ems. What a Type 3 font is taken for when it does not tell: ascent of its letters, and the width
/// of a letter.
constexpr double kType3Ascent = 0.75;
constexpr double kType3Descent = -0.25;
constexpr double kLetterWidth = 0.5;

/// The name in UTF-8. Names in GBK bytes are common in Chinese files: what is no UTF-8 is written
/// as %XX.
std::string ReadableName(std::string_view name) {
  std::string readable;
  for (const char c : name.substr(0, 128)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      readable += c;
    } else {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      readable += '%';
      readable += kHex[byte >> 4];
      readable += kHex[byte & 15];
    }
  }
  return readable;
}

bool NameIsBold(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name.find("bold") != std::string::npos || name.find("heavy") != std::string::npos ||
         name.find("black") != std::string::npos;
}

/// The width in ems of text space of the first letter or figure of a Type 3 font that has one; 0
/// when none has.
double LetterWidth(const Gfx8BitFont& font) {
  for (int code = 0; code < 256; ++code) {
    const double width = std::abs(font.getWidth(static_cast<unsigned char>(code)));
    if (font.getCharName(code) != nullptr && width > 0) return width;
  }
  return 0;
}

void ReadType3Metrics(const GfxFont& font, FontFacts& facts) {
  const double* box = font.getFontBBox();
  const double scale = std::abs(font.getFontMatrix()[3]);
  const double ascent = box[3] * scale;
  const double descent = std::min(box[1] * scale, 0.0);
  const double height = ascent - descent;
  facts.ascent = kType3Ascent;
  facts.descent = kType3Descent;
  if (std::isfinite(height) && ascent > 0 && height > 0) {
    facts.size_scale = height;
    facts.ascent = ascent / height;
    facts.descent = descent / height;
    return;
  }
  const double width = LetterWidth(static_cast<const Gfx8BitFont&>(font));
  if (std::isfinite(width) && width > 0) facts.size_scale = width / kLetterWidth;
}

}  // namespace

FontFacts ReadFontFacts(const GfxFont& font) {
  FontFacts facts;
  const std::string name = font.getNameWithoutSubsetTag();
  facts.font.name = ReadableName(name);
  Ref file = Ref::INVALID();
  facts.font.is_embedded = font.getEmbeddedFontID(&file);
  facts.font.is_bold =
      font.isBold() || font.getWeight() >= GfxFont::W600 || NameIsBold(facts.font.name);
  facts.font.is_type3 = font.getType() == fontType3;
  facts.is_vertical = font.getWMode() != 0;
  facts.ascent = std::clamp(font.getAscent(), kMinAscent, kMaxAscent);
  facts.descent = std::clamp(font.getDescent(), kMinDescent, kMaxDescent);
  if (facts.font.is_type3) ReadType3Metrics(font, facts);
  return facts;
}

}  // namespace mingxi
