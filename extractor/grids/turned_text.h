// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text that runs in another direction than the tables of its page.

#include <vector>

#include "extractor/grids/grid_options.h"
#include "model/grid.h"
#include "model/page.h"

namespace mingxi {

/// The lines of glyphs that run neither to the right nor in `left_out`, and those of seals and
/// watermarks, which are artifacts as oblique text is.
std::vector<TextLine> TurnedTextLines(const Page& page, Direction left_out,
                                      const GridOptions& options);

/// Puts the turned `lines` of `page` that stand inside a cell of `grids` into it: names turned by a
/// quarter in a header, labels written from top to bottom. Returns the others.
std::vector<TextLine> PutIntoCells(const Page& page, std::vector<TextLine> lines,
                                   std::vector<Grid>& grids);

}  // namespace mingxi
