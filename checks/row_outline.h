// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// RowOutline: which row of a panel is a part of which, from codes, ordinals, 其中, the label column
// a row begins in, and indentation.

#include <cstdint>
#include <string>
#include <vector>

#include "checks/label.h"
#include "checks/panel.h"
#include "checks/table_view.h"

namespace mingxi {

/// What put a row below its parent.
enum class OutlineBasis : std::uint8_t { kNone, kCode, kOrdinal, kColumn, kIndent, kPart };
inline constexpr std::size_t kOutlineBases = 6;

struct OutlineRow {
  int row = 0;    ///< Row of the table.
  int strip = 0;  ///< Strip of the panel.
  Label label;
  std::string code;  ///< Digits of a subject code; empty = none.
  double indent_pt = 0;
  int first_label = 0;  ///< First and last label column of the strip that is filled, from 0.
  int last_label = 0;
  int parent = -1;  ///< Index into RowOutline::rows; -1 = none.
  OutlineBasis basis = OutlineBasis::kNone;

  bool is_total() const { return label.rank != TotalRank::kNone; }
};

struct RowOutline {
  std::vector<OutlineRow> rows;  ///< Labelled body rows, strip by strip from the top.

  /// Indices of rows below `parent` (-1 = the top level), totals and 其中 rows among them.
  std::vector<int> ChildrenOf(int parent) const;
};

/// The outline of `panel`'s rows.
RowOutline BuildRowOutline(const TableView& view, const Panel& panel);

}  // namespace mingxi
