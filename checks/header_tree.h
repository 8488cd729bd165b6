// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "checks/table_view.h"
#include "model/outline.h"

namespace mingxi {

/// A header with what stands below it. The root has no label.
struct HeaderNode {
  Label label;
  std::vector<HeaderNode> children;  ///< From left to right; empty for a column.
  int column = -1;                   ///< Of a column, else -1.

  bool is_column() const { return column >= 0; }
};

/// The headers over the figure columns of `strip`.
HeaderNode BuildHeaderTree(const TableView& view, const Strip& strip);

}  // namespace mingxi
