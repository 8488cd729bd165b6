// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/three_public.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "checks/equal_report.h"
#include "checks/form_places.h"

namespace mingxi {
namespace {

/// A subject of basic expenditure and the three public expense that it is a part of.
struct Expense {
  std::string_view code;
  std::string_view standard;  ///< Column, without its measure.
  std::string_view label;     ///< Word of its row.
};

constexpr std::array kExpenses = {Expense{"30212", "three-public.abroad", "出国"},
                                  Expense{"30217", "three-public.reception", "接待"},
                                  Expense{"30231", "three-public.vehicles.operation", "运"},
                                  Expense{"31013", "three-public.vehicles.purchase", "车购置费"}};

/// A form of the three public expenses, that of the subjects, and the measure they print.
struct Forms {
  std::string_view whole;
  std::string_view part;
  std::string_view measure;
};

constexpr std::array kForms = {Forms{"B09", "B06", ".budget"}, Forms{"J09", "J06", ".final"}};

/// The only figure of the expense in a table with a column for each, or with a row for each.
std::optional<FormPlace> FindWhole(const CheckedDocument& checked, std::size_t table,
                                   const Expense& expense, std::string_view measure) {
  const TableView& view = checked.views[table];
  std::optional<FormPlace> found;
  const auto add = [&](int row, int column) {
    if (!view.FigureAt(row, column).is_figure()) return true;
    if (found) return false;
    found = FormPlace{table, row, column};
    return true;
  };
  const std::vector<Column>& columns = view.table().columns;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const std::string& standard = columns[column].standard;
    if (standard != std::string(expense.standard) + std::string(measure)) continue;
    for (int row = 0; row < view.row_count(); ++row) {
      if (view.IsBody(row) && !add(row, static_cast<int>(column))) return std::nullopt;
    }
  }
  for (const Panel& panel : view.table().panels) {
    for (const OutlineRow& row : panel.outline.rows) {
      if (row.label.is_part || row.label.text.find(expense.label) == std::string::npos) continue;
      const int column = panel.strips[static_cast<std::size_t>(row.strip)].figures.front();
      const bool is_total = columns[static_cast<std::size_t>(column)].standard.ends_with("total");
      if (is_total && !add(row.row, column)) return std::nullopt;
    }
  }
  return found;
}

}  // namespace

CheckResults CheckThreePublic(const CheckedDocument& checked) {
  CheckResults results;
  for (const Forms& forms : kForms) {
    const std::vector<std::size_t> wholes = TablesOfForm(checked, forms.whole);
    if (wholes.size() != 1 || TablesOfForm(checked, forms.part).size() != 1) continue;
    for (const Expense& expense : kExpenses) {
      const auto whole = FindWhole(checked, wholes.front(), expense, forms.measure);
      const auto part =
          FindPlace(checked, forms.part, {RowQuery::Kind::kCode, {expense.code}},
                    {"expenditure.total", "expenditure.basic.total", "expenditure.basic",
                     "expenditure.basic.budget", "expenditure.basic.final", "expenditure.final",
                     "expenditure.basic.public", "expenditure.basic.public.final"});
      if (part && whole) ReportPartOfPlace(kThreePublicRule, checked, *part, *whole, results);
    }
  }
  return results;
}

}  // namespace mingxi
