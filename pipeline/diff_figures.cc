// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/diff_figures.h"

#include <string>
#include <utility>

#include "normalizer/values/figure.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

bool IsColumnOfTexts(const Table& table, int column) {
  const auto at = static_cast<std::size_t>(column);
  if (at >= table.columns.size()) return false;
  switch (table.columns[at].role) {
    case ColumnRole::kCode:
    case ColumnRole::kName:
    case ColumnRole::kLabel:
    case ColumnRole::kOrdinal:
      return true;
    default:
      return false;
  }
}

/// Digits, a sign and a point only: nearly all cells of data files.
bool IsPlain(const std::string& text) {
  return text.find_first_not_of("0123456789.-") == std::string::npos;
}

/// 007 is a code, 0.7 is none.
bool IsCodeLike(const std::string& text) {
  return text.size() > 1 && text[0] == '0' && text[1] != '.';
}

Figure FigureOf(const std::string& text) {
  if (text.empty()) return {.type = CellType::kBlank};
  if (IsPlain(text)) {
    if (IsCodeLike(text)) return {};
    if (std::optional<Decimal> value = Decimal::Parse(text)) {
      return {.type = CellType::kAmount, .value = std::move(value)};
    }
  }
  return ReadFigure(FoldText(text));
}

void TypeCell(Cell& cell, const Table& table) {
  Figure figure = FigureOf(cell.text);
  const bool is_text = IsColumnOfTexts(table, cell.column) && figure.type != CellType::kBlank &&
                       figure.type != CellType::kDash;
  cell.type = is_text || figure.type == CellType::kNone ? CellType::kLabel : figure.type;
  if (is_text) return;
  cell.value = std::move(figure.value);
  cell.unit = std::move(figure.unit);
}

void SetUnit(Cell& cell, const Table& table) {
  if (!cell.value) return;
  const auto at = static_cast<std::size_t>(cell.column);
  const std::string column = at < table.columns.size() ? table.columns[at].unit : std::string();
  if (column == "%" && cell.type == CellType::kAmount) cell.type = CellType::kPercent;
  if (cell.type == CellType::kPercent) return;
  if (cell.unit.empty()) {
    cell.unit = UnitThatCounts({.cell = {}, .row = {}, .column = column, .table = table.unit});
  }
  cell.value_yuan = ToYuan(*cell.value, cell.unit);
}

}  // namespace

Table WithFigures(Table table) {
  for (Cell& cell : table.cells) {
    if (cell.row < table.header_rows || cell.type != CellType::kNone) continue;
    TypeCell(cell, table);
    SetUnit(cell, table);
  }
  return table;
}

Table WithYuan(Table table) {
  for (Cell& cell : table.cells) {
    if (cell.value && !cell.value_yuan) cell.value_yuan = ToYuan(*cell.value, cell.unit);
  }
  return table;
}

}  // namespace mingxi
