// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where the glyphs of a page went.

#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// Where each glyph of `page` went, by the glyphs that the cells and lines of `layout` name, whose
/// lists are dropped.
GlyphAccount AccountForGlyphs(const Page& page, Layout& layout);

}  // namespace mingxi
