// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/discovered_columns.h"

#include <algorithm>

#include "checks/discovery/column_relations.h"
#include "checks/sum_report.h"

namespace mingxi {
namespace {

/// The figure columns that no header's sum has taken as a part.
std::vector<int> FreeColumns(const TableView& view, const TableSums& sums) {
  std::vector<int> free;
  for (std::size_t p = 0; p < sums.size(); ++p) {
    const std::vector<Strip>& strips = view.table().panels[p].strips;
    for (std::size_t s = 0; s < strips.size(); ++s) {
      std::vector<int> taken;
      for (const ColumnSum& sum : sums[p].columns[s]) {
        taken.insert(taken.end(), sum.parts.begin(), sum.parts.end());
      }
      for (const int column : strips[s].figures) {
        if (std::find(taken.begin(), taken.end(), column) == taken.end()) free.push_back(column);
      }
    }
  }
  return free;
}

}  // namespace

CheckResults CheckDiscoveredColumns(const CheckedDocument& checked) {
  CheckResults results;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    const TableView& view = checked.views[i];
    for (const ColumnSum& sum : DiscoverColumnSums(view, FreeColumns(view, checked.sums[i]))) {
      for (int row = 0; row < view.row_count(); ++row) {
        if (!view.IsBody(row)) continue;
        ReportSum(kDiscoveredColumnsRule, view, sum.InRow(row), results, SumKind::kDiscovered);
      }
    }
  }
  return results;
}

}  // namespace mingxi
