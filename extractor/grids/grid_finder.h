// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Page -> Layout: finds the grids of a page, puts each glyph into a cell or a line, and accounts
// for all.

#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// Finds every grid of `page`. Linear or n log n in its glyphs and rulings.
Layout FindGrids(const Page& page);

}  // namespace mingxi
