// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A header in rules or backgrounds over rows that have none: the rows belong to its lattice.

#include <vector>

#include "extractor/grids/edges.h"
#include "extractor/grids/lattice.h"
#include "extractor/grids/runs.h"

namespace mingxi {

/// Adds to each lattice that is only a header the rows of text below it which stand in its columns,
/// as one more band whose rows the text shows. `edges` are those of RulingsToEdges. n log n in the
/// runs.
void AddOpenBodies(const Page& page, const std::vector<Run>& runs, const std::vector<Edge>& edges,
                   const GridOptions& options, std::vector<Lattice>& lattices);

}  // namespace mingxi
