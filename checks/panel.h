// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Panel: a list of labels with the figures beside them. A table of revenue and spending side by
// side has two. A list that goes on in further columns to the right is one panel of several strips.

#include <vector>

#include "checks/table_view.h"

namespace mingxi {

/// Label columns and the figure columns to their right.
struct Strip {
  std::vector<int> labels;   ///< Columns that say what a row is, ascending.
  std::vector<int> figures;  ///< Summable columns, ascending, not empty.

  bool operator==(const Strip&) const = default;
};

/// Its rows are those of its first strip from the top, then those of the next strip. All strips
/// have as many figure columns as the first.
struct Panel {
  std::vector<Strip> strips;

  int figure_count() const { return static_cast<int>(strips.front().figures.size()); }
  bool operator==(const Panel&) const = default;
};

/// The panels of a table from left to right; none where it has no figures.
std::vector<Panel> FindPanels(const TableView& view);

}  // namespace mingxi
