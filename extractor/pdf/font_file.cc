// SPDX-License-Identifier: GPL-3.0-or-later

// A TrueType file maps characters to glyphs; the map is read backwards. A CFF file names its
// glyphs. Programs that leave out the PDF's own map often leave these in.

#include <GfxFont.h>
#include <GlobalParams.h>
#include <XRef.h>
#include <fofi/FoFiTrueType.h>
#include <fofi/FoFiType1C.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "extractor/pdf/font_file_internal.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Glyphs that a font file can have.
constexpr std::size_t kMaxGlyphs = 65'536;
/// Characters that are asked for: the basic plane.
constexpr char32_t kMaxCharacter = 0xFFFF;

using Characters = std::vector<char32_t>;

/// Maps of Unicode: platform 0, or 3 with encoding 1 or 10. A symbol font's codes mean nothing.
int UnicodeMapOf(const FoFiTrueType& file) {
  for (int i = 0; i < file.getNumCmaps(); ++i) {
    const int platform = file.getCmapPlatform(i);
    const int encoding = file.getCmapEncoding(i);
    if (platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10))) return i;
  }
  return -1;
}

/// Of several characters with one glyph the commonest is meant: no radical, no compatibility form.
bool IsBetter(char32_t candidate, char32_t known) {
  const auto is_plain = [](char32_t code) {
    return (code >= 0x20 && code < 0x7F) || (code >= 0x4E00 && code <= 0x9FFF);
  };
  return known == 0 || (is_plain(candidate) && !is_plain(known));
}

Characters ByTrueType(const std::vector<unsigned char>& bytes) {
  const std::unique_ptr<FoFiTrueType> file =
      FoFiTrueType::make(bytes.data(), static_cast<int>(bytes.size()));
  const int map = file ? UnicodeMapOf(*file) : -1;
  if (map < 0) return {};
  Characters characters;
  for (char32_t code = 0x20; code <= kMaxCharacter; ++code) {
    if (IsMeaningless(code)) continue;
    const int glyph = file->mapCodeToGID(map, code);
    if (glyph <= 0 || static_cast<std::size_t>(glyph) >= kMaxGlyphs) continue;
    const auto at = static_cast<std::size_t>(glyph);
    if (characters.size() <= at) characters.resize(at + 1, 0);
    if (IsBetter(code, characters[at])) characters[at] = code;
  }
  return characters;
}

Characters ByGlyphNames(const std::vector<unsigned char>& bytes) {
  const std::unique_ptr<FoFiType1C> file(
      FoFiType1C::make(bytes.data(), static_cast<int>(bytes.size())));
  if (!file) return {};
  Characters characters;
  const std::size_t count = std::min<std::size_t>(
      kMaxGlyphs, static_cast<std::size_t>(std::max(0, file->getNumGlyphs())));
  for (std::size_t i = 1; i < count; ++i) {
    const std::unique_ptr<GooString> name(file->getGlyphName(static_cast<int>(i)));
    const Unicode code = name ? globalParams->mapNameToUnicodeText(name->c_str()) : 0;
    if (code == 0) continue;
    if (characters.size() <= i) characters.resize(i + 1, 0);
    characters[i] = code;
  }
  return characters;
}

/// `by_glyph` by the codes of `font`, whose map from codes to glyphs may be its own.
Characters ByCode(const GfxCIDFont& font, Characters by_glyph) {
  const int* map = font.getCIDToGID();
  if (map == nullptr) return by_glyph;
  Characters by_code(std::min<std::size_t>(font.getCIDToGIDLen(), kMaxGlyphs), 0);
  for (std::size_t code = 0; code < by_code.size(); ++code) {
    const int glyph = map[code];
    if (glyph > 0 && static_cast<std::size_t>(glyph) < by_glyph.size()) {
      by_code[code] = by_glyph[static_cast<std::size_t>(glyph)];
    }
  }
  return by_code;
}

}  // namespace

std::vector<char32_t> CharactersByFontFile(GfxFont& font, XRef* objects) {
  if (!font.isCIDFont() || objects == nullptr) return {};
  const std::optional<std::vector<unsigned char>> bytes = font.readEmbFontFile(objects);
  if (!bytes || bytes->empty()) return {};
  Characters by_glyph;
  switch (font.getType()) {
    case fontCIDType2:
    case fontCIDType2OT:
    case fontCIDType0COT:
      by_glyph = ByTrueType(*bytes);
      break;
    case fontCIDType0C:
      by_glyph = ByGlyphNames(*bytes);
      break;
    default:
      break;
  }
  if (by_glyph.empty()) return {};
  return ByCode(static_cast<const GfxCIDFont&>(font), std::move(by_glyph));
}

}  // namespace mingxi
