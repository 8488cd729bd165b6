// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Table number `table` of `input` as a place; `row` and `column` may be -1. Page and box are those
/// of `cell`; without one the page is the table's first.
ChangePlace PlaceOf(const DiffInput& input, int table, int row, int column, const Cell* cell);

/// "B12" for row 11, column 1.
std::string SheetCellName(int row, int column);

}  // namespace mingxi
