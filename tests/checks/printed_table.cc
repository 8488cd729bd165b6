// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/checks/printed_table.h"

#include <algorithm>

#include "tests/support/outlined_table.h"

namespace mingxi::testing {
namespace {

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at; (at = text.find(separator)) != std::string_view::npos;) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  parts.emplace_back(text);
  return parts;
}

ColumnRole RoleOf(char letter) {
  switch (letter) {
    case 'n':
      return ColumnRole::kName;
    case 'c':
      return ColumnRole::kCode;
    case 'o':
      return ColumnRole::kOrdinal;
    case 't':
      return ColumnRole::kText;
    case 'a':
      return ColumnRole::kAmount;
    case 'k':
      return ColumnRole::kCount;
    case 'p':
      return ColumnRole::kPercent;
    default:
      return ColumnRole::kNone;
  }
}

/// The printed number without grouping; nullopt for other text.
std::optional<Decimal> Number(std::string text) {
  std::erase(text, ',');
  if (!text.empty() && text.back() == '%') text.pop_back();
  return Decimal::Parse(text);
}

CellType TypeOf(ColumnRole role, const std::string& text, bool has_value) {
  if (text.empty()) return CellType::kBlank;
  if (text == "-") return CellType::kDash;
  const bool is_digits = text.find_first_not_of("0123456789") == std::string::npos;
  if (role == ColumnRole::kCode && is_digits) return CellType::kCode;
  if (role == ColumnRole::kOrdinal) return CellType::kOrdinal;
  if (!has_value) return CellType::kLabel;
  if (role == ColumnRole::kCount) return CellType::kCount;
  return role == ColumnRole::kPercent ? CellType::kPercent : CellType::kAmount;
}

Cell MakeCell(const Table& table, std::string text, int column) {
  const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
  Cell cell;
  cell.row = table.row_count;
  cell.column = column;
  cell.indent_pt = static_cast<double>(indent) * 10;
  cell.text = text.substr(indent);
  if (table.row_count == 0) return cell;
  const ColumnRole role = table.columns[static_cast<std::size_t>(column)].role;
  if (role != ColumnRole::kCode && role != ColumnRole::kOrdinal) cell.value = Number(cell.text);
  cell.type = TypeOf(role, cell.text, cell.value.has_value());
  return cell;
}

/// The anchor of the position to the left of, or above, the one that is merged into it.
Cell* AnchorAt(Table& table, int row, int column) {
  for (Cell& cell : table.cells) {
    const bool has_row = cell.row <= row && row < cell.row + cell.row_span;
    const bool has_column = cell.column <= column && column < cell.column + cell.column_span;
    if (has_row && has_column) return &cell;
  }
  return nullptr;
}

void AddRow(Table& table, const std::string& line) {
  const std::vector<std::string> texts = Split(line, '|');
  for (int column = 0; column < table.column_count; ++column) {
    const std::string& text = texts.at(static_cast<std::size_t>(column));
    if (text == "<") {
      ++AnchorAt(table, table.row_count, column - 1)->column_span;
    } else if (text == "^") {
      ++AnchorAt(table, table.row_count - 1, column)->row_span;
    } else {
      table.cells.push_back(MakeCell(table, text, column));
    }
  }
  const bool is_blank = line.find_first_not_of('|') == std::string::npos;
  const RowKind kind = is_blank ? RowKind::kBlank : RowKind::kData;
  table.rows.push_back({.kind = table.row_count == 0 ? RowKind::kHeader : kind});
  ++table.row_count;
}

std::string RefText(const CellRef& ref) {
  return "r" + std::to_string(ref.row) + "c" + std::to_string(ref.column);
}

}  // namespace

Table PrintedTable(std::string_view roles, const std::vector<std::string>& rows) {
  Table table{.id = "t01", .header_rows = 1};
  const std::vector<std::string> headers = Split(rows.front(), '|');
  table.column_count = static_cast<int>(roles.size());
  for (std::size_t i = 0; i < roles.size(); ++i) {
    table.columns.push_back({.path = Split(headers.at(i), '/'), .role = RoleOf(roles[i])});
  }
  for (const std::string& row : rows) AddRow(table, row);
  return Outlined(std::move(table));
}

Document PrintedDocument(std::string_view roles, const std::vector<std::string>& rows) {
  Document document;
  document.tables.push_back(PrintedTable(roles, rows));
  return document;
}

Table FormTable(std::string id, std::string form, Table table,
                const std::vector<std::string>& standards) {
  table.id = std::move(id);
  table.form = std::move(form);
  table.title = table.form;
  for (std::size_t i = 0; i < standards.size(); ++i) table.columns[i].standard = standards[i];
  for (Cell& cell : table.cells) {
    if (!cell.value || cell.row < table.header_rows) continue;
    cell.unit = "万元";
    cell.value_yuan = cell.value->ShiftedBy(4);
  }
  return table;
}

std::string CheckLines(const CheckResults& results, std::string_view id) {
  std::string text;
  for (const Check& check : results.checks) {
    if (check.id != id) continue;
    text += std::string(ToString(check.status)) + " ";
    for (const CellRef& ref : check.left_cells) text += RefText(ref);
    for (const CellRef& ref : check.right_cells) {
      text += (&ref == &check.right_cells.front() ? " = " : "+") + RefText(ref);
    }
    text += "\n";
  }
  return text;
}

std::string FindingLines(const CheckResults& results, std::string_view id) {
  std::string text;
  for (const Finding& finding : results.findings) {
    if (finding.id != id) continue;
    text += std::string(ToString(finding.severity)) + " " + finding.message + "\n";
  }
  return text;
}

std::string StatusText(const Document& document, const CheckResults& results) {
  std::string text;
  int row = -1;
  for (const FigureVerdict& verdict : results.figures) {
    const Cell& cell = document.tables[verdict.table].cells[verdict.cell];
    if (row >= 0) text += cell.row == row ? " " : "/";
    row = cell.row;
    const char letter = verdict.status == FigureStatus::kConfirmed      ? 'c'
                        : verdict.status == FigureStatus::kContradicted ? 'x'
                        : verdict.status == FigureStatus::kSingle       ? 's'
                                                                        : 'u';
    text += letter + std::to_string(verdict.proofs);
  }
  return text;
}

}  // namespace mingxi::testing
