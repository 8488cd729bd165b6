// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Panel: a list of labels with the figures beside them. A table of revenue and spending side by
// side has two.

#include <vector>

#include "checks/table_view.h"

namespace mingxi {

struct Panel {
  std::vector<int> labels;   ///< Columns that say what a row is, ascending.
  std::vector<int> figures;  ///< Summable columns to their right, ascending, not empty.

  bool operator==(const Panel&) const = default;
};

/// The panels of a table from left to right; none where it has no figures.
std::vector<Panel> FindPanels(const TableView& view);

}  // namespace mingxi
