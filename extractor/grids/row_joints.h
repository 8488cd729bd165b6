// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Column rules that are drawn row by row tell where the rows end although no row rule is drawn:
// there all of them are joined of two pieces.

#include <vector>

#include "extractor/grids/band_rows.h"
#include "extractor/grids/edges.h"
#include "extractor/grids/lattice.h"

namespace mingxi {

/// Writes into each lattice where all its column rules are joined at one height and no row rule
/// stands (Lattice::row_joints). `edges` are those of the page, in the order of RulingsToEdges.
void FindRowJoints(const std::vector<Edge>& edges, const GridOptions& options,
                   std::vector<Lattice>& lattices);

/// The joints inside `band` at which rows end: those that no text stands across, if there is text
/// on two sides of one of them. Empty when the band is one row.
std::vector<double> RowEndsInBand(const Lattice& lattice, const std::vector<BandColumn>& columns,
                                  const Span& band);

/// Splits a band at `ends`. A line across an end, and a text that was broken there, is a cell over
/// both rows.
BandRows SplitBandAt(const std::vector<double>& ends, const std::vector<BandColumn>& columns,
                     const Span& band);

}  // namespace mingxi
