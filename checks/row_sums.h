// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which rows of a panel must add up to which.

#include <vector>

#include "checks/sum.h"
#include "checks/table_view.h"
#include "model/outline.h"

namespace mingxi {

/// A row of a panel: a strip may hold another part of the list in the same table row.
struct PanelRow {
  int row = 0;
  int strip = 0;

  bool operator==(const PanelRow&) const = default;
};

/// One row that is the sum of others, in every figure column of the panel.
struct RowSum {
  PanelRow total;
  std::vector<PanelRow> parts;
  /// The parts fall short in every column: the list may leave some out.
  bool is_incomplete = false;
};

/// The identity of `sum` in the panel's figure column number `figure`, from 0. The figure of a
/// label that is merged over the column stands to the right of the label.
Sum InFigureColumn(const TableView& view, const Panel& panel, const RowSum& sum, int figure);

/// The identity in every figure column.
std::vector<Sum> InFigureColumns(const TableView& view, const Panel& panel, const RowSum& sum);

struct RowSums {
  std::vector<RowSum> sums;
  /// Totals and parents whose parts are not plain.
  std::vector<PanelRow> unclear;
};

/// The sums that the rows make plain, those of totals last. Labels suggest, figures decide: a
/// reading under which a sum of several figures holds anywhere is the table's own; one that fails
/// everywhere counts only where the labels leave no other.
RowSums FindRowSums(const TableView& view, const Panel& panel);

}  // namespace mingxi
