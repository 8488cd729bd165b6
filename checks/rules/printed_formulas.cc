// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/printed_formulas.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/formula.h"
#include "checks/pattern_report.h"
#include "checks/sum_support.h"

namespace mingxi {
namespace {

/// A formula and where it stands: a column of an index row, a row of a formula column.
struct PlacedFormula {
  int place = 0;
  Formula formula;
};

/// Place by name, and the formulas among the places. A name that two places bear names none.
struct FormulaList {
  std::map<std::string, int> places;
  std::vector<PlacedFormula> formulas;

  void Add(int place, const Formula& formula) {
    constexpr int kTwice = -1;
    const auto [at, is_new] = places.emplace(formula.name, place);
    if (!is_new) at->second = kTwice;
    if (!formula.terms.empty()) formulas.push_back({place, formula});
  }
  /// nullopt where a term names no place.
  std::optional<std::vector<FormulaTerm>> Known(const Formula& formula) const {
    for (const FormulaTerm& term : formula.terms) {
      const auto at = places.find(term.name);
      if (at == places.end() || at->second < 0) return std::nullopt;
    }
    return formula.terms;
  }
};

/// Keeps the formulas that hold more often than they fail, or in one long sum at least.
void AddWhenPlain(const TableView& view, ReadingSums sums, std::vector<ReadingSums>& readings) {
  if (TrySums(view, sums).IsCertain()) readings.push_back(std::move(sums));
}

void CheckIndexRow(const TableView& view, int index_row, CheckResults& results) {
  FormulaList list;
  for (int column = 0; column < view.column_count(); ++column) {
    const Cell* cell = view.CellAt(index_row, column);
    if (cell == nullptr || cell->column != column) continue;
    if (const std::optional<Formula> formula = ReadFormula(cell->text)) list.Add(column, *formula);
  }
  std::vector<ReadingSums> readings;
  for (const PlacedFormula& placed : list.formulas) {
    const auto terms = list.Known(placed.formula);
    if (!terms) continue;
    std::vector<Sum> sums;
    for (int row = index_row + 1; row < view.row_count(); ++row) {
      if (!view.IsBody(row)) continue;
      Sum sum{{row, placed.place}, {}};
      for (const FormulaTerm& term : *terms) {
        sum.parts.push_back({row, list.places.at(term.name), term.sign});
      }
      sums.push_back(std::move(sum));
    }
    AddWhenPlain(view, std::move(sums), readings);
  }
  ReportReadings(kPrintedFormulasRule, view, readings, results);
}

/// A column of formulas: the header says so, or most of its cells are.
bool IsFormulaColumn(const TableView& view, int column) {
  return !view.IsSummable(column) && view.ColumnName(column).find("公式") != std::string::npos;
}

void CheckFormulaColumn(const TableView& view, int column, CheckResults& results) {
  FormulaList list;
  for (int row = 0; row < view.row_count(); ++row) {
    if (!view.IsBody(row)) continue;
    const auto formula = ReadFormula(view.TextAt(row, column));
    if (formula) list.Add(row, *formula);
  }
  std::vector<ReadingSums> readings;
  for (const PlacedFormula& placed : list.formulas) {
    const auto terms = list.Known(placed.formula);
    if (!terms) continue;
    std::vector<Sum> sums;
    for (int figures = 0; figures < view.column_count(); ++figures) {
      if (!view.IsSummable(figures)) continue;
      Sum sum{{placed.place, figures}, {}};
      for (const FormulaTerm& term : *terms) {
        sum.parts.push_back({list.places.at(term.name), figures, term.sign});
      }
      sums.push_back(std::move(sum));
    }
    AddWhenPlain(view, std::move(sums), readings);
  }
  ReportReadings(kPrintedFormulasRule, view, readings, results);
}

}  // namespace

CheckResults CheckPrintedFormulas(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    const std::vector<Row>& rows = view.table().rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (rows[row].kind == RowKind::kIndex) CheckIndexRow(view, static_cast<int>(row), results);
    }
    for (int column = 0; column < view.column_count(); ++column) {
      if (IsFormulaColumn(view, column)) CheckFormulaColumn(view, column, results);
    }
  }
  return results;
}

}  // namespace mingxi
