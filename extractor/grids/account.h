// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where the glyphs of a page went.

#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// Counts the glyphs of `page` against the characters that `layout` shows: what is in a cell, a
/// line or an artifact was claimed. The parts add up to the total; a negative `unclaimed` means
/// that something was used twice.
GlyphAccount AccountForGlyphs(const Page& page, const Layout& layout);

}  // namespace mingxi
