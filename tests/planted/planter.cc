// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/planted/planter.h"

#include <algorithm>
#include <array>
#include <string>

#include "model/coverage.h"

namespace mingxi::testing {
namespace {

/// A number below `limit`, the same for the same seed on every machine.
std::size_t Below(std::size_t limit, std::mt19937& random) { return random() % limit; }

std::optional<Decimal> WithWrongDigit(const Decimal& value, std::mt19937& random) {
  std::string text = value.ToString();
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') digits.push_back(i);
  }
  char& digit = text[digits[Below(digits.size(), random)]];
  digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(Below(9, random))) % 10);
  return Decimal::Parse(text);
}

Decimal WithMovedPoint(const Decimal& value, std::mt19937& random) {
  return value.ShiftedBy(Below(2, random) == 0 ? 1 : -1);
}

/// The amount in 元 moves with the printed one: the unit stays.
std::optional<Decimal> YuanOf(const Cell& cell, const Decimal& value) {
  constexpr int kMostPower = 8;  // 亿元
  if (!cell.value_yuan) return std::nullopt;
  for (int power = 0; power <= kMostPower; ++power) {
    if (cell.value->ShiftedBy(power) == *cell.value_yuan) return value.ShiftedBy(power);
  }
  return std::nullopt;
}

void SetValue(Cell& cell, const Decimal& value) {
  cell.value_yuan = YuanOf(cell, value);
  cell.value = value;
  cell.text = value.ToString();
  cell.raw.clear();
}

/// The single cell that stands at a position; null where it is merged or none.
Cell* PlainCellAt(Table& table, int row, int column) {
  for (Cell& cell : table.cells) {
    if (cell.row == row && cell.column == column && cell.row_span == 1 && cell.column_span == 1) {
      return &cell;
    }
  }
  return nullptr;
}

bool IsPlaceOfFigure(const Table& table, const Cell& cell) {
  const auto row = static_cast<std::size_t>(cell.row);
  const auto column = static_cast<std::size_t>(cell.column);
  if (row >= table.rows.size() || column >= table.columns.size()) return false;
  const RowKind kind = table.rows[row].kind;
  const bool is_body = kind == RowKind::kTotal || kind == RowKind::kSubtotal ||
                       kind == RowKind::kPart || kind == RowKind::kData;
  const ColumnRole role = table.columns[column].role;
  const bool is_number = role == ColumnRole::kAmount || role == ColumnRole::kCount;
  return is_body && is_number && (cell.value || cell.type == CellType::kBlank);
}

/// Exchanges what two cells say and keeps where they stand.
void ExchangeFigures(Cell& a, Cell& b) {
  std::swap(a.text, b.text);
  std::swap(a.raw, b.raw);
  std::swap(a.type, b.type);
  std::swap(a.unit, b.unit);
  std::swap(a.value, b.value);
  std::swap(a.value_yuan, b.value_yuan);
}

bool PlantShift(Table& table, Cell& cell, Slip slip, std::mt19937& random,
                std::vector<CellRef>& altered) {
  const int step = Below(2, random) == 0 ? 1 : -1;
  const bool is_row = slip == Slip::kRow;
  const int row = cell.row + (is_row ? step : 0);
  const int column = cell.column + (is_row ? 0 : step);
  Cell* other = PlainCellAt(table, row, column);
  if (other == nullptr || !IsPlaceOfFigure(table, *other) || other->value == cell.value) {
    return false;
  }
  ExchangeFigures(cell, *other);
  altered.push_back({table.id, row, column});
  return true;
}

bool PlantValue(Cell& cell, Slip slip, std::mt19937& random) {
  const Decimal printed = *cell.value;
  std::optional<Decimal> wrong;
  if (slip == Slip::kDigit) wrong = WithWrongDigit(printed, random);
  if (slip == Slip::kSign) wrong = printed.Negated();
  if (slip == Slip::kPoint) wrong = WithMovedPoint(printed, random);
  if (!wrong || *wrong == printed) return false;
  SetValue(cell, *wrong);
  return true;
}

}  // namespace

std::string_view ToString(Slip slip) {
  constexpr std::array<std::string_view, kSlips> kNames = {"digit", "sign", "point", "row",
                                                           "column"};
  return kNames[static_cast<std::size_t>(slip)];
}

std::vector<CoveredFigure> CoveredFigures(const Document& document) {
  std::vector<CoveredFigure> figures;
  for (std::size_t t = 0; t < document.tables.size(); ++t) {
    const Table& table = document.tables[t];
    for (std::size_t c = 0; c < table.cells.size(); ++c) {
      const Cell& cell = table.cells[c];
      const bool is_amount = cell.type == CellType::kAmount || cell.type == CellType::kCount;
      if (!is_amount || !IsPrintedFigure(table, cell)) continue;
      if (cell.status == FigureStatus::kConfirmed) figures.push_back({t, c});
    }
  }
  return figures;
}

std::optional<PlantedError> Plant(const Document& document, const CoveredFigure& figure, Slip slip,
                                  std::mt19937& random) {
  PlantedError planted{document, slip, {}};
  Table& table = planted.document.tables[figure.table];
  Cell& cell = table.cells[figure.cell];
  planted.altered.push_back({table.id, cell.row, cell.column});
  const bool is_shift = slip == Slip::kRow || slip == Slip::kColumn;
  const bool is_planted = is_shift ? PlantShift(table, cell, slip, random, planted.altered)
                                   : PlantValue(cell, slip, random);
  if (!is_planted) return std::nullopt;
  return planted;
}

}  // namespace mingxi::testing
