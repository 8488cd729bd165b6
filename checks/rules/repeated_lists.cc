// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/repeated_lists.h"

#include <string>
#include <utility>

#include "checks/discovery/repeats.h"
#include "checks/equal_report.h"
#include "checks/form_places.h"
#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

std::string TableName(const TableView& view) {
  return view.table().title.empty() ? view.table().id : view.table().title;
}

/// All amounts are 10^power times those of the other table.
Finding UnitFinding(const CheckedDocument& checked, const RepeatedList& list) {
  const TableView& left = checked.views[list.left];
  const TableView& right = checked.views[list.right];
  const RepeatedFigure& first = list.figures.front();
  Finding finding;
  finding.id = kRepeatedListsRule.id;
  finding.severity = Severity::kWarning;
  finding.location = {.page = PageOf(right, first.right_row, first.right_column),
                      .table = right.table().id,
                      .row = first.right_row,
                      .column = first.right_column};
  for (const RepeatedFigure& figure : list.figures) {
    finding.cells.push_back(right.Ref(figure.right_row, figure.right_column));
  }
  const int size = list.power < 0 ? -list.power : list.power;
  const std::string times = Decimal(1).ShiftedBy(size).ToString();
  const std::string more = TableName(list.power > 0 ? right : left);
  const std::string less = TableName(list.power > 0 ? left : right);
  Tell(Say(messages::kUnitLikelyWrong, more, less, times), finding);
  return finding;
}

}  // namespace

CheckResults CheckRepeatedLists(const CheckedDocument& checked) {
  CheckResults results;
  for (const RepeatedList& list : FindRepeatedLists(checked.views)) {
    if (list.power != 0) {
      results.findings.push_back(UnitFinding(checked, list));
      continue;
    }
    for (const RepeatedFigure& figure : list.figures) {
      const FormPlace left{list.left, figure.left_row, figure.left_column};
      const FormPlace right{list.right, figure.right_row, figure.right_column};
      ReportEqualPlaces(kRepeatedListsRule, checked, left, {right}, results,
                        EqualKind::kDiscovered);
    }
  }
  return results;
}

}  // namespace mingxi
