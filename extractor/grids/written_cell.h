// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines of a cell -> its text and marks.

#include <vector>

#include "extractor/grids/cell_text.h"
#include "model/grid.h"

namespace mingxi {

/// A cell's text, marks, indent and weight from its lines, which stand in `box`. Lines are joined
/// with no space beside a wide character, none inside a number that goes on in the next line, and
/// one else. Small marks behind a figure and struck text beside other text are kept out of the
/// text.
GridCell LinesToCell(const Page& page, const std::vector<CellLine>& lines, const Box& box,
                     const GridOptions& options);

}  // namespace mingxi
