// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markdown/document_markdown.h"

#include <string_view>

#include "messages/workbook.h"
#include "writers/cell_map.h"
#include "writers/csv/data_profile.h"

namespace mingxi {
namespace {

/// `text` as it is read, whatever Markdown would make of its signs.
std::string Plain(std::string_view text) {
  constexpr std::string_view kSigns = "\\`*_[]<>|#~&";
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += ' ';
      continue;
    }
    if (kSigns.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

bool IsFigureColumn(const DataField& field) { return field.type != FieldType::kString; }

void AppendHeader(const DataProfile& profile, std::string& out) {
  out += '|';
  for (const DataField& field : profile.fields) out += " " + Plain(field.name) + " |";
  out += "\n|";
  for (const DataField& field : profile.fields) out += IsFigureColumn(field) ? " ---: |" : " --- |";
  out += '\n';
}

void AppendTable(const Table& table, const CellMap& cells, std::string& out) {
  out += "## " + Plain(table.title.empty() ? table.id : table.title) + "\n\n";
  if (!table.unit.empty())
    out += Say(Language::kChinese, messages::kUnitLine, Plain(table.unit)) + "\n\n";
  AppendHeader(ProfileOf(table, cells), out);
  for (int row = table.header_rows; row < table.row_count; ++row) {
    out += '|';
    for (int column = 0; column < table.column_count; ++column) {
      const Cell* cell = cells.Anchor(row, column);
      out += cell == nullptr || cell->text.empty() ? " |" : " " + Plain(cell->text) + " |";
    }
    out += '\n';
  }
  for (const std::string& note : table.notes) out += "\n" + Plain(note) + "\n";
}

}  // namespace

Result<std::string> DocumentToMarkdown(const Document& document) {
  std::string out;
  for (const Table& table : document.tables) {
    const Result<CellMap> cells = CellMap::Make(table);
    if (!cells.ok()) return cells.status();
    if (!out.empty()) out += '\n';
    AppendTable(table, *cells, out);
  }
  return out;
}

}  // namespace mingxi
