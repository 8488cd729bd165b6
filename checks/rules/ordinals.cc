// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/ordinals.h"

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// Shorter lists say too little of how they are numbered.
constexpr std::size_t kFewestRows = 5;

struct Numbered {
  int number = 0;
  int row = 0;
  int column = 0;
};

/// Where the numbering breaks, if it does so once; nullopt where it goes on, or breaks more often.
std::optional<std::size_t> OnlyBreak(const std::vector<Numbered>& list) {
  std::optional<std::size_t> found;
  if (list.size() < kFewestRows) return found;
  for (std::size_t i = 1; i < list.size(); ++i) {
    const int step = list[i].number - list[i - 1].number;
    if (step == 1) continue;
    if (found || step < 0 || step > 2) return std::nullopt;
    found = i;
  }
  return found;
}

void Report(const TableView& view, const std::vector<Numbered>& list, CheckResults& results) {
  const std::optional<std::size_t> at = OnlyBreak(list);
  if (!at) return;
  const Numbered& before = list[*at - 1];
  const Numbered& behind = list[*at];
  Finding finding;
  finding.id = kOrdinalsRule.id;
  finding.severity = Severity::kNote;
  finding.location = {.page = PageOf(view, behind.row, behind.column),
                      .table = view.table().id,
                      .row = behind.row,
                      .column = behind.column};
  finding.cells = {view.Ref(before.row, before.column), view.Ref(behind.row, behind.column)};
  const bool is_twice = before.number == behind.number;
  Tell(Say(is_twice ? messages::kNumberTwice : messages::kNumberMissing,
           is_twice ? behind.number : before.number + 1, view.TextAt(before.row, before.column),
           view.TextAt(behind.row, behind.column)),
       finding);
  results.findings.push_back(std::move(finding));
}

/// Rows numbered alike below one parent.
void CheckLabels(const TableView& view, const Panel& panel, CheckResults& results) {
  std::map<std::pair<int, OrdinalStyle>, std::vector<Numbered>> lists;
  for (const OutlineRow& row : panel.outline.rows) {
    if (row.label.style == OrdinalStyle::kNone || row.label.number <= 0) continue;
    lists[{row.parent, row.label.style}].push_back({row.label.number, row.row, row.label_column});
  }
  for (const auto& [key, list] : lists) Report(view, list, results);
}

/// The column 序号 (number), where all body rows have one.
void CheckColumn(const TableView& view, int column, CheckResults& results) {
  std::vector<Numbered> list;
  for (int row = 0; row < view.row_count(); ++row) {
    const std::string& text = view.TextAt(row, column);
    if (!view.IsBody(row) || text.empty()) continue;
    constexpr std::size_t kMostDigits = 5;
    const bool is_number =
        text.size() <= kMostDigits && text.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number) return;
    list.push_back({std::atoi(text.c_str()), row, column});
  }
  Report(view, list, results);
}

}  // namespace

CheckResults CheckOrdinals(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const Panel& panel : view.table().panels) CheckLabels(view, panel, results);
    const std::vector<Column>& columns = view.table().columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      if (columns[column].role != ColumnRole::kOrdinal) continue;
      CheckColumn(view, static_cast<int>(column), results);
    }
  }
  return results;
}

}  // namespace mingxi
