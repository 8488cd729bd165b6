// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum_report.h"

#include <string>

namespace mingxi {
namespace {

/// Whether a column says in words what a row is.
bool HasWords(const TableView& view, int column) {
  const auto at = static_cast<std::size_t>(column);
  if (at >= view.table().columns.size()) return !view.IsSummable(column);
  const ColumnRole role = view.table().columns[at].role;
  return role == ColumnRole::kName || role == ColumnRole::kLabel || role == ColumnRole::kText ||
         role == ColumnRole::kCode;
}

/// The words that name a position: its row's label and its column's header.
std::string PlaceName(const TableView& view, const Term& term) {
  std::string label;
  for (int column = 0; column < term.column; ++column) {
    const std::string& text = view.TextAt(term.row, column);
    if (!text.empty() && HasWords(view, column)) label = text;
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
  check.left = view.ToDecimal(outcome.total, outcome.decimals);
  check.right = view.ToDecimal(outcome.parts, outcome.decimals);
  check.difference = view.ToDecimal(outcome.difference(), outcome.decimals);
  return check;
}

/// The page of the total's cell; 0 for text.
int PageOf(const TableView& view, const Term& term) {
  const Cell* cell = view.CellAt(term.row, term.column);
  return cell == nullptr || cell->places.empty() ? 0 : cell->places.front().page;
}

/// What a finding says, in both languages.
struct Words {
  std::string english;
  std::string chinese;
};

Words WordsFor(const TableView& view, const Sum& sum, const SumOutcome& outcome, SumKind kind) {
  const std::string place = PlaceName(view, sum.total);
  const std::string total = view.ToDecimal(outcome.total, outcome.decimals).ToString();
  const std::string parts = view.ToDecimal(outcome.parts, outcome.decimals).ToString();
  const std::string difference = view.ToDecimal(outcome.difference(), outcome.decimals).ToString();
  const std::string count = std::to_string(sum.parts.size());
  if (kind == SumKind::kEqual) {
    const std::string other = PlaceName(view, sum.parts.front());
    return {place + " is " + total + ", but " + other + " is " + parts + " (difference " +
                difference + ")",
            place + " 为 " + total + "，而 " + other + " 为 " + parts + "，相差 " + difference};
  }
  if (outcome.is_total_missing) {
    return {place + ": nothing is printed, its " + count + " parts add up to " + parts,
            place + "：未列示，" + count + " 个组成项之和为 " + parts};
  }
  return {place + ": printed " + total + ", its " + count + " parts add up to " + parts +
              " (difference " + difference + ")",
          place + "：列示 " + total + "，" + count + " 个组成项之和为 " + parts + "，相差 " +
              difference};
}

Finding ToFinding(const Rule& rule, const TableView& view, const Sum& sum, Severity severity) {
  Finding finding;
  finding.id = rule.id;
  finding.severity = severity;
  finding.location = {.page = PageOf(view, sum.total),
                      .table = view.table().id,
                      .row = sum.total.row,
                      .column = sum.total.column};
  finding.cells.push_back(view.Ref(sum.total.row, sum.total.column));
  for (const Term& part : sum.parts) finding.cells.push_back(view.Ref(part.row, part.column));
  return finding;
}

/// A finding that says what `words` say, with a remark behind.
Finding WithWords(Finding finding, const Words& words, const Words& remark) {
  finding.message = words.english + remark.english + ".";
  finding.message_zh = words.chinese + remark.chinese + "。";
  return finding;
}

}  // namespace

void ReportSum(const Rule& rule, const TableView& view, const Sum& sum, CheckResults& results,
               SumKind kind) {
  const SumOutcome outcome = TrySum(view, sum);
  if (outcome.is_empty) return;
  results.checks.push_back(ToCheck(rule, view, sum, outcome));
  const Words words = WordsFor(view, sum, outcome, kind);
  if (outcome.is_rounded) {
    results.findings.push_back(
        WithWords(ToFinding(rule, view, sum, Severity::kNote), words,
                  {"; rounding of the parts allows it", "，在各项舍入误差之内"}));
  } else if (outcome.is_total_missing) {
    results.findings.push_back(WithWords(ToFinding(rule, view, sum, Severity::kNote), words, {}));
  } else if (outcome.status == CheckStatus::kFails && kind == SumKind::kIncomplete) {
    results.findings.push_back(
        WithWords(ToFinding(rule, view, sum, Severity::kWarning), words,
                  {"; perhaps not all parts are listed", "，可能未列全部组成项"}));
  } else if (outcome.status == CheckStatus::kFails) {
    results.findings.push_back(WithWords(ToFinding(rule, view, sum, Severity::kError), words, {}));
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
