// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Cells -> typed cells: value, unit and value in 元 (yuan) beside the printed text.

#include <string>
#include <vector>

#include "model/table.h"

namespace mingxi {

/// `cells` of a table with type, value and unit; header cells stay untyped. `rows` and `columns`
/// are the table's, `unit` the one of its unit line.
std::vector<Cell> TypeCells(std::vector<Cell> cells, const std::vector<Row>& rows,
                            const std::vector<Column>& columns, const std::string& unit);

}  // namespace mingxi
