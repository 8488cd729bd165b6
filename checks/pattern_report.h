// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Sums of columns, row by row, into checks and findings: single failures each, a whole pattern of
// them once.

#include <vector>

#include "checks/rule.h"
#include "checks/run_checks.h"
#include "checks/sum_weight.h"
#include "checks/table_view.h"

namespace mingxi {

/// Reports `readings`, a sum a row each. Where a total exceeds its columns (or falls short of them)
/// in many rows and never the other way, a column is not printed or belongs elsewhere: one finding
/// at those totals says so, and their sums are not checkable.
void ReportReadings(const Rule& rule, const TableView& view,
                    const std::vector<ReadingSums>& readings, CheckResults& results);

}  // namespace mingxi
