// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/text_against_tables.h"

#include <algorithm>

#include "checks/text_places.h"
#include "checks/text_report.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// Whether a table of the document prints the amount, wherever.
bool IsPrintedSomewhere(const CheckedDocument& checked, const Amount& told) {
  if (told.yuan.is_zero()) return false;
  for (const TableView& view : checked.views) {
    for (const Cell& cell : view.table().cells) {
      const std::optional<Amount> amount = AmountOf(cell);
      if (amount && IsSame(told, *amount)) return true;
    }
  }
  return false;
}

void Compare(const CheckedDocument& checked, const TextFigure& figure, CheckResults& results) {
  const std::optional<Amount> told = AmountOf(figure);
  const std::optional<FormPlace> place = PlaceOf(checked, figure);
  if (!told || !place) return;
  const std::optional<Amount> printed = AmountAt(checked, *place);
  if (!printed) return;
  const bool holds = IsToldOf(*told, *printed);
  const std::string name = NameOf(checked, *place);
  Check check = TextCheck(kTextAgainstTablesRule, Say(messages::kSame, figure.label, name),
                          figure.paragraph, holds);
  check.left = told->yuan;
  check.right = printed->yuan;
  check.difference = told->yuan - printed->yuan;
  check.right_cells = {RefOf(checked, *place)};
  if (!holds && IsPrintedSomewhere(checked, *told)) {
    check.status = CheckStatus::kNotApplicable;
  } else if (!holds) {
    const Cell& cell = *checked.views[place->table].CellAt(place->row, place->column);
    Finding finding =
        TextFinding(kTextAgainstTablesRule, Severity::kError,
                    Say(messages::kTextAgainstTable, Printed(figure), name, cell.text + cell.unit),
                    checked.document, figure.paragraph);
    finding.cells = check.right_cells;
    finding.suggestion = cell.text + cell.unit;
    results.findings.push_back(std::move(finding));
  }
  results.checks.push_back(std::move(check));
}

}  // namespace

CheckResults CheckTextAgainstTables(const CheckedDocument& checked) {
  CheckResults results;
  const ToldYears years = FindToldYears(checked);
  for (const TextFigure& figure : checked.document.figures_in_text) {
    if (IsOfTheYear(checked, figure, years)) Compare(checked, figure, results);
  }
  return results;
}

}  // namespace mingxi
