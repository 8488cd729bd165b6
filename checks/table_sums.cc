// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/table_sums.h"

#include <utility>

namespace mingxi {

TableSums FindTableSums(const TableView& view) {
  TableSums sums;
  for (const Panel& panel : view.table().panels) {
    PanelSums found{FindRowSums(view, panel), {}};
    for (const Strip& strip : panel.strips) found.columns.push_back(FindColumnSums(view, strip));
    sums.push_back(std::move(found));
  }
  return sums;
}

}  // namespace mingxi
