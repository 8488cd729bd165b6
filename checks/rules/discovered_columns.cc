// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/discovered_columns.h"

#include <algorithm>

#include "checks/discovery/column_relations.h"
#include "checks/sum_report.h"

namespace mingxi {
namespace {

/// The figure columns that no header's sum has taken as a part.
std::vector<int> FreeColumns(const TableView& view) {
  std::vector<int> free;
  for (const Panel& panel : view.table().panels) {
    for (const Strip& strip : panel.strips) {
      std::vector<int> taken;
      for (const ColumnSum& sum : FindColumnSums(view, strip)) {
        taken.insert(taken.end(), sum.parts.begin(), sum.parts.end());
      }
      for (const int column : strip.figures) {
        if (std::find(taken.begin(), taken.end(), column) == taken.end()) free.push_back(column);
      }
    }
  }
  return free;
}

}  // namespace

CheckResults CheckDiscoveredColumns(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const ColumnSum& sum : DiscoverColumnSums(view, FreeColumns(view))) {
      for (int row = 0; row < view.row_count(); ++row) {
        if (!view.IsBody(row)) continue;
        ReportSum(kDiscoveredColumnsRule, view, sum.InRow(row), results, SumKind::kDiscovered);
      }
    }
  }
  return results;
}

}  // namespace mingxi
