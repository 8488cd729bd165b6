// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/totals_elsewhere.h"

#include <string>
#include <utility>

#include "checks/discovery/totals_elsewhere.h"
#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

Check ToCheck(const CheckedDocument& checked, const TotalElsewhere& found) {
  Check check;
  check.id = kTotalsElsewhereRule.id;
  check.status = found.outcome == SumElsewhere::kSame   ? CheckStatus::kHolds
                 : found.outcome == SumElsewhere::kSlip ? CheckStatus::kFails
                                                        : CheckStatus::kNotCheckable;
  check.is_discovered = true;
  check.left_cells = {RefOf(checked, found.total)};
  for (const FormPlace& part : found.parts) check.right_cells.push_back(RefOf(checked, part));
  check.left = AmountAt(checked, found.total)->yuan;
  check.right = found.sum.yuan;
  check.difference = *check.left - *check.right;
  Tell(Say(messages::kSumOfParts, NameOf(checked, found.total), found.parts.size()), check);
  return check;
}

Finding ToFinding(const CheckedDocument& checked, const TotalElsewhere& found, const Check& check) {
  Finding finding;
  finding.id = check.id;
  const bool is_slip = found.outcome == SumElsewhere::kSlip;
  finding.severity = is_slip ? Severity::kWarning : Severity::kNote;
  finding.location = {
      .page = PageOf(checked.views[found.total.table], found.total.row, found.total.column),
      .table = check.left_cells.front().table,
      .row = found.total.row,
      .column = found.total.column};
  finding.cells = check.left_cells;
  finding.cells.insert(finding.cells.end(), check.right_cells.begin(), check.right_cells.end());
  const Wording words =
      Say(messages::kSumDiffers, NameOf(checked, found.total), check.left->ToString() + "元",
          found.parts.size(), check.right->ToString() + "元", check.difference->ToString() + "元");
  Tell(Say(messages::kSentenceWithRemark, words,
           is_slip ? messages::kHoldsElsewhere : messages::kPartsMissing),
       finding);
  return finding;
}

}  // namespace

CheckResults CheckTotalsElsewhere(const CheckedDocument& checked) {
  CheckResults results;
  for (const TotalElsewhere& found : FindTotalsElsewhere(checked)) {
    Check check = ToCheck(checked, found);
    if (found.outcome != SumElsewhere::kSame)
      results.findings.push_back(ToFinding(checked, found, check));
    results.checks.push_back(std::move(check));
  }
  return results;
}

}  // namespace mingxi
