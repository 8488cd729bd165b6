// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/both_sides.h"

#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/misread.h"
#include "checks/row_sums.h"
#include "checks/sum_report.h"
#include "model/outline.h"

namespace mingxi {
namespace {

/// A 合计 or 总计 of a list.
struct ListTotal {
  RowSum at;  ///< Its row, without parts.
  TotalRank rank = TotalRank::kNone;
  bool is_last = false;  ///< Ends the list.
};

std::vector<ListTotal> FindTotals(const Panel& panel) {
  std::vector<ListTotal> totals;
  for (const OutlineRow& row : panel.outline.rows) {
    if (row.label.rank < TotalRank::kTotal) continue;
    totals.push_back({{{row.row, row.strip}, {}}, row.label.rank, false});
  }
  if (!totals.empty()) {
    totals.back().is_last = totals.back().at.total.row == panel.outline.rows.back().row;
  }
  return totals;
}

/// The figure of a total; its column may lie behind a merged label.
Term FigureOf(const TableView& view, const Panel& panel, const ListTotal& total, int figure) {
  return InFigureColumn(view, panel, total.at, figure).total;
}

/// Two 合计, or two totals above the last ones, need not be equal, so a difference counts only
/// where a slip explains it.
bool IsPlain(const TableView& view, const Sum& sum, const ListTotal& total) {
  if (total.is_last && total.rank == TotalRank::kGrandTotal) return true;
  const SumOutcome outcome = TrySum(view, sum);
  if (outcome.status == CheckStatus::kHolds) return true;
  const Misread misread = FindMisread(outcome.total, outcome.parts);
  // Above the last totals a carry-over of a round amount looks like a slip of one digit.
  if (!total.is_last) return misread == Misread::kSign || misread == Misread::kPoint;
  return misread != Misread::kNone;
}

/// The columns of a panel that must balance: those under 其中 need not.
std::vector<int> BalancedFigures(const TableView& view, const Panel& panel) {
  std::vector<int> figures;
  for (int figure = 0; figure < panel.figure_count(); ++figure) {
    const int column = panel.strips.front().figures[static_cast<std::size_t>(figure)];
    if (view.ColumnName(column).find("其中") == std::string::npos) figures.push_back(figure);
  }
  return figures;
}

/// What the figures of a column are: its headers without those that name the side (收入, 支出). The
/// year of a header counts: 2019年预算数/合计 is not 2018年执行数/合计.
std::string MeasureName(const TableView& view, int column) {
  std::string name;
  const std::vector<Column>& columns = view.table().columns;
  if (static_cast<std::size_t>(column) >= columns.size()) return name;
  for (const std::string& part : columns[static_cast<std::size_t>(column)].path) {
    const bool names_side =
        part.find("收入") != std::string::npos || part.find("支出") != std::string::npos;
    if (!names_side) name += "/" + part;
  }
  return name;
}

/// Figures of both panels that must be equal: those with the same header, or the first of each
/// where one list has a single column.
std::vector<std::pair<int, int>> PairFigures(const TableView& view, const Panel& left,
                                             const Panel& right) {
  const std::vector<int> a = BalancedFigures(view, left);
  const std::vector<int> b = BalancedFigures(view, right);
  std::vector<std::pair<int, int>> pairs;
  if (a.empty() || b.empty()) return pairs;
  if (a.size() == 1 || b.size() == 1) {
    pairs.emplace_back(a.front(), b.front());
    return pairs;
  }
  for (const int figure : a) {
    for (const int other : b) {
      const auto name = [&view](const Panel& panel, int number) {
        return MeasureName(view, panel.strips.front().figures[static_cast<std::size_t>(number)]);
      };
      if (name(left, figure) == name(right, other)) {
        pairs.emplace_back(figure, other);
        break;
      }
    }
  }
  return pairs;
}

/// The pairs of figures of two totals that must be equal.
std::vector<Sum> EqualFigures(const TableView& view, const Panel& left, const Panel& right,
                              const std::array<ListTotal, 2>& totals) {
  const auto& [a, b] = totals;
  std::vector<Sum> sums;
  for (const auto& [figure, other] : PairFigures(view, left, right)) {
    const Sum sum{FigureOf(view, left, a, figure), {FigureOf(view, right, b, other)}};
    // A label merged over a figure leaves none; one merged figure for both proves nothing.
    const bool has_figures =
        sum.total.row == a.at.total.row && sum.parts.front().row == b.at.total.row;
    if (!has_figures || sum.total.column == sum.parts.front().column) continue;
    if (IsPlain(view, sum, a)) sums.push_back(sum);
  }
  return sums;
}

/// Whether both differ by so much that they may not be meant to be equal, or not read rightly.
bool IsFar(const SumOutcome& outcome) {
  constexpr std::int64_t kShare = 10;
  return std::abs(outcome.difference()) > std::abs(outcome.total) / kShare;
}

/// What is equal in other columns, or nearly so here, is meant to be. What differs in all of
/// several columns is not.
void CompareTotals(const TableView& view, const std::vector<Sum>& sums, CheckResults& results) {
  int holds = 0;
  int fails = 0;
  for (const Sum& sum : sums) {
    const CheckStatus status = TrySum(view, sum).status;
    holds += status == CheckStatus::kHolds ? 1 : 0;
    fails += status == CheckStatus::kFails ? 1 : 0;
  }
  if (holds == 0 && fails > 1) return;
  for (const Sum& sum : sums) {
    const SumOutcome outcome = TrySum(view, sum);
    const bool is_misread = FindMisread(outcome.total, outcome.parts) != Misread::kNone;
    const bool is_doubtful = IsFar(outcome) && !is_misread;
    ReportSum(kBothSidesRule, view, sum, results,
              is_doubtful ? SumKind::kDoubtfulEqual : SumKind::kEqual);
  }
}

void Compare(const TableView& view, const Panel& left, const Panel& right, CheckResults& results) {
  const std::vector<ListTotal> right_totals = FindTotals(right);
  for (const ListTotal& a : FindTotals(left)) {
    for (const ListTotal& b : right_totals) {
      const bool is_pair =
          a.at.total.row == b.at.total.row && a.rank == b.rank && a.is_last == b.is_last;
      if (is_pair) CompareTotals(view, EqualFigures(view, left, right, {a, b}), results);
    }
  }
}

}  // namespace

CheckResults CheckBothSides(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    const std::vector<Panel>& panels = view.table().panels;
    for (std::size_t i = 1; i < panels.size(); ++i) {
      Compare(view, panels[i - 1], panels[i], results);
    }
  }
  return results;
}

}  // namespace mingxi
