// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Loose region -> Grid: a table without column rules, its columns from the text's alignment.

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/grids/loose_region.h"
#include "model/grid.h"

namespace mingxi {

/// A grid and the glyphs it holds, ascending.
struct LooseGrid {
  Grid grid;
  std::vector<std::uint32_t> glyphs;
};

/// The grid of a region, or nullopt when its text stands in no columns.
std::optional<LooseGrid> RegionToGrid(const Page& page, const LooseRegion& region,
                                      const GridOptions& options);

}  // namespace mingxi
