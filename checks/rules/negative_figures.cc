// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/negative_figures.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// Whether a header of the column says that it compares two figures: 增减额 (change).
bool IsOfChange(const Column& column) {
  constexpr std::array<std::string_view, 4> kWords = {"增", "减", "差", "变动"};
  return std::any_of(column.path.begin(), column.path.end(), [&](const std::string& header) {
    return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
      return header.find(word) != std::string::npos;
    });
  });
}

/// Whether what a column holds is never less than nothing.
bool IsNeverNegative(const Table& table, const Cell& cell) {
  const auto column = static_cast<std::size_t>(cell.column);
  if (column >= table.columns.size() || !table.columns[column].is_summable) return false;
  if (IsOfChange(table.columns[column])) return false;
  return cell.type == CellType::kCount || table.form == "B09" || table.form == "J09";
}

Finding ToFinding(const TableView& view, const Cell& cell) {
  const std::string place = PlaceName(view, cell.row, cell.column);
  Finding finding;
  finding.id = kNegativeFiguresRule.id;
  finding.severity = Severity::kWarning;
  finding.location = {.page = PageOf(view, cell.row, cell.column),
                      .table = view.table().id,
                      .row = cell.row,
                      .column = cell.column};
  finding.cells = {view.Ref(cell.row, cell.column)};
  Tell(Say(messages::kNegative, place, std::string_view(cell.text)), finding);
  return finding;
}

}  // namespace

CheckResults CheckNegativeFigures(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const Cell& cell : view.table().cells) {
      if (!cell.value || !cell.value->is_negative() || !view.IsBody(cell.row)) continue;
      if (IsNeverNegative(view.table(), cell)) results.findings.push_back(ToFinding(view, cell));
    }
  }
  return results;
}

}  // namespace mingxi
