// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/formula_warning.h"

#include <cstdint>

#include "writers/csv/csv_writer.h"
#include "writers/csv/data_profile.h"
#include "writers/xlsx/cell_name.h"

namespace mingxi {
namespace {

/// Cells that are named; of more only the count is told.
constexpr std::int64_t kMostNamed = 5;

}  // namespace

std::string FormulaWarning(const Document& document) {
  std::int64_t count = 0;
  std::string named;
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) {
      if (IsFigure(cell) || !LooksLikeFormula(cell.text)) continue;
      if (++count > kMostNamed) continue;
      named += (named.empty() ? "" : ", ") + table.id + " " + CellName(cell.row, cell.column);
    }
  }
  if (count == 0) return {};
  return std::to_string(count) + (count == 1 ? " cell begins" : " cells begin") +
         " like a formula, which a spreadsheet would run: " + named +
         (count > kMostNamed ? ", ..." : "") + "; --csv-dialect excel guards them";
}

}  // namespace mingxi
