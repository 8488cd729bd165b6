// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which columns of a strip must add up to which, by their headers.

#include <vector>

#include "checks/sum.h"
#include "checks/table_view.h"
#include "model/outline.h"

namespace mingxi {

/// One column that is the sum of others, in every row.
struct ColumnSum {
  int total = 0;           ///< Column of the table.
  std::vector<int> parts;  ///< Columns of the table.

  /// The identity in one row.
  Sum InRow(int row) const;
};

/// The sums that the headers suggest and the figures bear out. A 合计, 小计 or 总计 gathers its
/// siblings under the same header, a group of columns standing by its own total where it has one;
/// columns under 其中 are parts of the column before them, and its sum only where that holds.
std::vector<ColumnSum> FindColumnSums(const TableView& view, const Strip& strip);

}  // namespace mingxi
