// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "diff/compared_table.h"
#include "model/change.h"

namespace mingxi {

/// A column of one table that stands as `count` neighbouring ones from `first` on in the other.
struct SplitColumn {
  int whole = 0;
  int first = 0;
  int count = 0;
};

/// Columns of `whole` that `parts` has in parts: in nearly all rows the parts add up to the figure,
/// or their texts put together are the text. `columns` and `rows` are what is the same so far;
/// columns with the same header are never looked at. `is_turned`: `whole` is the B side of them.
std::vector<SplitColumn> FindSplitColumns(const ComparedTable& whole, const ComparedTable& parts,
                                          const std::vector<Match>& columns,
                                          const std::vector<Match>& rows, bool is_turned);

}  // namespace mingxi
