// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The structure tree of a tagged PDF -> Grid.

#include <vector>

#include "extractor/grids/runs.h"
#include "model/grid.h"

namespace mingxi {

/// A grid and the glyphs it holds, ascending.
struct TaggedGrid {
  Grid grid;
  std::vector<std::uint32_t> glyphs;
};

/// What the tags of a page say of its tables.
struct TaggedGrids {
  std::vector<TaggedGrid> grids;
  std::vector<Box> disagreeing;  ///< Text of tables whose tags do not fit the place of the text.
};

/// The grids of the page's tagged tables whose text is in `runs`, where the tree agrees with the
/// place of the text: rows below each other, columns side by side, no cell inside another. A tree
/// that disagrees makes no grid.
TaggedGrids TaggedCellsToGrids(const Page& page, const std::vector<Run>& runs,
                               const GridOptions& options);

/// True when tags could tell more of a page than its layout shows: the columns or the rows of a
/// table there are found by its text or backgrounds, or lines of several pieces follow each other
/// outside of tables. What is ruled on all sides needs no tags.
bool CouldUseTags(const Layout& layout);

}  // namespace mingxi
