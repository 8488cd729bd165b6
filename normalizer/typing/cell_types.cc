// SPDX-License-Identifier: GPL-3.0-or-later

// The column says what a number is: an ordinal, a code, a count or an amount. In a form, and in
// columns of words, each cell is read for itself, and a bare whole number there stays a label
// unless it stands alone as a value.

#include "normalizer/typing/cell_types.h"

#include <re2/re2.h>

#include <optional>
#include <string_view>
#include <utility>

#include "model/characters.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

bool IsDate(std::string_view text) {
  if (!text.starts_with("19") && !text.starts_with("20")) return false;
  static const RE2 date(
      "(?:19|20)[0-9]{2}\\s*(?:年(?:\\s*[0-9]{1,2}\\s*月(?:\\s*[0-9]{1,2}\\s*日)?)?|"
      "[-/][0-9]{1,2}|[-./][0-9]{1,2}[-./][0-9]{1,2})");
  return RE2::FullMatch(text, date);
}

bool IsYear(std::string_view text) {
  return text.size() == 4 && IsDigits(text) && (text.starts_with("19") || text.starts_with("20"));
}

bool IsCode(std::string_view text) {
  static const RE2 code("[\\[（(]?[A-Z]?[0-9]{1,12}(?:[-. ]?[0-9]{1,6})*[)）\\]]?");
  return RE2::FullMatch(text, code);
}

bool IsMoney(std::string_view name) {
  const std::optional<Unit> unit = FindUnit(name);
  return unit.has_value() && unit->kind == UnitKind::kMoney;
}

/// 10年 (ten years), 3人 (three persons): a number with such a unit behind it is no amount.
bool IsCounted(std::string_view unit) { return !unit.empty() && !IsMoney(unit); }

/// The unit that counts for a figure. A header that says money is not overruled by what the row's
/// label is measured in: 房屋（平方米） | 价值（万元）.
std::string UnitFor(const PrintedUnits& printed) {
  PrintedUnits units = printed;
  if (IsMoney(units.column) && !units.row.empty() && !IsMoney(units.row)) units.row = {};
  return std::string(UnitThatCounts(units));
}

/// Units of one row's label, and what the cells of the row share.
struct RowLabel {
  std::string unit;
  bool is_index = false;
  bool is_header = false;
};

void SetFigure(const Figure& figure, CellType type, const PrintedUnits& units, Cell& cell) {
  cell.type = type;
  cell.value = figure.value;
  if (type == CellType::kPercent) {
    cell.unit = figure.unit.empty() ? "%" : figure.unit;
    return;
  }
  PrintedUnits printed = units;
  printed.cell = figure.unit;
  cell.unit = UnitFor(printed);
  if (type == CellType::kCount && IsMoney(cell.unit)) {
    cell.unit = figure.unit.empty() ? std::string(units.row) : figure.unit;
    if (IsMoney(cell.unit)) cell.unit.clear();
  }
  if (type == CellType::kAmount && cell.value.has_value()) {
    cell.value_yuan = ToYuan(*cell.value, cell.unit);
  }
}

/// A cell outside of the columns of figures.
void TypeByItself(const Figure& figure, const PrintedUnits& units, bool is_form, Cell& cell) {
  const bool is_bare_whole = IsDigits(cell.text);
  if (IsDate(cell.text)) {
    cell.type = CellType::kDate;
  } else if (figure.type == CellType::kPercent) {
    SetFigure(figure, CellType::kPercent, units, cell);
  } else if (figure.type == CellType::kAmount && !is_bare_whole) {
    SetFigure(figure, IsCounted(figure.unit) ? CellType::kCount : CellType::kAmount, units, cell);
  } else if (figure.type == CellType::kAmount && is_form && !IsYear(cell.text)) {
    SetFigure(figure, CellType::kCount, units, cell);
  } else if (figure.type == CellType::kDash && !HasHan(cell.text)) {
    cell.type = CellType::kDash;
  } else {
    cell.type = CellType::kLabel;
  }
}

void TypeCell(const Figure& figure, const Column& column, const PrintedUnits& units, Cell& cell) {
  const bool is_number = figure.type == CellType::kAmount || figure.type == CellType::kPercent;
  const auto otherwise = [&] { TypeByItself(figure, units, false, cell); };
  switch (column.role) {
    case ColumnRole::kOrdinal:
      if (!IsDigits(cell.text)) return otherwise();
      cell.type = CellType::kOrdinal;
      return;
    case ColumnRole::kCode:
      if (!IsCode(cell.text)) return otherwise();
      cell.type = CellType::kCode;
      return;
    case ColumnRole::kAmount:
    case ColumnRole::kCount:
    case ColumnRole::kPercent:
      break;
    case ColumnRole::kNone:
      return TypeByItself(figure, units, true, cell);
    default:
      return otherwise();
  }
  if (figure.type == CellType::kDash) {
    cell.type = CellType::kDash;
    return;
  }
  if (!is_number) return otherwise();
  CellType type = figure.type;
  if (column.role == ColumnRole::kPercent) type = CellType::kPercent;
  if (type == CellType::kAmount && IsCounted(figure.unit)) type = CellType::kCount;
  if (column.role == ColumnRole::kCount && type == CellType::kAmount) type = CellType::kCount;
  SetFigure(figure, type, units, cell);
}

/// The unit that each row's label gives, 房屋（平方米） -> 平方米.
std::vector<RowLabel> ReadRowLabels(const std::vector<Cell>& cells, const std::vector<Row>& rows) {
  std::vector<RowLabel> labels(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    labels[i].is_index = rows[i].kind == RowKind::kIndex;
    labels[i].is_header = rows[i].kind == RowKind::kHeader;
  }
  for (const Cell& cell : cells) {
    const bool has_bracket = cell.text.ends_with("）") || cell.text.ends_with(")");
    if (!has_bracket || !HasHan(cell.text)) continue;
    const std::string unit = ReadBracketUnit(cell.text);
    if (unit.empty()) continue;
    for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
      RowLabel& label = labels[static_cast<std::size_t>(row)];
      if (label.unit.empty() && !label.is_header) label.unit = unit;
    }
  }
  return labels;
}

}  // namespace

std::vector<Cell> TypeCells(std::vector<Cell> cells, const std::vector<Row>& rows,
                            const std::vector<Column>& columns, const std::string& unit) {
  const std::vector<RowLabel> labels = ReadRowLabels(cells, rows);
  for (Cell& cell : cells) {
    const RowLabel& label = labels[static_cast<std::size_t>(cell.row)];
    if (label.is_header) continue;
    if (cell.text.empty()) {
      cell.type = CellType::kBlank;
      continue;
    }
    if (label.is_index) {
      cell.type = HasHan(cell.text) ? CellType::kLabel : CellType::kOrdinal;
      continue;
    }
    const Column& column = columns[static_cast<std::size_t>(cell.column)];
    PrintedUnits units;
    units.row = label.unit;
    units.column = column.unit;
    units.table = unit;
    TypeCell(ReadFigure(cell.text), column, units, cell);
  }
  return cells;
}

}  // namespace mingxi
