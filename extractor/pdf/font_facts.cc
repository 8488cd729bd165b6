// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: font descriptors lie about heights (0, 1.3 em and 32 em were seen), so they are
// believed only within the range of real fonts. A Type 3 font has a coordinate system of its own;
// the width of its glyphs tells how large they are. This file's only entry is ReadFontFacts.

#include <GfxFont.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "extractor/pdf/font_facts_internal.h"
#include "extractor/pdf/font_file_internal.h"
#include "extractor/pdf/symbol_font.h"

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
constexpr double kFigureWidth = 0.55;
/// A Type 3 font's unit in ems of text space where its em is the text space's: that of PostScript
/// and of TrueType.
constexpr double kUsualUnits[] = {1.0 / 1000, 1.0 / 2048};
constexpr double kUnitTolerance = 0.001;
/// Ems by width that agree with such a unit.
constexpr double kMinUsualEm = 0.6;
constexpr double kMaxUsualEm = 1.7;
/// CJK Radicals Supplement: from here on characters are an em wide.
constexpr Unicode kFirstWide = 0x2E80;

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

/// The size of a Type 3 font's em in text space, told by a glyph whose width is known: a Chinese
/// character is one em wide, a figure about half; else any glyph counts as a letter. 0 = no glyph.
/// Bounding boxes are no help: Skia writes that of the whole typeface, two or three ems high.
double EmByWidth(const Gfx8BitFont& font) {
  double by_figure = 0;
  double by_letter = 0;
  for (int code = 0; code < 256; ++code) {
    // The only exported way to a code's Unicode.
    const char byte = static_cast<char>(code);
    CharCode read = 0;
    const Unicode* unicode = nullptr;
    int count = 0;
    double width = 0;
    double unused = 0;
    font.getNextChar(&byte, 1, &read, &unicode, &count, &width, &unused, &unused, &unused);
    width = std::abs(width);
    if (!std::isfinite(width) || width <= 0) continue;
    if (count == 1 && *unicode >= kFirstWide) return width;
    if (count == 1 && *unicode >= '0' && *unicode <= '9') by_figure = width / kFigureWidth;
    if (by_letter == 0 && font.getCharName(code) != nullptr) by_letter = width / kLetterWidth;
  }
  return by_figure > 0 ? by_figure : by_letter;
}

/// Whether the font's glyphs hang upside down in text space.
bool IsFlipped(const double* box, const double* matrix) {
  return std::isfinite(box[3] - box[1]) && (box[3] - box[1]) * matrix[3] < 0;
}

void ReadType3Metrics(const GfxFont& font, FontFacts& facts) {
  facts.ascent = kType3Ascent;
  facts.descent = kType3Descent;
  const double* box = font.getFontBBox();
  const double* matrix = font.getFontMatrix();
  facts.is_flipped = IsFlipped(box, matrix);
  const double em = EmByWidth(static_cast<const Gfx8BitFont&>(font));
  const double unit = std::abs(matrix[3]);
  const bool has_usual_unit = std::any_of(
      std::begin(kUsualUnits), std::end(kUsualUnits),
      [unit](double usual) { return std::abs(unit - usual) <= kUnitTolerance * usual; });
  if (has_usual_unit && em >= kMinUsualEm && em <= kMaxUsualEm) return;  // Then an em is an em.
  if (em > 0) {
    facts.size_scale = em;
    return;
  }
  const double height = std::abs(box[3] - box[1]) * unit;
  if (std::isfinite(height) && height > 0) facts.size_scale = height;
}

/// The font dictionary's name, or else its descriptor's, without the subset prefix "ABCDEF+".
std::string NameOf(const GfxFont& font) {
  std::string name = font.getNameWithoutSubsetTag();
  if (name.empty() && font.getEmbeddedFontName() != nullptr)
    name = font.getEmbeddedFontName()->toStr();
  constexpr std::size_t kPrefix = 6;
  const bool has_prefix = name.size() > kPrefix && name[kPrefix] == '+' &&
                          std::all_of(name.begin(), name.begin() + kPrefix,
                                      [](char c) { return c >= 'A' && c <= 'Z'; });
  return has_prefix ? name.substr(kPrefix + 1) : name;
}

/// Whether the font says which characters its glyphs are. A composite font of no known collection
/// that has no map of its own does not: Poppler passes glyph numbers off as characters.
bool HasUnicode(const GfxFont& font) {
  if (!font.isCIDFont() || font.hasToUnicodeCMap()) return true;
  const GooString* collection = static_cast<const GfxCIDFont&>(font).getCollection();
  return collection == nullptr || collection->toStr() != "Adobe-Identity";
}

}  // namespace

FontFacts ReadFontFacts(GfxFont& font, XRef* objects) {
  FontFacts facts;
  facts.font.name = ReadableName(NameOf(font));
  facts.has_unicode = HasUnicode(font);
  if (!facts.has_unicode) facts.by_file = CharactersByFontFile(font, objects);
  facts.is_symbols = IsSymbolFont(facts.font.name);
  Ref file = Ref::INVALID();
  facts.font.is_embedded = font.getEmbeddedFontID(&file);
  facts.font.is_bold =
      font.isBold() || font.getWeight() >= GfxFont::W600 || NameIsBold(facts.font.name);
  facts.font.is_type3 = font.getType() == fontType3;
  if (facts.font.is_type3) facts.font.is_embedded = true;
  facts.is_vertical = font.getWMode() != 0;
  facts.ascent = std::clamp(font.getAscent(), kMinAscent, kMaxAscent);
  facts.descent = std::clamp(font.getDescent(), kMinDescent, kMaxDescent);
  if (facts.font.is_type3) ReadType3Metrics(font, facts);
  return facts;
}

}  // namespace mingxi
