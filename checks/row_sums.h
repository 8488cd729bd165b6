// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which rows of a panel must add up to which.

#include <vector>

#include "checks/panel.h"
#include "checks/row_outline.h"
#include "checks/sum.h"
#include "checks/table_view.h"

namespace mingxi {

/// One row that is the sum of others, in every figure column of the panel.
struct RowSum {
  int total = 0;           ///< Row of the table.
  std::vector<int> parts;  ///< Rows of the table.

  /// The identity in one column.
  Sum InColumn(int column) const;
};

struct RowSums {
  std::vector<RowSum> sums;
  /// Rows that look like totals but whose parts are not plain.
  std::vector<int> unclear_totals;
};

/// The sums that the outline makes plain, those of totals last. A way of reading the rows counts as
/// plain when the figures bear it out more often than not, or when there is no other way to read
/// them.
RowSums FindRowSums(const TableView& view, const Panel& panel, const RowOutline& outline);

}  // namespace mingxi
