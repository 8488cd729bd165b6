// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How the labels of a table stood in their cells: indented in steps, or centred.

#include <vector>

#include "model/table.h"
#include "writers/xlsx/cell_style.h"

namespace mingxi {

struct LabelPlacement {
  HorizontalAlign align = HorizontalAlign::kLeft;
  int indent = 0;  ///< Steps from the left, 0..6.

  bool operator==(const LabelPlacement&) const = default;
};

/// A placement for each of `table.cells`, in their order; labels of one column are judged together
/// by their printed indents. Text sources have none: there the outline levels of the rows stand in.
std::vector<LabelPlacement> LabelPlacementsOf(const Table& table);

}  // namespace mingxi
