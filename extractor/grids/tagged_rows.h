// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The structure tree -> boundaries of rows that no rule draws.

#include <vector>

#include "extractor/grids/lattice.h"
#include "extractor/grids/runs.h"

namespace mingxi {

/// Horizontal edges, not drawn, between rows that the tree names and `lattices` do not part: the
/// columns are ruled, the rows are not. Where a tagged cell spans both rows its columns get none.
/// Empty where the tree names no more rows than are drawn, or disagrees with the place of the text.
std::vector<Edge> TaggedRowEdges(const Page& page, const std::vector<Lattice>& lattices,
                                 const std::vector<Run>& runs, const GridOptions& options);

}  // namespace mingxi
