// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/discovered_rows.h"

#include <algorithm>

#include "checks/column_sums.h"
#include "checks/discovery/column_relations.h"
#include "checks/discovery/row_relations.h"
#include "checks/row_sums.h"
#include "checks/sum_report.h"

namespace mingxi {
namespace {

/// Columns of the panel that are no sums of others: their odds are independent.
std::vector<int> IndependentColumns(const TableView& view, const Strip& strip,
                                    const std::vector<ColumnSum>& told) {
  std::vector<int> columns = strip.figures;
  const auto drop = [&columns](const std::vector<ColumnSum>& sums) {
    for (const ColumnSum& sum : sums) std::erase(columns, sum.total);
  };
  drop(told);
  drop(DiscoverColumnSums(view, std::vector<int>(columns)));
  return columns;
}

/// The body rows that no known sum has taken as parts.
std::vector<int> FreeRows(const TableView& view, const RowSums& told) {
  std::vector<char> is_part(static_cast<std::size_t>(view.row_count()), 0);
  for (const RowSum& sum : told.sums) {
    for (const PanelRow& part : sum.parts) is_part[static_cast<std::size_t>(part.row)] = 1;
  }
  std::vector<int> rows;
  for (int row = 0; row < view.row_count(); ++row) {
    if (view.IsBody(row) && is_part[static_cast<std::size_t>(row)] == 0) rows.push_back(row);
  }
  return rows;
}

/// Where no slip explains a column that fails, an item of it is not listed (其他, others).
SumKind KindOf(const TableView& view, const Sum& sum) {
  const SumOutcome outcome = TrySum(view, sum);
  const bool is_open = outcome.status == CheckStatus::kFails && !LooksLikeSlip(view, sum, outcome);
  return is_open ? SumKind::kIncomplete : SumKind::kDiscovered;
}

}  // namespace

CheckResults CheckDiscoveredRows(const CheckedDocument& checked) {
  CheckResults results;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    const TableView& view = checked.views[i];
    for (std::size_t p = 0; p < checked.sums[i].size(); ++p) {
      const Panel& panel = view.table().panels[p];
      if (panel.strips.size() > 1) continue;
      const PanelSums& told = checked.sums[i][p];
      const Strip& strip = panel.strips.front();
      const std::vector<int> rows = FreeRows(view, told.rows);
      const std::vector<int> columns = IndependentColumns(view, strip, told.columns.front());
      if (rows.size() < 3 || columns.empty()) continue;
      for (const RowRelation& found : DiscoverRowSums(view, rows, columns)) {
        for (const int column : strip.figures) {
          Sum sum{{found.total, column}, {}};
          for (const int part : found.parts) sum.parts.push_back({part, column});
          if (TrySum(view, sum).is_total_missing) continue;  // A column that is not added up.
          ReportSum(kDiscoveredRowsRule, view, sum, results, KindOf(view, sum));
        }
      }
    }
  }
  return results;
}

}  // namespace mingxi
