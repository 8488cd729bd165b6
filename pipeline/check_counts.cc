// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/check_counts.h"

#include "model/coverage.h"

namespace mingxi {
CheckCounts CountChecks(const Document& document) {
  CheckCounts counts;
  counts.figures = CoverageOf(document).figures;
  for (const Check& check : document.checks) {
    switch (check.status) {
      case CheckStatus::kHolds:
        ++counts.holds;
        break;
      case CheckStatus::kFails:
        ++counts.fails;
        break;
      case CheckStatus::kNotApplicable:
        ++counts.not_applicable;
        break;
      case CheckStatus::kNotCheckable:
        ++counts.not_checkable;
        break;
    }
  }
  return counts;
}

}  // namespace mingxi
