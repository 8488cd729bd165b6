// SPDX-License-Identifier: GPL-3.0-or-later

// A figure's key is its plain number without needless zeros, so that 1,095.60 and 1095.6 are one;
// all dashes are one; anything else is its text. This file's main entry is the class ComparedTable.

#include "diff/compared_table.h"

#include <algorithm>

namespace mingxi {
namespace {

/// A column says what rows are when so many of its filled cells are no figures.
constexpr double kLabelShare = 0.6;
/// Fewer numbers in a row are not taken for counting.
constexpr int kLeastCounted = 3;

bool IsSpaceAt(std::string_view text, std::size_t at, std::size_t& length) {
  const std::string_view rest = text.substr(at);
  length = rest.starts_with("\u3000") ? 3 : rest.starts_with("\u00A0") ? 2 : 1;
  return length > 1 || static_cast<unsigned char>(text[at]) <= ' ';
}

/// The shortest plain notation: 12.50 -> 12.5, 12.00 -> 12.
std::string Shortest(const Decimal& value) {
  std::string text = value.ToString();
  if (value.scale() == 0) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

ContentKey KeyOfCell(const Cell& cell, const KeyRules& rules) {
  if (rules.one_empty && IsEmptyCell(cell)) return 0;
  if (cell.type == CellType::kDash) return KeyOfText("-");
  if (!IsFigureCell(cell))
    return KeyOfText(rules.no_space ? WithoutSpace(cell.text) : std::string(cell.text));
  // Whether a figure is a percentage may be known to one side only.
  if (cell.type == CellType::kPercent) return KeyOfText(Shortest(*cell.value));
  return KeyOfText(Shortest(rules.in_yuan && cell.value_yuan ? *cell.value_yuan : *cell.value));
}

std::size_t Index(int index) { return static_cast<std::size_t>(index); }

}  // namespace

ContentKey KeyOfText(std::string_view text) {
  if (text.empty()) return 0;
  ContentKey key = 0xCBF29CE484222325U;  // FNV-1a, 64 bits.
  for (const char c : text) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return key == 0 ? 1 : key;
}

ContentKey Joined(ContentKey key, ContentKey next) {
  // The finaliser of MurmurHash3: neighbours in a row must not cancel out.
  ContentKey mixed = (key * 0x9E3779B97F4A7C15U) ^ next;
  mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCDU;
  mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53U;
  mixed ^= mixed >> 33;
  return mixed == 0 ? 1 : mixed;
}

bool IsFigureCell(const Cell& cell) {
  return cell.value && (cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                        cell.type == CellType::kPercent);
}

bool IsEmptyCell(const Cell& cell) {
  if (cell.type == CellType::kDash || cell.text.empty()) return true;
  return IsFigureCell(cell) && cell.value->is_zero();
}

std::string WithoutSpace(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0, length = 1; at < text.size(); at += length) {
    if (!IsSpaceAt(text, at, length)) kept += text.substr(at, length);
  }
  return kept;
}

std::string HeaderOf(const Table& table, int column) {
  std::string header;
  if (Index(column) >= table.columns.size()) return header;
  for (const std::string& name : table.columns[Index(column)].path) {
    if (!header.empty()) header += '/';
    header += name;
  }
  return header;
}

ComparedTable::ComparedTable(const Table& table, const KeyRules& rules) : table_(&table) {
  for (int row = 0; row < table.row_count; ++row) {
    const RowKind kind = row < table.header_rows          ? RowKind::kHeader
                         : Index(row) < table.rows.size() ? table.rows[Index(row)].kind
                                                          : RowKind::kData;
    const bool is_index = kind == RowKind::kIndex || kind == RowKind::kPageTotal;
    // The header inside a form is a row like others.
    if (row < table.header_rows || (is_index && !rules.index_rows)) continue;
    rows_.push_back(row);
  }
  PlaceCells();
  FindKeys(rules);
  for (int column = 0; column < column_count(); ++column) {
    headers_.push_back(HeaderOf(table, column));
    counting_.push_back(CountsRows(column));
  }
  FindLabelColumns();
}

void ComparedTable::PlaceCells() {
  index_.assign(Index(table_->row_count) * Index(column_count()), -1);
  for (std::size_t i = 0; i < table_->cells.size(); ++i) {
    const Cell& cell = table_->cells[i];
    const int last_row = std::min(table_->row_count, cell.row + cell.row_span);
    const int last_column = std::min(column_count(), cell.column + cell.column_span);
    for (int row = std::max(0, cell.row); row < last_row; ++row) {
      for (int column = std::max(0, cell.column); column < last_column; ++column) {
        index_[Index(row) * Index(column_count()) + Index(column)] = static_cast<std::int32_t>(i);
      }
    }
  }
}

void ComparedTable::FindKeys(const KeyRules& rules) {
  keys_.assign(index_.size(), 0);
  for (const Cell& cell : table_->cells) {
    if (cell.column < 0 || cell.column >= column_count() || cell.row < 0) continue;
    const ContentKey key = KeyOfCell(cell, rules);
    const int rows = IsFigureCell(cell) ? 1 : cell.row_span;
    const int last_row = std::min(table_->row_count, cell.row + rows);
    for (int row = cell.row; row < last_row; ++row) {
      keys_[Index(row) * Index(column_count()) + Index(cell.column)] = key;
    }
  }
}

const Cell* ComparedTable::At(int row, int column) const {
  const std::int32_t index = index_[Index(row) * Index(column_count()) + Index(column)];
  return index < 0 ? nullptr : &table_->cells[static_cast<std::size_t>(index)];
}

bool ComparedTable::IsCovered(int row, int column) const {
  const Cell* cell = At(row, column);
  return cell != nullptr && (cell->row != row || cell->column != column);
}

bool ComparedTable::IsLabelColumn(int column) const {
  const auto at = static_cast<std::size_t>(column);
  if (at < table_->columns.size()) {
    switch (table_->columns[at].role) {
      case ColumnRole::kCode:
      case ColumnRole::kName:
      case ColumnRole::kLabel:
        return true;
      case ColumnRole::kOrdinal:
      case ColumnRole::kAmount:
      case ColumnRole::kCount:
      case ColumnRole::kPercent:
        return false;
      case ColumnRole::kNone:
      case ColumnRole::kText:
        break;
    }
  }
  if (IsCounting(column)) return false;
  int filled = 0;
  int labels = 0;
  for (const int row : rows_) {
    const Cell* cell = At(row, column);
    if (cell == nullptr || cell->text.empty() || cell->type == CellType::kDash) continue;
    ++filled;
    labels += cell->value ? 0 : 1;
  }
  return labels > 0 && labels >= kLabelShare * filled;
}

void ComparedTable::FindLabelColumns() {
  for (int column = 0; column < column_count(); ++column) {
    if (IsLabelColumn(column)) label_columns_.push_back(column);
  }
}

bool ComparedTable::CountsRows(int column) const {
  int last = 0;
  int counted = 0;
  for (const int row : rows_) {
    const Cell* cell = At(row, column);
    if (cell == nullptr || cell->text.empty()) continue;
    const std::string expected = std::to_string(last + 1);
    if (cell->text != expected) return false;
    ++last;
    ++counted;
  }
  return counted >= kLeastCounted;
}

std::string ComparedTable::RowLabel(int row) const {
  constexpr std::size_t kMostParts = 3;
  std::vector<std::string> parts;
  for (const int column : label_columns_) {
    const Cell* cell = At(row, column);
    if (cell == nullptr || cell->text.empty() || parts.size() >= kMostParts) continue;
    if (cell->column != column || (!parts.empty() && parts.back() == cell->text)) continue;
    parts.push_back(cell->text);
  }
  std::string label;
  for (const std::string& part : parts) {
    if (!label.empty()) label += ' ';
    label += part;
  }
  return label;
}

}  // namespace mingxi
