// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: the paper decides. The text is believed on which of several look-alike characters a
// glyph is, and on glyphs that nothing else names; it is not believed on figures, nor that
// something printed is nothing.

#include "extractor/pdf/actual_text.h"

#include <algorithm>
#include <cstddef>

#include "model/characters.h"

namespace mingxi {
namespace {

bool IsControl(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

char32_t Believed(char32_t drawn, char32_t said) {
  constexpr char32_t kSoftHyphen = 0xAD;
  if (IsControl(said) || IsAnyDigit(drawn)) return drawn;
  if (said == kSoftHyphen && !IsBlank(drawn)) return U'-';  // One that is drawn is a hyphen.
  if (IsBlank(said) && !IsBlank(drawn) && !IsMeaningless(drawn)) return drawn;
  return said;
}

/// The glyphs' common place, cut into `count` equal parts along the line.
std::vector<Glyph> SharePlace(const std::vector<Glyph>& glyphs, std::u32string_view text) {
  Box whole = glyphs[0].box;
  for (const Glyph& glyph : glyphs) whole = whole.Union(glyph.box);
  std::vector<Glyph> shared(text.size(), glyphs[0]);
  const auto count = static_cast<double>(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto place = static_cast<double>(i);
    Box& box = shared[i].box;
    box = whole;
    switch (glyphs[0].direction) {
      case Direction::kDown:
        box.y0 = whole.y0 + whole.height() * place / count;
        box.y1 = whole.y0 + whole.height() * (place + 1) / count;
        break;
      case Direction::kUp:
        box.y1 = whole.y1 - whole.height() * place / count;
        box.y0 = whole.y1 - whole.height() * (place + 1) / count;
        break;
      case Direction::kLeft:
        box.x1 = whole.x1 - whole.width() * place / count;
        box.x0 = whole.x1 - whole.width() * (place + 1) / count;
        break;
      case Direction::kRight:
      case Direction::kOblique:
        box.x0 = whole.x0 + whole.width() * place / count;
        box.x1 = whole.x0 + whole.width() * (place + 1) / count;
        break;
    }
    shared[i].code = text[i];
  }
  return shared;
}

}  // namespace

std::vector<Glyph> WithActualText(std::vector<Glyph> glyphs, std::u32string_view text) {
  if (glyphs.empty() || text.empty()) return glyphs;
  if (glyphs.size() == text.size()) {
    for (std::size_t i = 0; i < text.size(); ++i)
      glyphs[i].code = Believed(glyphs[i].code, text[i]);
    return glyphs;
  }
  const bool has_unknown = std::any_of(
      glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return IsMeaningless(glyph.code); });
  const bool is_writable = std::none_of(text.begin(), text.end(), IsControl);
  return has_unknown && is_writable ? SharePlace(glyphs, text) : glyphs;
}

}  // namespace mingxi
