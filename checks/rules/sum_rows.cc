// SPDX-License-Identifier: GPL-3.0-or-later

// A panel at a time: outline, then sums, then each sum in each column.

#include "checks/rules/sum_rows.h"

#include <algorithm>

#include "checks/row_sums.h"
#include "checks/sum_report.h"
#include "checks/sum_weight.h"
#include "model/outline.h"

namespace mingxi {
namespace {

/// Whether any total, and any part, of the sums is printed: a column may give only totals or only
/// parts.
bool PrintsBoth(const TableView& view, const std::vector<ReadingSums>& readings,
                std::size_t figure) {
  const auto is_figure = [&view](const Term& term) {
    return view.FigureAt(term.row, term.column).is_figure();
  };
  bool has_total = false;
  bool has_part = false;
  for (const ReadingSums& sums : readings) {
    const Sum& sum = sums[figure];
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
  std::vector<ReadingSums> readings;
  for (const RowSum& sum : found.sums) readings.push_back(InFigureColumns(view, panel, sum));
  const SumWeigher weigher(view, readings);
  for (std::size_t figure = 0; figure < static_cast<std::size_t>(panel.figure_count()); ++figure) {
    if (!PrintsBoth(view, readings, figure)) continue;
    for (std::size_t i = 0; i < readings.size(); ++i) {
      const bool is_incomplete = found.sums[i].is_incomplete;
      ReportSum(kSumRowsRule, view, readings[i][figure], results,
                is_incomplete ? SumKind::kIncomplete : weigher.KindOf(i, figure));
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
