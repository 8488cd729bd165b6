// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/workbook_plan.h"

#include <algorithm>

#include "messages/workbook.h"
#include "writers/csv/data_profile.h"
#include "writers/xlsx/cell_name.h"
#include "writers/xlsx/sheet_name.h"

namespace mingxi {
namespace {

constexpr int kMaxSheetRows = 1048576;
constexpr int kMaxSheetColumns = 16384;

Status CheckSize(const PlannedTable& planned) {
  const int rows = planned.layout.first_note_row + static_cast<int>(planned.table->notes.size());
  // One column more for the link back to the contents.
  if (rows <= kMaxSheetRows && planned.table->column_count < kMaxSheetColumns) return Status::Ok();
  return Status::Unsupported("a table of " + std::to_string(planned.table->row_count) +
                             " rows and " + std::to_string(planned.table->column_count) +
                             " columns does not fit on a sheet; write CSV or JSON instead")
      .At({.table = planned.table->id});
}

void CountChecks(WorkbookPlan& plan) {
  for (const Check& check : plan.document->checks) {
    const auto found = plan.table_of_id.find(TableOf(check));
    if (found == plan.table_of_id.end()) continue;
    TableCheckCounts& counts = plan.tables[found->second].checks;
    switch (check.status) {
      case CheckStatus::kHolds:
        ++counts.holds;
        break;
      case CheckStatus::kFails:
        ++counts.fails;
        break;
      case CheckStatus::kNotApplicable:
      case CheckStatus::kNotCheckable:
        ++counts.not_checkable;
        break;
    }
  }
}

void CountFindings(WorkbookPlan& plan) {
  for (const Finding& finding : plan.document->findings) {
    const auto found = plan.table_of_id.find(TableOf(finding));
    if (found == plan.table_of_id.end()) continue;
    PlannedTable& planned = plan.tables[found->second];
    ++planned.findings;
    planned.gravest = std::max(planned.gravest, finding.severity);
  }
}

}  // namespace

std::string TableOf(const Check& check) {
  if (!check.left_cells.empty()) return check.left_cells.front().table;
  return check.right_cells.empty() ? "" : check.right_cells.front().table;
}

std::string TableOf(const Finding& finding) {
  if (!finding.location.table.empty()) return finding.location.table;
  return finding.cells.empty() ? "" : finding.cells.front().table;
}

const PlannedTable* WorkbookPlan::Find(const std::string& table_id) const {
  const auto found = table_of_id.find(table_id);
  return found == table_of_id.end() ? nullptr : &tables[found->second];
}

std::string WorkbookPlan::CellNameOf(const CellRef& ref) const {
  const PlannedTable* planned = Find(ref.table);
  return planned == nullptr ? "" : CellName(planned->layout.first_row + ref.row, ref.column);
}

std::size_t WorkbookPlan::CountFigures() const {
  std::size_t count = 0;
  for (const Table& table : document->tables) {
    count +=
        static_cast<std::size_t>(std::count_if(table.cells.begin(), table.cells.end(), IsFigure));
  }
  return count;
}

Result<WorkbookPlan> PlanWorkbook(const Document& document, Language language) {
  WorkbookPlan plan;
  plan.document = &document;
  plan.language = language;
  std::vector<std::string> titles;
  for (const Table& table : document.tables)
    titles.push_back(SafeSheetName(table.form_number, table.title));
  std::vector<std::string> reserved;
  for (const Phrase& name :
       {messages::kContentsSheet, messages::kFindingsSheet, messages::kChecksSheet,
        messages::kFiguresSheet, messages::kTextSheet, messages::kAboutSheet}) {
    reserved.emplace_back(name.in(language));
  }
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (titles[i].empty()) titles[i] = Say(language, messages::kNamelessSheet, i + 1);
  }
  std::vector<std::string> names = SheetNamesOf(titles, reserved);
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    const Table& table = document.tables[i];
    Result<CellMap> cells = CellMap::Make(table);
    if (!cells.ok()) return cells.status();
    plan.table_of_id.emplace(table.id, i);
    plan.tables.push_back(
        {&table, std::move(names[i]), *std::move(cells), LayoutOf(table), {}, 0, {}});
    const Status fits = CheckSize(plan.tables.back());
    if (!fits.ok()) return fits;
  }
  CountChecks(plan);
  CountFindings(plan);
  plan.remarks = RemarksOf(document, language);
  return plan;
}

}  // namespace mingxi
