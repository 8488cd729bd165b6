// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/certainty.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace mingxi {
namespace {

bool IsUnsure(const Cell& cell) {
  return cell.value && cell.recognition && cell.recognition->is_unsure;
}

/// Whether both sides are the same to the last digit. What rounding allows for may be a digit that
/// is misread.
bool IsExact(const Check& check) { return check.difference && check.difference->is_zero(); }

/// Whether the check leaves no doubt of the digits of `id`, all others in it being sure: of the
/// figures of a percentage only the percentage itself.
bool Proves(const Check& check, CellId id, const CheckedCells& index) {
  if (!IsExact(check) || StrengthOf(check, index) == Strength::kSilent) return false;
  return check.relation != CheckRelation::kRatio || index.Find(check.left_cells.front()) == id;
}

/// A cell of a check with the sign it has there; the left side is positive, the right negative.
struct Operand {
  CellId cell;
  int sign = 1;
};

std::vector<Operand> OperandsOf(const Check& check, const CheckedCells& index) {
  std::vector<Operand> operands;
  const auto add = [&](const CellRef& ref, int sign) {
    const CellId id = index.Find(ref);
    if (id.table >= 0) operands.push_back({id, sign});
  };
  for (const CellRef& ref : check.left_cells) add(ref, 1);
  for (std::size_t i = 0; i < check.right_cells.size(); ++i) {
    add(check.right_cells[i], check.right_signs.empty() ? -1 : -check.right_signs[i]);
  }
  return operands;
}

/// The only one of `open` that stands in the check; none where there are more or it stands twice.
std::optional<Operand> OnlyOpen(const std::vector<Operand>& operands,
                                const std::set<CellId>& open) {
  std::optional<Operand> found;
  for (const Operand& operand : operands) {
    if (!open.contains(operand.cell)) continue;
    if (found) return std::nullopt;
    found = operand;
  }
  return found;
}

/// What the percentage `open` would have to be: what the two figures beside it give.
std::optional<Decimal> NeededRate(const Check& check, const Operand& open,
                                  const CheckedCells& index) {
  const bool is_rate = check.left_cells.size() == 1 && index.Find(check.left_cells[0]) == open.cell;
  return is_rate && !check.is_discovered ? check.right : std::nullopt;
}

/// What the figure `open` would have to be for the check to hold, in its own unit; nullopt where
/// the check is no sum of figures of one unit, or all others in it are zero.
std::optional<Decimal> NeededValue(const Check& check, const std::vector<Operand>& operands,
                                   const Operand& open, const CheckedCells& index) {
  if (check.relation == CheckRelation::kRatio) return NeededRate(check, open, index);
  const bool is_plain = check.relation == CheckRelation::kSum && !check.is_discovered &&
                        check.paragraphs.empty() && check.difference;
  if (!is_plain || operands.size() != check.left_cells.size() + check.right_cells.size()) {
    return std::nullopt;
  }
  Decimal sum;
  bool has_other = false;
  bool is_of_one_table = true;
  for (const Operand& operand : operands) {
    const Cell& cell = index.CellOf(operand.cell);
    if (cell.unit != index.CellOf(open.cell).unit) return std::nullopt;
    is_of_one_table &= operand.cell.table == open.cell.table;
    if (!cell.value) continue;
    sum = operand.sign > 0 ? sum + *cell.value : sum - *cell.value;
    has_other |= operand.cell != open.cell && !cell.value->is_zero();
  }
  // Else there is more in the sum than its cells show (hidden ones).
  if (!has_other || (is_of_one_table && sum != *check.difference)) return std::nullopt;
  const Decimal& value = *index.CellOf(open.cell).value;
  return open.sign > 0 ? value - sum : value + sum;
}

/// What the checks say of one figure that is open.
struct Wanted {
  std::set<Decimal> values;
  std::vector<std::size_t> checks;
};

}  // namespace

std::set<CellId> UnsettledFigures(std::span<const Check> checks, const CheckedCells& index) {
  std::set<CellId> open;
  for (std::size_t table = 0; table < index.views().size(); ++table) {
    const std::vector<Cell>& cells = index.views()[table].table().cells;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      if (IsUnsure(cells[cell])) open.insert({static_cast<int>(table), static_cast<int>(cell)});
    }
  }
  for (bool is_changed = !open.empty(); is_changed;) {
    std::set<CellId> proven;
    std::set<CellId> denied;
    for (const Check& check : checks) {
      const std::optional<Operand> only = OnlyOpen(OperandsOf(check, index), open);
      if (!only) continue;
      if (Proves(check, only->cell, index)) proven.insert(only->cell);
      if (check.status == CheckStatus::kFails) denied.insert(only->cell);
    }
    is_changed = false;
    for (const CellId id : proven) is_changed |= !denied.contains(id) && open.erase(id) > 0;
  }
  return open;
}

std::vector<Repair> FindRepairs(std::span<const Check> checks, const CheckedCells& index,
                                const std::set<CellId>& unsettled) {
  std::map<CellId, Wanted> wanted;
  for (std::size_t i = 0; i < checks.size() && !unsettled.empty(); ++i) {
    if (!checks[i].difference || IsExact(checks[i])) continue;
    const std::vector<Operand> operands = OperandsOf(checks[i], index);
    const std::optional<Operand> open = OnlyOpen(operands, unsettled);
    if (!open) continue;
    const std::optional<Decimal> value = NeededValue(checks[i], operands, *open, index);
    if (!value) continue;
    wanted[open->cell].values.insert(*value);
    wanted[open->cell].checks.push_back(i);
  }
  std::vector<Repair> repairs;
  for (auto& [id, figure] : wanted) {
    if (figure.values.size() != 1) continue;
    const std::vector<FigureReading>& readings = index.CellOf(id).recognition->readings;
    const Decimal& needed = *figure.values.begin();
    const auto fits = std::find_if(readings.begin(), readings.end(),
                                   [&](const auto& reading) { return reading.value == needed; });
    if (fits == readings.end()) continue;
    repairs.push_back({id, fits->text, fits->value, std::move(figure.checks)});
  }
  return repairs;
}

}  // namespace mingxi
