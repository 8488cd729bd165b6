// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum_report.h"

#include <algorithm>
#include <string>

#include "checks/place_name.h"
#include "messages/checks.h"

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
  Wording words = Say(messages::kSumOfParts, place, sum.parts.size());
  if (outcome.hidden != 0) {
    const std::string hidden = view.ToDecimal(outcome.hidden, outcome.decimals).ToString();
    words += Say(messages::kAndHidden, hidden);
  }
  Tell(std::move(words), check);
  if (outcome.status == CheckStatus::kNotCheckable) return check;
  check.left = view.ToDecimal(outcome.total, outcome.decimals);
  check.right = view.ToDecimal(outcome.parts, outcome.decimals);
  check.difference = view.ToDecimal(outcome.difference(), outcome.decimals);
  return check;
}

/// What a finding says.
Wording WordsFor(const TableView& view, const Sum& sum, const SumOutcome& outcome, SumKind kind) {
  const std::string place = PlaceName(view, sum.total.row, sum.total.column);
  const std::string total = view.ToDecimal(outcome.total, outcome.decimals).ToString();
  const std::string parts = view.ToDecimal(outcome.parts, outcome.decimals).ToString();
  const std::string difference = view.ToDecimal(outcome.difference(), outcome.decimals).ToString();
  const std::size_t count = sum.parts.size();
  if (kind == SumKind::kEqual || kind == SumKind::kDoubtfulEqual) {
    const std::string other = PlaceName(view, sum.parts.front().row, sum.parts.front().column);
    return Say(messages::kPlacesDiffer, place, total, other, parts, difference);
  }
  if (outcome.is_total_missing) return Say(messages::kTotalMissing, place, count, parts);
  return Say(messages::kSumDiffers, place, total, count, parts, difference);
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

/// Whether a figure of the sum may stand in another column than it was printed for: the columns of
/// a text are what stands below each other; beside a blank or several figures that is a guess.
bool MayBeOfOtherColumns(const TableView& view, const Sum& sum) {
  if (view.table().columns_by != Evidence::kTextColumns) return false;
  const auto is_beside_blank = [&view](const Term& term) {
    for (const int column : {term.column - 1, term.column + 1}) {
      const bool is_inside = column >= 0 && column < view.column_count();
      if (!is_inside || !view.IsSummable(column)) continue;
      const Reading beside = view.FigureAt(term.row, column).reading;
      if (beside == Reading::kBlank || beside == Reading::kUnreadable) return true;
    }
    return false;
  };
  return is_beside_blank(sum.total) ||
         std::any_of(sum.parts.begin(), sum.parts.end(), is_beside_blank);
}

Severity FailureSeverity(const TableView& view, const Sum& sum, const SumOutcome& outcome,
                         SumKind kind) {
  switch (kind) {
    case SumKind::kParts:
    case SumKind::kEqual:
      return MayBeOfOtherColumns(view, sum) ? Severity::kWarning : Severity::kError;
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

Phrase FailureRemark(SumKind kind) {
  if (kind == SumKind::kIncomplete) return messages::kPartsMissing;
  if (kind == SumKind::kUnlikely) return messages::kPartsUnlikely;
  if (kind == SumKind::kDiscovered) return messages::kHoldsElsewhere;
  return messages::kNoRemark;
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
  const Wording words = WordsFor(view, sum, outcome, kind);
  const auto report = [&](Severity severity, const Phrase& remark) {
    results.findings.push_back(ToFinding(rule, view, sum, severity));
    Tell(Say(messages::kSentenceWithRemark, words, remark), results.findings.back());
  };
  if (outcome.hidden != 0) {
    report(Severity::kNote, messages::kWithHidden);
  } else if (outcome.is_rounded && outcome.is_stored) {
    report(Severity::kNote, messages::kStoredAddUp);
  } else if (outcome.is_rounded) {
    report(Severity::kNote, messages::kRoundingOfParts);
  } else if (outcome.is_total_missing) {
    report(Severity::kNote, messages::kNoRemark);
  } else if (outcome.status == CheckStatus::kFails) {
    report(FailureSeverity(view, sum, outcome, kind), FailureRemark(kind));
  }
}

Check UnclearTotal(const Rule& rule, const TableView& view, int row, int column) {
  Check check;
  check.id = rule.id;
  check.status = CheckStatus::kNotApplicable;
  check.left_cells = {view.Ref(row, column)};
  Tell(Say(messages::kTotalUnclear, PlaceName(view, row, column)), check);
  return check;
}

}  // namespace mingxi
