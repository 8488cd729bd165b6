// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/sum_formula.h"

#include <optional>

#include "writers/csv/data_profile.h"
#include "writers/xlsx/cell_name.h"
#include "writers/xlsx/printed_number.h"

namespace mingxi {
namespace {

constexpr std::size_t kMaxFormulaBytes = 8000;  // Excel takes 8,192 characters.

/// Cells below each other with one sign.
struct Stretch {
  const PlannedTable* planned = nullptr;
  int column = 0;
  int first_row = 0;  ///< On the sheet.
  int last_row = 0;
  int sign = 1;
};

const Cell* CellOf(const CellRef& ref, const PlannedTable& planned) {
  const bool is_inside = ref.row >= 0 && ref.row < planned.table->row_count && ref.column >= 0 &&
                         ref.column < planned.table->column_count;
  return is_inside ? planned.cells.Anchor(ref.row, ref.column) : nullptr;
}

/// What the sheet reckons with for the cell: nothing where it is no number; nullopt where it is a
/// number that the sheet keeps as text, or no cell.
std::optional<Decimal> ReckonedValue(const CellRef& ref, const PlannedTable& planned) {
  const Cell* cell = CellOf(ref, planned);
  if (cell == nullptr) return std::nullopt;
  if (!IsFigure(*cell)) return Decimal(0);
  const bool is_number = cell->type != CellType::kPercent &&  // A sheet holds 5 % as 0.05.
                         PrintedNumberOf(*cell, false).has_value();
  return is_number ? std::optional(*cell->value) : std::nullopt;
}

void Append(const Stretch& stretch, std::string& formula) {
  std::string sheet;
  for (const char c : stretch.planned->sheet) sheet += c == '\'' ? "''" : std::string(1, c);
  std::string range = "'" + sheet + "'!" + CellName(stretch.first_row, stretch.column);
  if (stretch.last_row > stretch.first_row) {
    range = "SUM(" + range + ":" + CellName(stretch.last_row, stretch.column) + ")";
  } else {
    range = "N(" + range + ")";  // A dash counts as nothing, as SUM has it.
  }
  if (stretch.sign < 0 || !formula.empty()) formula += stretch.sign < 0 ? '-' : '+';
  formula += range;
}

/// The power of ten that makes `sum` of `value`; nullopt where none up to 8 does.
std::optional<int> PowerBetween(const Decimal& sum, const Decimal& value) {
  constexpr int kMostPowers = 8;  // 亿.
  for (int power = -kMostPowers; power <= kMostPowers; ++power) {
    if (sum.ShiftedBy(power) == value) return power;
  }
  return std::nullopt;
}

}  // namespace

std::string SumFormula(const std::vector<CellRef>& cells, const std::vector<int>& signs,
                       const Decimal& value, const WorkbookPlan& plan) {
  std::vector<Stretch> stretches;
  Decimal sum(0);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const PlannedTable* planned = plan.Find(cells[i].table);
    if (planned == nullptr) return "";
    const std::optional<Decimal> reckoned = ReckonedValue(cells[i], *planned);
    if (!reckoned) return "";
    const int sign = i < signs.size() && signs[i] < 0 ? -1 : 1;
    sum = sign < 0 ? sum - *reckoned : sum + *reckoned;
    const int row = planned->layout.first_row + cells[i].row;
    Stretch* last = stretches.empty() ? nullptr : &stretches.back();
    const bool goes_on = last != nullptr && last->planned == planned && last->sign == sign &&
                         last->column == cells[i].column && row == last->last_row + 1;
    if (goes_on) {
      last->last_row = row;
    } else {
      stretches.push_back({planned, cells[i].column, row, row, sign});
    }
  }
  if (stretches.empty()) return "";
  const std::optional<int> power = sum == value ? std::optional(0) : PowerBetween(sum, value);
  if (!power) return "";
  std::string formula;
  for (const Stretch& stretch : stretches) Append(stretch, formula);
  if (*power != 0) formula = "(" + formula + ")*1E" + std::to_string(*power);
  return formula.size() <= kMaxFormulaBytes ? "=" + formula : "";
}

}  // namespace mingxi
