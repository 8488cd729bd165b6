// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/sum_columns.h"

#include "checks/column_sums.h"
#include "checks/sum_report.h"
#include "model/outline.h"

namespace mingxi {

CheckResults CheckColumnSums(const CheckedDocument& checked) {
  CheckResults results;
  for (const TableView& view : checked.views) {
    for (const Panel& panel : view.table().panels) {
      for (const Strip& strip : panel.strips) {
        for (const ColumnSum& sum : FindColumnSums(view, strip)) {
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
