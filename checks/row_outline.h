// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// RowOutline: which row of a panel is a part of which, from codes, ordinals, 其中 and indentation.

#include <string>
#include <vector>

#include "checks/label.h"
#include "checks/panel.h"
#include "checks/table_view.h"

namespace mingxi {

/// What put a row below its parent.
enum class OutlineBasis : std::uint8_t { kNone, kCode, kOrdinal, kIndent, kPart };

struct OutlineRow {
  int row = 0;  ///< Row of the table.
  Label label;
  std::string code;  ///< Digits of a subject code; empty = none.
  double indent_pt = 0;
  int parent = -1;  ///< Index into RowOutline::rows; -1 = none.
  OutlineBasis basis = OutlineBasis::kNone;

  bool is_total() const { return label.rank != TotalRank::kNone; }
};

struct RowOutline {
  std::vector<OutlineRow> rows;  ///< Labelled body rows from the top.

  /// Indices of rows below `parent` (-1 = the top level), totals and 其中 rows among them.
  std::vector<int> ChildrenOf(int parent) const;
};

/// The outline of `panel`'s rows.
RowOutline BuildRowOutline(const TableView& view, const Panel& panel);

}  // namespace mingxi
