// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Row rules that part some columns only, where the text shows that they part all.

#include <vector>

#include "extractor/grids/cell_text.h"

namespace mingxi {

/// `cells` with those cut into their bands that reach over a row rule of other columns although
/// their lines are rows of their own in one of the bands: they stand beside the rows of the other
/// columns there. A label that is merged over several rows stays whole.
std::vector<FilledCell> SplitTallCells(const Page& page, const Lattice& lattice,
                                       std::vector<FilledCell> cells, const GridOptions& options);

}  // namespace mingxi
