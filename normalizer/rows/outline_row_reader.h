// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/table.h"
#include "normalizer/piece.h"

namespace mingxi {

/// The labelled body rows of the panel that `strips` make, their parents not known yet. `places`
/// is of the table's cells.
std::vector<OutlineRow> ReadOutlineRows(const Table& table, const CellIndex& places,
                                        const std::vector<Strip>& strips);

}  // namespace mingxi
