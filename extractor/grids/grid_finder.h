// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Page -> Layout: finds the grids of a page, puts each glyph into a cell or a line, and accounts
// for all.

#include <vector>

#include "extractor/grids/choice/choose.h"
#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// Which tables were seen on a page, what speaks for and against each, and which are believed.
struct PageReading {
  std::vector<Candidate> candidates;
  Choice choice;
  std::vector<Box> disagreeing;  ///< Text of tables that the tags name otherwise than they stand.
};

/// The reading that FindGrids takes its grids from; on a page that lies on its side, of the page
/// turned upright.
PageReading ReadPage(const Page& page);

/// Finds every grid of `page`. Linear or n log n in its glyphs and rulings.
Layout FindGrids(const Page& page);

}  // namespace mingxi
