// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/unproven_tables.h"

#include <algorithm>
#include <map>
#include <string>

#include "messages/checks.h"

namespace mingxi {
namespace {

/// What is known of a table's figures and of the checks that were tried on them.
struct Tally {
  int figures = 0;
  int unproven = 0;
  int unproven_rates = 0;
  int unclear = 0;     ///< Totals of which it is not plain what they gather.
  int incomplete = 0;  ///< Sums whose parts are not all printed.
  bool has_total = false;
};

Phrase ReasonFor(const Tally& tally) {
  if (2 * tally.unproven_rates > tally.unproven) return messages::kBecauseRates;
  if (tally.incomplete > 0) return messages::kBecauseIncomplete;
  if (tally.unclear > 0) return messages::kBecauseUnclear;
  if (!tally.has_total) return messages::kBecauseNoTotal;
  return messages::kBecauseApart;
}

/// Whether a row or a column of the table is called a total, or a row has parts below it.
bool PrintsTotal(const Table& table) {
  const auto is_total = [](const Label& label) { return label.rank != TotalRank::kNone; };
  for (const Panel& panel : table.panels) {
    for (const OutlineRow& row : panel.outline.rows) {
      if (row.is_total() || row.parent >= 0) return true;
    }
  }
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
    return std::any_of(column.labels.begin(), column.labels.end(), is_total);
  });
}

Finding ToFinding(const TableView& view, const Tally& tally) {
  Finding finding;
  finding.id = kUnprovenId;
  finding.severity = Severity::kNote;
  finding.location.table = view.table().id;
  if (!view.table().pages.empty()) finding.location.page = view.table().pages.front();
  Tell(Say(messages::kUnproven, tally.unproven, tally.figures, ReasonFor(tally)), finding);
  return finding;
}

}  // namespace

std::vector<Finding> UnprovenTables(const CheckedDocument& checked, std::span<const Check> checks,
                                    std::span<const FigureVerdict> figures) {
  std::vector<Tally> tallies(checked.views.size());
  for (const FigureVerdict& verdict : figures) {
    Tally& tally = tallies[verdict.table];
    const Cell& cell = checked.views[verdict.table].table().cells[verdict.cell];
    ++tally.figures;
    const bool is_unproven =
        verdict.status == FigureStatus::kUnchecked || verdict.status == FigureStatus::kSingle;
    tally.unproven += is_unproven ? 1 : 0;
    tally.unproven_rates += is_unproven && cell.type == CellType::kPercent ? 1 : 0;
  }
  std::map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < tallies.size(); ++i) numbers[checked.views[i].table().id] = i;
  for (const Check& check : checks) {
    if (check.left_cells.empty()) continue;
    const auto at = numbers.find(check.left_cells.front().table);
    if (at == numbers.end()) continue;
    Tally& tally = tallies[at->second];
    tally.unclear += check.status == CheckStatus::kNotApplicable ? 1 : 0;
    const bool is_open = check.status == CheckStatus::kNotCheckable && check.difference;
    tally.incomplete += is_open ? 1 : 0;
  }
  std::vector<Finding> findings;
  constexpr int kFewestFigures = 4;
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    Tally& tally = tallies[i];
    if (tally.figures < kFewestFigures || 2 * tally.unproven < tally.figures) continue;
    tally.has_total = PrintsTotal(checked.views[i].table());
    findings.push_back(ToFinding(checked.views[i], tally));
  }
  return findings;
}

}  // namespace mingxi
