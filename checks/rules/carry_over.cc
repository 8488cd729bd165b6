// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/carry_over.h"

#include <optional>
#include <string_view>

#include "checks/sum_report.h"

namespace mingxi {
namespace {

std::optional<int> FindColumn(const Table& table, std::string_view standard) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].standard == standard) return static_cast<int>(column);
  }
  return std::nullopt;
}

void CheckTable(const TableView& view, CheckResults& results) {
  const Table& table = view.table();
  const std::optional<int> in = FindColumn(table, "carry-in");
  const std::optional<int> received = FindColumn(table, "revenue.current-year");
  const std::optional<int> spent = FindColumn(table, "expenditure.current-year.total");
  const std::optional<int> out = FindColumn(table, "carry-out");
  if (!in || !received || !spent || !out) return;
  for (int row = 0; row < view.row_count(); ++row) {
    if (!view.IsBody(row)) continue;
    const Sum sum{{row, *out}, {{row, *in}, {row, *received}, {row, *spent, -1}}};
    const SumOutcome outcome = TrySum(view, sum);
    // All that came in was spent, and nothing is printed for what is left.
    if (outcome.is_total_missing && outcome.parts == 0) continue;
    ReportSum(kCarryOverRule, view, sum, results);
  }
}

}  // namespace

CheckResults CheckCarryOver(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) CheckTable(view, results);
  return results;
}

}  // namespace mingxi
