// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the totals of a list gather: the grammar's readings weighed by the figures, the totals of
// the list together.

#include <vector>

#include "checks/row_forest.h"
#include "checks/row_sums.h"
#include "checks/sum_support.h"
#include "checks/table_view.h"

namespace mingxi {

/// A suggested sum and how the figures bear it out.
struct Suggestion {
  RowSum sum;
  SumSupport support;
};

/// `total` = the sum of `parts`, as rows of the panel's outline, tried in all columns.
Suggestion Suggest(const TableView& view, const Panel& panel, int total,
                   const std::vector<int>& parts);

/// A total of the top level with its best reading.
struct TotalReading {
  Suggestion best;
  std::size_t readings = 0;  ///< Of the grammar.
};

/// The totals of the top level of `forest`, from the top. The lower ones are read first; what one
/// of them certainly gathers, the higher ones do not gather again. A total with an ordinal that its
/// neighbours continue (一、收入合计 above 二、补助收入) and that gathers nothing is an item.
std::vector<TotalReading> ReadTotals(const TableView& view, const Panel& panel,
                                     const RowForest& forest);

}  // namespace mingxi
