// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/html/document_tables_html.h"

#include <string_view>

#include "messages/workbook.h"
#include "writers/cell_map.h"
#include "writers/markup/markup.h"

namespace mingxi {
namespace {

void AppendCell(const Table& table, const Cell& cell, std::string& html) {
  const std::string tag = cell.row < table.header_rows ? "th" : "td";
  html += "<" + tag;
  if (cell.row_span > 1) html += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
  if (cell.column_span > 1) html += " colspan=\"" + std::to_string(cell.column_span) + "\"";
  if (cell.value) html += " align=\"right\"";
  html += ">" + Escaped(cell.text) + "</" + tag + ">";
}

void AppendTable(const Table& table, const CellMap& cells, std::string& html) {
  html += "<table border=\"1\">\n<caption>" + Escaped(table.title);
  if (!table.unit.empty())
    html += Say(Language::kChinese, messages::kUnitInBrackets, Escaped(table.unit));
  html += "</caption>\n";
  for (int row = 0; row < table.row_count; ++row) {
    html += "<tr>";
    for (int column = 0; column < table.column_count; ++column) {
      if (cells.Covering(row, column) == nullptr) html += "<td></td>";
      if (const Cell* cell = cells.Anchor(row, column)) AppendCell(table, *cell, html);
    }
    html += "</tr>\n";
  }
  html += "</table>\n";
  for (const std::string& note : table.notes) html += "<p>" + Escaped(note) + "</p>\n";
}

}  // namespace

Result<std::string> DocumentToTablesHtml(const Document& document) {
  const std::string& name = document.title.empty() ? document.source.file : document.title;
  std::string html = "<!DOCTYPE html>\n<html lang=\"zh\">\n<head><meta charset=\"utf-8\"><title>" +
                     Escaped(name) + "</title></head>\n<body>\n";
  for (const Table& table : document.tables) {
    const Result<CellMap> cells = CellMap::Make(table);
    if (!cells.ok()) return cells.status();
    AppendTable(table, *cells, html);
  }
  return html + "</body>\n</html>\n";
}

}  // namespace mingxi
