// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which columns of an unknown table are sums of which, found in the figures alone.

#include <vector>

#include "checks/column_sums.h"
#include "checks/table_view.h"

namespace mingxi {

/// The sums of two or more columns that hold in (nearly) every row, so often that chance is
/// excluded (chance.h). Tried are neighbouring columns in any number, and any two columns; a sum
/// that is found stands for its parts from then on. Of figures that are negative elsewhere,
/// differences are found as sums: 增减 (change) = 本年 - 上年 as 本年 = 上年 + 增减. `columns` are
/// those to look at, ascending.
std::vector<ColumnSum> DiscoverColumnSums(const TableView& view, const std::vector<int>& columns);

}  // namespace mingxi
