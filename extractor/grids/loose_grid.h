// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Loose region -> Grid: a table without column rules, its columns from the text's alignment.

#include <optional>

#include "extractor/grids/loose_region.h"
#include "model/grid.h"

namespace mingxi {

/// The grid of a region, or nullopt when its text stands in no columns. The runs it takes are
/// emptied in `runs`.
std::optional<Grid> RegionToGrid(const Page& page, const LooseRegion& region,
                                 std::vector<Run>& runs, const GridOptions& options);

}  // namespace mingxi
