// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The sums of a table that its labels and headers tell, found once for all rules.

#include <vector>

#include "checks/column_sums.h"
#include "checks/row_sums.h"
#include "checks/table_view.h"

namespace mingxi {

struct PanelSums {
  RowSums rows;
  std::vector<std::vector<ColumnSum>> columns;  ///< By strip.
};

/// By panel of the table.
using TableSums = std::vector<PanelSums>;

TableSums FindTableSums(const TableView& view);

}  // namespace mingxi
