// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How sure the text of cells is that was read in a picture.

#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// Sets GridCell::recognition of the cells of `layout` that hold glyphs of `page`, where that was
/// read in a picture. REQUIRES: the cells still name their glyphs.
void AttachRecognition(const Page& page, Layout& layout);

}  // namespace mingxi
