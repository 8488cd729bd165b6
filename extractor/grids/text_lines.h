// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Runs outside of grids -> text lines.

#include <vector>

#include "extractor/grids/runs.h"
#include "model/grid.h"

namespace mingxi {

/// The lines of the runs that no grid took, top to bottom, left to right. Runs on one baseline that
/// stand far apart are lines of their own. Page numbers at the page's edge are artifacts. Empty
/// runs are skipped.
std::vector<TextLine> RunsToTextLines(const Page& page, std::vector<Run> runs,
                                      const GridOptions& options);

/// Lines of turned and oblique text (stamps, watermarks, margin notes), by the order they were
/// drawn, but for text that runs in `left_out`. Oblique ones are artifacts.
std::vector<TextLine> TurnedTextLines(const Page& page, Direction left_out,
                                      const GridOptions& options);

}  // namespace mingxi
