// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/sum_columns.h"

#include "checks/column_sums.h"
#include "checks/sum_report.h"
#include "model/outline.h"

namespace mingxi {

CheckResults CheckColumnSums(const CheckedDocument& checked) {
  CheckResults results;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    const TableView& view = checked.views[i];
    for (const PanelSums& panel : checked.sums[i]) {
      for (const std::vector<ColumnSum>& strip : panel.columns) {
        for (const ColumnSum& sum : strip) {
          for (int row = 0; row < view.row_count(); ++row) {
            if (view.IsBody(row)) ReportSum(kSumColumnsRule, view, sum.InRow(row), results);
          }
        }
      }
    }
  }
  return results;
}

}  // namespace mingxi
