// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Filled lattice -> Grid: bands without row rules are split into their rows.

#include <vector>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/lattice.h"
#include "model/grid.h"

namespace mingxi {

/// The grid of a lattice whose cells hold their runs. Page, order and reading facts are set by the
/// caller.
Grid LatticeToGrid(const Page& page, const Lattice& lattice, const std::vector<FilledCell>& cells,
                   const GridOptions& options);

}  // namespace mingxi
