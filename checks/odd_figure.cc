// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/odd_figure.h"

#include <algorithm>

namespace mingxi {
namespace {

bool IsRival(const Cell& cell, const Suspect& suspect, std::span<const Suspect> rivals,
             const CheckedCells& index) {
  return std::any_of(rivals.begin(), rivals.end(), [&](const Suspect& rival) {
    return rival.cell.table == suspect.cell.table && &index.CellOf(rival.cell) == &cell;
  });
}

}  // namespace

int OddnessOf(const Suspect& suspect, std::span<const Suspect> rivals, const CheckedCells& index) {
  const Cell& printed = index.CellOf(suspect.cell);
  if (!printed.value) return 0;
  bool has_negative = false;
  bool has_column = false;
  bool has_its_decimals = false;
  for (const Cell& cell : index.ViewOf(suspect.cell).table().cells) {
    if (!cell.value || IsRival(cell, suspect, rivals, index)) continue;
    has_negative |= cell.value->is_negative();
    if (cell.column != printed.column) continue;
    has_column = true;
    has_its_decimals |= cell.value->scale() == printed.value->scale();
  }
  int oddness = 0;
  if (!has_negative && printed.value->is_negative() != suspect.repair.is_negative()) {
    oddness += printed.value->is_negative() ? 1 : -1;
  }
  if (has_column && !has_its_decimals) ++oddness;
  return oddness;
}

}  // namespace mingxi
