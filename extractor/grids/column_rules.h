// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Column rules that no row rule crosses -> lattices: the middle pages of a table that is drawn with
// inner column rules only.

#include <vector>

#include "extractor/grids/lattice.h"
#include "extractor/grids/runs.h"

namespace mingxi {

/// The lattices between vertical edges of one length, at least two side by side, that no other line
/// touches. Their outer sides are those of the text beside them; their rows are open. `runs` are
/// the runs that no grid took. Edges that cut through text make none. n log n.
std::vector<Lattice> ColumnRulesToLattices(const std::vector<Edge>& edges,
                                           const std::vector<Run>& runs);

}  // namespace mingxi
