// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/targets.h"

#include <optional>
#include <string>

#include "checks/equal_report.h"
#include "checks/form_places.h"

namespace mingxi {
namespace {

/// The amount beside 年度资金总额 (money of the year) in a form of labels and values.
std::optional<FormPlace> FindMoney(const CheckedDocument& checked, std::size_t table) {
  const TableView& view = checked.views[table];
  for (const Cell& cell : view.table().cells) {
    if (cell.text.find("资金总额") == std::string::npos) continue;
    for (int column = cell.column + cell.column_span; column < view.column_count(); ++column) {
      const Cell* beside = view.CellAt(cell.row, column);
      if (beside == nullptr || beside->text.empty()) continue;
      if (!AmountOf(*beside)) return std::nullopt;
      return FormPlace{table, beside->row, beside->column};
    }
  }
  return std::nullopt;
}

}  // namespace

CheckResults CheckTargets(const CheckedDocument& checked) {
  CheckResults results;
  if (TablesOfForm(checked, "B03").size() != 1) return results;
  const auto projects =
      FindPlace(checked, "B03", {RowQuery::Kind::kTotalRow, {}}, {"expenditure.project"});
  if (!projects) return results;
  for (const std::size_t table : TablesOfForm(checked, "B14")) {
    const std::optional<FormPlace> money = FindMoney(checked, table);
    if (money) ReportPartOfPlace(kTargetsRule, checked, *money, *projects, results);
  }
  return results;
}

}  // namespace mingxi
