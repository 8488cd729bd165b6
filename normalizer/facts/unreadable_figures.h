// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Cells that should hold a figure and cannot be read as one.

#include <vector>

#include "model/finding.h"
#include "model/table.h"

namespace mingxi {

/// A finding for each cell in a column of figures that is printed like a figure and is none: a
/// character that its font gives no meaning, digits grouped wrongly, two figures in one cell.
std::vector<Finding> FindUnreadableFigures(const std::vector<Table>& tables);

}  // namespace mingxi
