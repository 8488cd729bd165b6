// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/ratio_columns.h"

#include <string>

#include "checks/discovery/ratios.h"
#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

bool IsPercent(const TableView& view, int column) {
  const auto at = static_cast<std::size_t>(column);
  return at < view.table().columns.size() && view.table().columns[at].role == ColumnRole::kPercent;
}

Check ToCheck(const TableView& view, const Ratio& ratio, int row, const RatioOutcome& outcome) {
  const int decimals = view.FigureAt(row, ratio.percent).decimals;
  Check check;
  check.id = kRatioColumnsRule.id;
  check.status = outcome.status;
  check.relation = CheckRelation::kRatio;
  check.left_cells = {view.Ref(row, ratio.percent)};
  check.right_cells = {view.Ref(row, ratio.numerator), view.Ref(row, ratio.denominator)};
  check.left = view.ToDecimal(view.FigureAt(row, ratio.percent).value, decimals);
  check.right = view.ToDecimal(outcome.expected, decimals);
  check.difference = *check.left - *check.right;
  const std::string place = PlaceName(view, row, ratio.percent);
  const std::string a = view.ColumnName(ratio.numerator);
  const std::string b = view.ColumnName(ratio.denominator);
  Tell(Say(ratio.is_growth ? messages::kGrowthOf : messages::kShareOf, place, a, b), check);
  return check;
}

Finding ToFinding(const TableView& view, const Ratio& ratio, int row, const Check& check) {
  Finding finding;
  finding.id = check.id;
  finding.severity = Severity::kWarning;
  finding.location = {.page = PageOf(view, row, ratio.percent),
                      .table = view.table().id,
                      .row = row,
                      .column = ratio.percent};
  finding.cells = check.left_cells;
  finding.cells.insert(finding.cells.end(), check.right_cells.begin(), check.right_cells.end());
  const std::string place = PlaceName(view, row, ratio.percent);
  const std::string printed = check.left->ToString();
  const std::string expected = check.right->ToString();
  Tell(Say(messages::kRatioDiffers, place, printed, expected), finding);
  finding.suggestion = expected;
  return finding;
}

}  // namespace

CheckResults CheckRatioColumns(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    std::vector<int> amounts;
    for (int column = 0; column < view.column_count(); ++column) {
      if (view.IsSummable(column)) amounts.push_back(column);
    }
    for (int column = 0; column < view.column_count(); ++column) {
      if (!IsPercent(view, column)) continue;
      const std::optional<Ratio> ratio = DiscoverRatio(view, column, amounts);
      if (!ratio) continue;
      for (int row = 0; row < view.row_count(); ++row) {
        if (!view.IsBody(row)) continue;
        const RatioOutcome outcome = TryRatio(view, *ratio, row);
        if (outcome.status == CheckStatus::kNotCheckable) continue;
        Check check = ToCheck(view, *ratio, row, outcome);
        if (outcome.status == CheckStatus::kFails) {
          results.findings.push_back(ToFinding(view, *ratio, row, check));
        }
        results.checks.push_back(std::move(check));
      }
    }
  }
  return results;
}

}  // namespace mingxi
