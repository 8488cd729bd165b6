// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables and Documents written in a test the way they look on paper: row by row, a merged cell
// once.

#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/document.h"

namespace mingxi::testing {

/// A cell before its place is known.
inline Cell TextCell(std::string text, CellType type = CellType::kNone) {
  Cell cell;
  cell.text = std::move(text);
  cell.type = type;
  return cell;
}
inline Cell Head(std::string text) { return TextCell(std::move(text)); }
inline Cell Label(std::string text) { return TextCell(std::move(text), CellType::kLabel); }
inline Cell Code(std::string text) { return TextCell(std::move(text), CellType::kCode); }
inline Cell Ordinal(std::string text) { return TextCell(std::move(text), CellType::kOrdinal); }
inline Cell Blank() { return TextCell("", CellType::kBlank); }
inline Cell Dash() { return TextCell("-", CellType::kDash); }

/// A figure printed as `text` that means `plain`. REQUIRES: `plain` is a plain decimal.
inline Cell FigureCell(std::string text, std::string_view plain, CellType type) {
  Cell cell = TextCell(std::move(text), type);
  cell.value = Decimal::Parse(plain).value();
  return cell;
}
inline Cell Amount(std::string text, std::string_view plain) {
  return FigureCell(std::move(text), plain, CellType::kAmount);
}
inline Cell Percent(std::string text, std::string_view plain) {
  return FigureCell(std::move(text), plain, CellType::kPercent);
}
inline Cell Spanning(int rows, int columns, Cell cell) {
  cell.row_span = rows;
  cell.column_span = columns;
  return cell;
}

/// Places the cells of each row from the left, around what spans into it.
class TableBuilder {
 public:
  TableBuilder(std::string id, std::string title) {
    table_.id = std::move(id);
    table_.title = std::move(title);
  }

  TableBuilder& Unit(std::string unit) {
    table_.unit = std::move(unit);
    return *this;
  }
  TableBuilder& Header(std::initializer_list<Cell> cells) {
    ++table_.header_rows;
    return AddRow(RowKind::kHeader, cells);
  }
  TableBuilder& AddRow(RowKind kind, std::initializer_list<Cell> cells) {
    Row row;
    row.kind = kind;
    table_.rows.push_back(row);
    int column = 0;
    for (Cell cell : cells) {
      while (taken_.contains({table_.row_count, column})) ++column;
      cell.row = table_.row_count;
      cell.column = column;
      Take(cell);
      table_.cells.push_back(std::move(cell));
    }
    ++table_.row_count;
    return *this;
  }
  TableBuilder& Data(std::initializer_list<Cell> cells) { return AddRow(RowKind::kData, cells); }
  TableBuilder& Columns(std::initializer_list<std::vector<std::string>> paths) {
    for (const std::vector<std::string>& path : paths) {
      Column column;
      column.path = path;
      table_.columns.push_back(column);
    }
    return *this;
  }
  /// The table for changes no method stands for.
  Table& Edit() { return table_; }

  Table Build() const { return table_; }

 private:
  void Take(const Cell& cell) {
    for (int row = 0; row < cell.row_span; ++row) {
      for (int column = 0; column < cell.column_span; ++column) {
        taken_.insert({cell.row + row, cell.column + column});
      }
    }
    table_.column_count = std::max(table_.column_count, cell.column + cell.column_span);
  }

  Table table_;
  std::set<std::pair<int, int>> taken_;
};

/// A document of these tables, from "sample.pdf".
inline Document DocumentOf(std::vector<Table> tables) {
  Document document;
  document.source.file = "sample.pdf";
  document.source.sha256 = std::string(64, 'a');
  document.source.media_type = "application/pdf";
  document.source.pages = 2;
  document.tables = std::move(tables);
  return document;
}

}  // namespace mingxi::testing
