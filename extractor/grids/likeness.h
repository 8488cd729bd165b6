// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which grids are tables: charts, frames and prose make lattices too.

#include "model/grid.h"

namespace mingxi {

/// True unless the grid looks like something else: a chart (nearly empty without a header row, or
/// cells that are no rectangles), a frame around text (every text spans all columns), or prose cut
/// into columns (text across boundaries that no rule draws).
bool IsTableLike(const Grid& grid);

}  // namespace mingxi
