// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/pattern_report.h"

#include <algorithm>
#include <string>

#include "checks/place_name.h"
#include "checks/sum_report.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// The rows of one reading in which it fails, and which way.
struct Failures {
  std::vector<const Sum*> sums;
  int above = 0;  ///< Totals larger than their parts.
  int holds = 0;

  int below() const { return static_cast<int>(sums.size()) - above; }
  /// Slips go both ways and are few; what goes one way in many rows has one cause.
  bool IsPattern() const {
    constexpr std::size_t kFewest = 3;
    constexpr int kHoldsToAFailure = 10;
    const bool is_one_way = above == 0 || below() == 0;
    return sums.size() >= kFewest && is_one_way &&
           static_cast<int>(sums.size()) * kHoldsToAFailure >= holds;
  }
};

Failures FailuresOf(const TableView& view, const ReadingSums& sums) {
  Failures failures;
  for (const Sum& sum : sums) {
    const SumOutcome outcome = TrySum(view, sum);
    if (outcome.is_evidence()) ++failures.holds;
    if (outcome.status != CheckStatus::kFails) continue;
    failures.sums.push_back(&sum);
    failures.above += outcome.difference() > 0 ? 1 : 0;
  }
  return failures;
}

Finding ToFinding(const Rule& rule, const TableView& view, const Failures& failures) {
  const Term& first = failures.sums.front()->total;
  Finding finding;
  finding.id = rule.id;
  finding.severity = Severity::kWarning;
  finding.location = {.page = PageOf(view, first.row, first.column),
                      .table = view.table().id,
                      .row = first.row,
                      .column = first.column};
  for (const Sum* sum : failures.sums) {
    finding.cells.push_back(view.Ref(sum->total.row, sum->total.column));
  }
  const std::string place = PlaceName(view, first.row, first.column);
  const auto& message = failures.above > 0 ? messages::kAlwaysMore : messages::kAlwaysLess;
  Tell(Say(message, place, failures.sums.size()), finding);
  return finding;
}

}  // namespace

void ReportReadings(const Rule& rule, const TableView& view,
                    const std::vector<ReadingSums>& readings, CheckResults& results) {
  const SumWeigher weigher(view, readings);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Failures failures = FailuresOf(view, readings[i]);
    const bool is_pattern = failures.IsPattern();
    for (std::size_t line = 0; line < readings[i].size(); ++line) {
      const Sum& sum = readings[i][line];
      const bool is_told = is_pattern && std::find(failures.sums.begin(), failures.sums.end(),
                                                   &sum) != failures.sums.end();
      const std::size_t findings = results.findings.size();
      ReportSum(rule, view, sum, results, is_told ? SumKind::kIncomplete : weigher.KindOf(i, line));
      if (is_told) results.findings.resize(findings);  // The pattern's finding says it for all.
    }
    if (is_pattern) results.findings.push_back(ToFinding(rule, view, failures));
  }
}

}  // namespace mingxi
