// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A piece that shows fewer columns than its table.

#include <vector>

#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with the columns of its table: `columns[i]` is where its column i stands among them,
/// ascending, and `edges` are the table's. A cell over several columns reaches over those between
/// as well; all other new places get blank cells. REQUIRES: columns.size() == piece.column_count.
Piece SpreadColumns(Piece piece, const std::vector<int>& columns, const std::vector<double>& edges);

}  // namespace mingxi
