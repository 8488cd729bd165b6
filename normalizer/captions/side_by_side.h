// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables that stand beside each other: what is printed above and below both, shared out.

#include <vector>

#include "model/grid.h"

namespace mingxi {

/// `gaps` (for each grid the lines before it, and those behind the last) with each line that stands
/// above the right one of two grids beside each other in that one's gap, and notes below the left
/// one behind it.
std::vector<std::vector<TextLine>> ShareLinesOfNeighbours(std::vector<std::vector<TextLine>> gaps,
                                                          const std::vector<Grid>& grids);

}  // namespace mingxi
