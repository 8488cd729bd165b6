// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which rows of an unknown table are sums of the rows beside them, found in the figures alone.

#include <vector>

#include "checks/table_view.h"

namespace mingxi {

/// Row `total` = the sum of rows `parts`, in every column looked at.
struct RowRelation {
  int total = 0;
  std::vector<int> parts;

  bool operator==(const RowRelation&) const = default;
};

/// The rows among `rows` that are, in all of `columns`, the sum of two or more rows directly below
/// or above them, so plainly that chance is excluded (chance.h): the odds of the columns multiply,
/// so none of them may be a sum of the others. One column may fail where three or more hold. A row
/// that is found stands for its parts from then on. Groups that follow each other without a gap are
/// weighed together: one column of them suffices, where one sum in one column would prove nothing;
/// so does a total of all other rows, of which nothing is chosen. A column in which a total prints
/// nothing is not looked at.
std::vector<RowRelation> DiscoverRowSums(const TableView& view, const std::vector<int>& rows,
                                         const std::vector<int>& columns);

}  // namespace mingxi
