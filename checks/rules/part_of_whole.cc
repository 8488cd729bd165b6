// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/part_of_whole.h"

#include <algorithm>
#include <map>

#include "checks/place_name.h"
#include "checks/row_forest.h"
#include "checks/row_sums.h"
#include "checks/sum_report.h"
#include "checks/sum_support.h"
#include "messages/checks.h"
#include "model/outline.h"

namespace mingxi {
namespace {

Check ToCheck(const TableView& view, const CellRef& part, const CellRef& whole) {
  const Figure64& a = view.FigureAt(part.row, part.column);
  const Figure64& b = view.FigureAt(whole.row, whole.column);
  const int decimals = std::max(a.decimals, b.decimals);
  Check check;
  check.id = kPartOfWholeRule.id;
  check.relation = CheckRelation::kAtMost;
  check.status = a.value <= b.value ? CheckStatus::kHolds : CheckStatus::kFails;
  check.left_cells = {part};
  check.right_cells = {whole};
  check.left = view.ToDecimal(a.value, decimals);
  check.right = view.ToDecimal(b.value, decimals);
  check.difference = *check.left - *check.right;
  const std::string part_name = PlaceName(view, part.row, part.column);
  const std::string whole_name = PlaceName(view, whole.row, whole.column);
  Tell(Say(messages::kAtMost, part_name, whole_name), check);
  return check;
}

/// Parts that are more than their whole in as many columns as not are parts of something else.
bool IsNoPart(const std::vector<Check>& checks) {
  const auto fails = std::count_if(checks.begin(), checks.end(), [](const Check& check) {
    return check.status == CheckStatus::kFails;
  });
  return fails > 1 && 2 * fails >= static_cast<std::ptrdiff_t>(checks.size());
}

Finding ToFinding(const TableView& view, const Check& check) {
  const CellRef& part = check.left_cells.front();
  Finding finding;
  finding.id = check.id;
  finding.severity = Severity::kWarning;
  finding.location = {.page = PageOf(view, part.row, part.column),
                      .table = part.table,
                      .row = part.row,
                      .column = part.column};
  finding.cells = {part, check.right_cells.front()};
  const std::string a = check.left->ToString();
  const std::string b = check.right->ToString();
  Tell(Say(messages::kPartOverWhole, Wording{check.message, check.message_zh}, a, b), finding);
  return finding;
}

/// One note for all columns. REQUIRES: IsNoPart.
Finding NoPart(const TableView& view, const OutlineRow& part, const OutlineRow& whole,
               const std::vector<Check>& checks) {
  Finding finding;
  finding.id = kPartOfWholeRule.id;
  finding.severity = Severity::kNote;
  for (const Check& check : checks) {
    if (check.status != CheckStatus::kFails) continue;
    finding.cells.push_back(check.left_cells.front());
    finding.cells.push_back(check.right_cells.front());
  }
  const CellRef& first = finding.cells.front();
  finding.location = {.page = PageOf(view, first.row, first.column),
                      .table = first.table,
                      .row = first.row,
                      .column = first.column};
  Tell(Say(messages::kPartOfOther, std::string_view(part.label.text),
           std::string_view(whole.label.text), finding.cells.size() / 2, checks.size()),
       finding);
  return finding;
}

/// Both rows of the outline stand in the same strip, or the columns could not be told.
void CheckRow(const TableView& view, const Panel& panel, const OutlineRow& row,
              CheckResults& results) {
  const OutlineRow& whole = panel.outline.rows[static_cast<std::size_t>(row.parent)];
  if (whole.strip != row.strip || whole.label.is_part) return;
  std::vector<Check> checks;
  for (const int column : panel.strips[static_cast<std::size_t>(row.strip)].figures) {
    const Figure64& a = view.FigureAt(row.row, column);
    const Figure64& b = view.FigureAt(whole.row, column);
    const bool is_tried = a.is_figure() && b.is_figure() && a.value > 0 && b.value > 0;
    if (!is_tried) continue;
    checks.push_back(ToCheck(view, view.Ref(row.row, column), view.Ref(whole.row, column)));
  }
  const bool is_no_part = IsNoPart(checks);
  if (is_no_part) results.findings.push_back(NoPart(view, row, whole, checks));
  for (Check& check : checks) {
    const bool fails = check.status == CheckStatus::kFails;
    if (is_no_part) check.status = CheckStatus::kNotApplicable;
    if (fails && !is_no_part) results.findings.push_back(ToFinding(view, check));
    results.checks.push_back(std::move(check));
  }
}

/// 其中 (of which) rows need not be all there is, but where they add up to their whole in every
/// column, or in all but one that a slip explains, they are.
void CheckAllParts(const TableView& view, const Panel& panel, CheckResults& results) {
  const std::vector<OutlineRow>& rows = panel.outline.rows;
  std::map<int, std::vector<int>> parts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_part = rows[i].label.is_part && rows[i].basis == OutlineBasis::kPart;
    if (is_part && rows[i].parent >= 0) parts[rows[i].parent].push_back(static_cast<int>(i));
  }
  for (const auto& [whole, below] : parts) {
    if (below.size() < 2) continue;
    const RowSum sum = ToRowSum(panel.outline, whole, below);
    const SumSupport support = TrySums(view, InFigureColumns(view, panel, sum));
    const bool is_whole = support.fails == 0 && support.evidence + support.holds > 0;
    const bool has_slip = support.fails == 1 && support.misreads == 1 && support.strong > 0;
    if (!is_whole && !has_slip) continue;
    for (const Sum& in_column : InFigureColumns(view, panel, sum)) {
      ReportSum(kPartOfWholeRule, view, in_column, results, SumKind::kDiscovered);
    }
  }
}

}  // namespace

CheckResults CheckPartOfWhole(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const Panel& panel : view.table().panels) {
      CheckAllParts(view, panel, results);
      for (const OutlineRow& row : panel.outline.rows) {
        const bool is_part = row.label.is_part && row.basis == OutlineBasis::kPart;
        if (is_part && row.parent >= 0) CheckRow(view, panel, row, results);
      }
    }
  }
  return results;
}

}  // namespace mingxi
