// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/sum_columns.h"

#include "checks/column_sums.h"
#include "checks/pattern_report.h"
#include "model/outline.h"

namespace mingxi {
namespace {

ReadingSums InBodyRows(const TableView& view, const ColumnSum& sum) {
  ReadingSums sums;
  for (int row = 0; row < view.row_count(); ++row) {
    if (view.IsBody(row)) sums.push_back(sum.InRow(row));
  }
  return sums;
}

}  // namespace

CheckResults CheckColumnSums(const CheckedDocument& checked) {
  CheckResults results;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    const TableView& view = checked.views[i];
    for (const PanelSums& panel : checked.sums[i]) {
      for (const std::vector<ColumnSum>& strip : panel.columns) {
        std::vector<ReadingSums> readings;
        for (const ColumnSum& sum : strip) readings.push_back(InBodyRows(view, sum));
        ReportReadings(kSumColumnsRule, view, readings, results);
      }
    }
  }
  return results;
}

}  // namespace mingxi
