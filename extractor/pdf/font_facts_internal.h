// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// FontFacts: what the recorder needs to know of a Poppler font. Sees Poppler's private API.

#include <vector>

#include "model/page.h"

class GfxFont;
class XRef;

namespace mingxi {

struct FontFacts {
  Font font;
  double ascent = 0;   ///< Ems above the baseline, made sensible.
  double descent = 0;  ///< Ems, negative, made sensible.
  double size_scale =
      1;  ///< Em of the glyphs by em of the text space; other than 1 for Type 3 only.
  bool is_flipped = false;   ///< Its glyphs hang upside down in text space; Type 3 only.
  bool is_vertical = false;  ///< Writing mode 1.
  bool is_symbols = false;   ///< A symbol font: see symbol_font.h.
  bool has_unicode =
      true;  ///< False: the font gives no meaning to its codes, what Poppler says is made up.
  /// Where it gives none: what its embedded file says, by code; see font_file_internal.h.
  std::vector<char32_t> by_file;
};

/// `objects` are those of the document.
FontFacts ReadFontFacts(GfxFont& font, XRef* objects);

}  // namespace mingxi
