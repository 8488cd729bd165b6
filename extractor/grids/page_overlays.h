// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What lies over the text of a page and is none of it: seals, watermarks, lines through text; and
// rules that were typed as characters.

#include "model/page.h"

namespace mingxi {

/// `page` with the glyphs of seals and watermarks marked as overlay and those that a line is drawn
/// through as struck, the line gone; box drawing characters are rulings instead of glyphs.
Page WithOverlaysTold(Page page);

}  // namespace mingxi
