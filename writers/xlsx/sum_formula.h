// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "model/decimal.h"
#include "writers/xlsx/workbook_plan.h"

namespace mingxi {

/// The formula that adds up the cells of one side of a check on the sheets of their tables, each
/// with its sign (empty = all are added): "=SUM('收支总表'!C5:C9)-'收支总表'!C12". Where the side
/// speaks of another unit than the cells, it is multiplied by a power of ten. Empty where the cells
/// do not add up to `value` (a ratio, figures kept as text), or are too many for a formula.
std::string SumFormula(const std::vector<CellRef>& cells, const std::vector<int>& signs,
                       const Decimal& value, const WorkbookPlan& plan);

}  // namespace mingxi
