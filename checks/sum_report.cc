// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum_report.h"

#include <string>

namespace mingxi {
namespace {

/// The words that name a position: its row's label and its column's header.
std::string PlaceName(const TableView& view, const Term& term) {
  std::string label;
  for (int column = 0; column < term.column; ++column) {
    const std::string& text = view.TextAt(term.row, column);
    if (!text.empty() && !view.IsSummable(column)) label = text;
  }
  const std::string column = view.ColumnName(term.column);
  return column.empty() ? label : label + " / " + column;
}

Check ToCheck(const Rule& rule, const TableView& view, const Sum& sum, const SumOutcome& outcome) {
  Check check;
  check.id = rule.id;
  check.status = outcome.status;
  check.left_cells = {view.Ref(sum.total.row, sum.total.column)};
  for (const Term& part : sum.parts) check.right_cells.push_back(view.Ref(part.row, part.column));
  check.message =
      PlaceName(view, sum.total) + " = the sum of " + std::to_string(sum.parts.size()) + " parts";
  if (outcome.status == CheckStatus::kNotCheckable) return check;
  check.left = view.ToDecimal(outcome.total);
  check.right = view.ToDecimal(outcome.parts);
  check.difference = view.ToDecimal(outcome.difference());
  return check;
}

/// The page of the total's cell; 0 for text.
int PageOf(const TableView& view, const Term& term) {
  const Cell* cell = view.CellAt(term.row, term.column);
  return cell == nullptr || cell->places.empty() ? 0 : cell->places.front().page;
}

Finding ToFinding(const Rule& rule, const TableView& view, const Sum& sum,
                  const SumOutcome& outcome) {
  const std::string place = PlaceName(view, sum.total);
  const std::string total = view.ToDecimal(outcome.total).ToString();
  const std::string parts = view.ToDecimal(outcome.parts).ToString();
  const std::string difference = view.ToDecimal(outcome.difference()).ToString();
  const std::string count = std::to_string(sum.parts.size());
  Finding finding;
  finding.id = rule.id;
  finding.location = {.page = PageOf(view, sum.total),
                      .table = view.table().id,
                      .row = sum.total.row,
                      .column = sum.total.column};
  finding.cells.push_back(view.Ref(sum.total.row, sum.total.column));
  for (const Term& part : sum.parts) finding.cells.push_back(view.Ref(part.row, part.column));
  finding.severity = outcome.is_rounded ? Severity::kNote : Severity::kError;
  finding.message = place + ": printed " + total + ", its " + count + " parts add up to " + parts +
                    " (difference " + difference + ")";
  finding.message_zh = place + "：列示 " + total + "，" + count + " 个组成项之和为 " + parts +
                       "，相差 " + difference;
  if (outcome.is_rounded) {
    finding.message += "; rounding of the parts allows it";
    finding.message_zh += "，在各项舍入误差之内";
  }
  finding.message += ".";
  finding.message_zh += "。";
  return finding;
}

}  // namespace

void ReportSum(const Rule& rule, const TableView& view, const Sum& sum, CheckResults& results) {
  const SumOutcome outcome = TrySum(view, sum);
  if (outcome.is_empty) return;
  results.checks.push_back(ToCheck(rule, view, sum, outcome));
  if (outcome.status == CheckStatus::kFails || outcome.is_rounded) {
    results.findings.push_back(ToFinding(rule, view, sum, outcome));
  }
}

Check UnclearTotal(const Rule& rule, const TableView& view, int row, int column) {
  Check check;
  check.id = rule.id;
  check.status = CheckStatus::kNotApplicable;
  check.left_cells = {view.Ref(row, column)};
  check.message = PlaceName(view, {row, column}) + ": what this total gathers is not plain";
  return check;
}

}  // namespace mingxi
