// SPDX-License-Identifier: GPL-3.0-or-later

// A panel at a time: outline, then sums, then each sum in each column.

#include "checks/rules/sum_rows.h"

#include "checks/panel.h"
#include "checks/row_outline.h"
#include "checks/row_sums.h"
#include "checks/sum_report.h"

namespace mingxi {
namespace {

/// Columns in which any part of any sum is printed; in the others only totals are given.
bool PrintsParts(const TableView& view, const RowSums& sums, int column) {
  for (const RowSum& sum : sums.sums) {
    for (const int part : sum.parts) {
      if (view.FigureAt(part, column).is_figure()) return true;
    }
  }
  return false;
}

void CheckPanel(const TableView& view, const Panel& panel, CheckResults& results) {
  const RowOutline outline = BuildRowOutline(view, panel);
  const RowSums sums = FindRowSums(view, panel, outline);
  for (const int row : sums.unclear_totals) {
    results.checks.push_back(UnclearTotal(kSumRowsRule, view, row, panel.figures.front()));
  }
  for (const int column : panel.figures) {
    if (!PrintsParts(view, sums, column)) continue;
    for (const RowSum& sum : sums.sums) {
      ReportSum(kSumRowsRule, view, sum.InColumn(column), results);
    }
  }
}

}  // namespace

CheckResults CheckRowSums(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const Panel& panel : FindPanels(view)) CheckPanel(view, panel, results);
  }
  return results;
}

}  // namespace mingxi
