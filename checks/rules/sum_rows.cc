// SPDX-License-Identifier: GPL-3.0-or-later

// A panel at a time: outline, then sums, then each sum in each column.

#include "checks/rules/sum_rows.h"

#include <algorithm>

#include "checks/row_sums.h"
#include "checks/sum_report.h"
#include "model/outline.h"

namespace mingxi {
namespace {

/// Whether any total, and any part, of the sums is printed: a column may give only totals or only
/// parts.
bool PrintsBoth(const TableView& view, const std::vector<Sum>& sums) {
  const auto is_figure = [&view](const Term& term) {
    return view.FigureAt(term.row, term.column).is_figure();
  };
  bool has_total = false;
  bool has_part = false;
  for (const Sum& sum : sums) {
    has_total |= is_figure(sum.total);
    has_part |= std::any_of(sum.parts.begin(), sum.parts.end(), is_figure);
  }
  return has_total && has_part;
}

void CheckPanel(const TableView& view, const Panel& panel, const RowSums& found,
                CheckResults& results) {
  for (const PanelRow& total : found.unclear) {
    const Strip& strip = panel.strips[static_cast<std::size_t>(total.strip)];
    results.checks.push_back(UnclearTotal(kSumRowsRule, view, total.row, strip.figures.front()));
  }
  for (int figure = 0; figure < panel.figure_count(); ++figure) {
    std::vector<Sum> sums;
    for (const RowSum& sum : found.sums) sums.push_back(InFigureColumn(view, panel, sum, figure));
    if (!PrintsBoth(view, sums)) continue;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const bool is_incomplete = found.sums[i].is_incomplete;
      ReportSum(kSumRowsRule, view, sums[i], results,
                is_incomplete ? SumKind::kIncomplete : SumKind::kParts);
    }
  }
}

}  // namespace

CheckResults CheckRowSums(const CheckedDocument& checked) {
  CheckResults results;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    const std::vector<Panel>& panels = checked.views[i].table().panels;
    for (std::size_t p = 0; p < panels.size(); ++p) {
      CheckPanel(checked.views[i], panels[p], checked.sums[i][p].rows, results);
    }
  }
  return results;
}

}  // namespace mingxi
