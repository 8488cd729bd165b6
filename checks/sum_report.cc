// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum_report.h"

#include <string>

#include "checks/place_name.h"

namespace mingxi {
namespace {

Check ToCheck(const Rule& rule, const TableView& view, const Sum& sum, const SumOutcome& outcome) {
  Check check;
  check.id = rule.id;
  check.status = outcome.status;
  check.left_cells = {view.Ref(sum.total.row, sum.total.column)};
  bool is_signed = false;
  for (const Term& part : sum.parts) {
    check.right_cells.push_back(view.Ref(part.row, part.column));
    check.right_signs.push_back(part.sign);
    is_signed |= part.sign < 0;
  }
  if (!is_signed) check.right_signs.clear();
  const std::string place = PlaceName(view, sum.total.row, sum.total.column);
  const std::string count = std::to_string(sum.parts.size());
  check.message = place + " = the sum of " + count + " parts";
  check.message_zh = place + "＝" + count + " 个组成项之和";
  if (outcome.hidden != 0) {
    const std::string hidden = view.ToDecimal(outcome.hidden, outcome.decimals).ToString();
    check.message += " and hidden cells (" + hidden + ")";
    check.message_zh += "，另加隐藏单元格（" + hidden + "）";
  }
  if (outcome.status == CheckStatus::kNotCheckable) return check;
  check.left = view.ToDecimal(outcome.total, outcome.decimals);
  check.right = view.ToDecimal(outcome.parts, outcome.decimals);
  check.difference = view.ToDecimal(outcome.difference(), outcome.decimals);
  return check;
}

/// What a finding says, in both languages.
struct Words {
  std::string english;
  std::string chinese;
};

Words WordsFor(const TableView& view, const Sum& sum, const SumOutcome& outcome, SumKind kind) {
  const std::string place = PlaceName(view, sum.total.row, sum.total.column);
  const std::string total = view.ToDecimal(outcome.total, outcome.decimals).ToString();
  const std::string parts = view.ToDecimal(outcome.parts, outcome.decimals).ToString();
  const std::string difference = view.ToDecimal(outcome.difference(), outcome.decimals).ToString();
  const std::string count = std::to_string(sum.parts.size());
  if (kind == SumKind::kEqual || kind == SumKind::kDoubtfulEqual) {
    const std::string other = PlaceName(view, sum.parts.front().row, sum.parts.front().column);
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
  finding.location = {.page = PageOf(view, sum.total.row, sum.total.column),
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

Severity FailureSeverity(const TableView& view, const Sum& sum, const SumOutcome& outcome,
                         SumKind kind) {
  switch (kind) {
    case SumKind::kParts:
    case SumKind::kEqual:
      return Severity::kError;
    case SumKind::kDoubtful:
    case SumKind::kDoubtfulEqual:
      return Severity::kWarning;
    case SumKind::kIncomplete:
    case SumKind::kUnlikely:
      return Severity::kNote;
    case SumKind::kDiscovered:
      return LooksLikeSlip(view, sum, outcome) ? Severity::kWarning : Severity::kNote;
  }
  return Severity::kNote;
}

Words FailureRemark(SumKind kind) {
  if (kind == SumKind::kIncomplete) {
    return {"; perhaps not all parts are listed", "，可能未列全部组成项"};
  }
  if (kind == SumKind::kUnlikely) {
    return {"; the rest of the table does not bear out that these are its parts",
            "，但表中其他数字不能证明这些是其组成项"};
  }
  if (kind == SumKind::kDiscovered) {
    return {"; it adds up wherever else this relation was found",
            "，而其他各处均符合这一发现的关系"};
  }
  return {};
}

}  // namespace

void ReportSum(const Rule& rule, const TableView& view, const Sum& sum, CheckResults& results,
               SumKind kind) {
  const SumOutcome outcome = TrySum(view, sum);
  if (outcome.is_empty) return;
  Check check = ToCheck(rule, view, sum, outcome);
  check.is_discovered = kind == SumKind::kDiscovered;
  // A part that is not listed is a value that is missing; and what may be no part tells nothing.
  const bool is_open = kind == SumKind::kIncomplete || kind == SumKind::kUnlikely;
  const bool lacks_parts = is_open && check.status == CheckStatus::kFails;
  if (lacks_parts) check.status = CheckStatus::kNotCheckable;
  results.checks.push_back(std::move(check));
  const Words words = WordsFor(view, sum, outcome, kind);
  const auto report = [&](Severity severity, const Words& remark) {
    results.findings.push_back(WithWords(ToFinding(rule, view, sum, severity), words, remark));
  };
  if (outcome.hidden != 0) {
    report(Severity::kNote, {" with hidden cells", "（含隐藏单元格）"});
  } else if (outcome.is_rounded && outcome.is_stored) {
    report(Severity::kNote,
           {"; the exact numbers behind the shown ones add up", "，单元格内存储的精确数相符"});
  } else if (outcome.is_rounded) {
    report(Severity::kNote, {"; rounding of the parts allows it", "，在各项舍入误差之内"});
  } else if (outcome.is_total_missing) {
    report(Severity::kNote, {});
  } else if (outcome.status == CheckStatus::kFails) {
    report(FailureSeverity(view, sum, outcome, kind), FailureRemark(kind));
  }
}

Check UnclearTotal(const Rule& rule, const TableView& view, int row, int column) {
  Check check;
  check.id = rule.id;
  check.status = CheckStatus::kNotApplicable;
  check.left_cells = {view.Ref(row, column)};
  check.message = PlaceName(view, row, column) + ": what this total gathers is not plain";
  check.message_zh = PlaceName(view, row, column) + "：无法判明合计范围";
  return check;
}

}  // namespace mingxi
