// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Loose region -> Grid: a table without column rules, its columns from the text's alignment.

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/grids/column_model.h"
#include "extractor/grids/loose_region.h"
#include "model/grid.h"

namespace mingxi {

/// A grid and the glyphs it holds, ascending.
struct LooseGrid {
  Grid grid;
  std::vector<std::uint32_t> glyphs;
};

/// The columns that a region may have: as its gaps show, and as the scored search finds them.
std::vector<std::vector<AlignedColumn>> ColumnsOfRegion(const Page& page,
                                                        const LooseRegion& region);

/// The grid of a region with these columns, or nullopt when its text stands in none.
std::optional<LooseGrid> RegionToGrid(const Page& page, const LooseRegion& region,
                                      const std::vector<AlignedColumn>& columns,
                                      const GridOptions& options);

}  // namespace mingxi
