// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Runs outside of grids -> text lines.

#include <cstdint>
#include <vector>

#include "extractor/grids/runs.h"
#include "model/grid.h"

namespace mingxi {

/// The lines of the runs that no grid took, top to bottom, left to right. Runs on one baseline that
/// stand far apart are lines of their own. Page numbers at the page's edge are artifacts. Empty
/// runs are skipped.
std::vector<TextLine> RunsToTextLines(const Page& page, std::vector<Run> runs,
                                      const GridOptions& options);

/// The line of glyphs that stand side by side, in their order.
TextLine GlyphsToTextLine(const Page& page, const std::vector<std::uint32_t>& glyphs,
                          const GridOptions& options);

}  // namespace mingxi
