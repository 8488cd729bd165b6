// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What an embedded font file says about its glyphs. Sees Poppler's private API.

#include <vector>

class GfxFont;
class XRef;

namespace mingxi {

/// By code of the composite `font`: the character that its embedded file says the glyph is, 0 where
/// it says none; empty where the file says nothing at all.
std::vector<char32_t> CharactersByFontFile(GfxFont& font, XRef* objects);

}  // namespace mingxi
