// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// RowForest: the outline of a panel's rows, corrected by what adds up.

#include <vector>

#include "checks/row_sums.h"
#include "checks/table_view.h"
#include "model/outline.h"

namespace mingxi {

/// Indices are into RowOutline::rows. Rows that are 其中 parts stand nowhere.
struct RowForest {
  std::vector<std::vector<int>> children;  ///< Of each row, ascending.
  std::vector<int> parents;                ///< Of each row; -1 = the top level, or nowhere.
  std::vector<int> top;                    ///< The top level, totals among them, ascending.
};

/// The forest of the panel's outline. Parents that only indentation or columns suggest and that the
/// figures do not bear out are dissolved. Where only the first children of a row add up to it in
/// every column, the others are moved up to stand beside it (a 转移性收入 that gathers three of its
/// nine subjects).
RowForest OutlineToForest(const TableView& view, const Panel& panel);

/// `forest` without the parents that the figures do not make certain: their parts stand beside
/// them.
RowForest DissolveUncertain(const TableView& view, const Panel& panel, RowForest forest);

/// `forest` with rows of the top level hung below the row before them that is their sum in every
/// column: lists whose levels nothing but the figures shows. With `least_parts` 1 a row that
/// repeats the figures of the row before it is its only part; with 2 it stands beside it.
RowForest NestByFigures(const TableView& view, const Panel& panel, RowForest forest,
                        int least_parts);

/// `total` = the sum of `parts`, as rows of the panel.
RowSum ToRowSum(const RowOutline& outline, int total, const std::vector<int>& parts);

}  // namespace mingxi
