// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which blank lines end a row where each cell stands on a line of its own: the row's width decides.

#include <cstddef>
#include <vector>

namespace mingxi {

/// A run of cell lines without a blank line between them.
struct CellRun {
  std::size_t size = 0;       ///< Cells.
  bool may_continue = false;  ///< What follows it may end the row or stand inside its last cell.
};

/// How runs make rows.
struct RowSplit {
  std::size_t width = 0;                 ///< Cells of a full row.
  std::vector<std::size_t> rows_end_at;  ///< Ascending: one past the last run of each row.
};

/// Splits `runs` into rows of one width as far as they allow: shorter rows are taken for rows that
/// lost merged cells. REQUIRES: `runs` is not empty.
RowSplit SplitRuns(const std::vector<CellRun>& runs);

}  // namespace mingxi
