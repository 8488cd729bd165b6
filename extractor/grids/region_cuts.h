// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Regions whose walls leave no rectangle, cut the way their text shows: the L of a header whose
// text stands over its own column and above its parts.

#include <vector>

#include "extractor/grids/lattice.h"
#include "extractor/grids/runs.h"

namespace mingxi {

/// `cells` with each region that is no rectangle cut along its rows or along its columns, whichever
/// has a rectangle that holds all its text, the text in its middle. The pieces are doubtful only
/// where neither cut does. n log n in cells and runs.
std::vector<LatticeCell> CutRegionsByText(const Lattice& lattice, std::vector<LatticeCell> cells,
                                          const std::vector<Run>& runs);

}  // namespace mingxi
