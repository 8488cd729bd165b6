// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/check_counts.h"

namespace mingxi {
namespace {

bool IsFigure(const Cell& cell) {
  return cell.value && (cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                        cell.type == CellType::kPercent);
}

}  // namespace

CheckCounts CountChecks(const Document& document) {
  CheckCounts counts;
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) counts.figures += IsFigure(cell) ? 1 : 0;
  }
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
