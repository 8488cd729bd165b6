// SPDX-License-Identifier: GPL-3.0-or-later

// The right side: each table as it is printed, every cell with a name of its own, so that the
// script finds its place on the page.

#include <algorithm>

#include "messages/review.h"
#include "writers/cell_map.h"
#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

RowKind KindOf(const Table& table, int row) {
  const auto at = static_cast<std::size_t>(row);
  return at < table.rows.size() ? table.rows[at].kind : RowKind::kData;
}

int LevelOf(const Table& table, int row) {
  constexpr int kDeepest = 6;  // Deeper rows are indented no further.
  const auto at = static_cast<std::size_t>(row);
  return at < table.rows.size() ? std::min(kDeepest, table.rows[at].level) : 0;
}

bool IsHead(const Table& table, const Cell& cell) {
  return cell.row < table.header_rows || KindOf(table, cell.row) == RowKind::kHeader;
}

void AppendCell(const Table& table, const Cell& cell, std::string& html) {
  const std::string_view tag = IsHead(table, cell) ? "th" : "td";
  std::string classes = StatusClasses(cell);
  if (cell.value) classes += classes.empty() ? "num" : " num";
  html += '<';
  html += tag;
  html += " id=\"" + CellId({table.id, cell.row, cell.column}) + "\" tabindex=\"-1\"";
  if (!classes.empty()) html += " class=\"" + classes + "\"";
  if (cell.row_span > 1) html += " rowspan=\"" + std::to_string(cell.row_span) + "\"";
  if (cell.column_span > 1) html += " colspan=\"" + std::to_string(cell.column_span) + "\"";
  if (!cell.raw.empty() && cell.raw != cell.text) html += " data-raw=\"" + Escaped(cell.raw) + "\"";
  html += '>';
  if (cell.printed) {
    html += "<ins>" + Escaped(cell.text) + "</ins> <del>" + Escaped(*cell.printed) + "</del>";
  } else {
    AppendEscaped(cell.text, html);
  }
  html += "</";
  html += tag;
  html += '>';
}

void AppendRow(const Table& table, const CellMap& cells, int row, std::string& html) {
  html += "<tr class=\"" + std::string(ToString(KindOf(table, row)));
  if (const int level = LevelOf(table, row); level > 1) html += " level" + std::to_string(level);
  html += "\">";
  for (int column = 0; column < table.column_count; ++column) {
    const Cell* cell = cells.Covering(row, column);
    if (cell == nullptr) {
      html += "<td></td>";
    } else if (cell->row == row && cell->column == column) {
      AppendCell(table, *cell, html);
    }
  }
  html += "</tr>\n";
}

/// Whether no header cell spans into the body, so that the header can stand in an element of its
/// own.
bool HasWholeHead(const Table& table) {
  return table.header_rows > 0 &&
         std::none_of(table.cells.begin(), table.cells.end(), [&table](const Cell& cell) {
           return cell.row < table.header_rows && cell.row + cell.row_span > table.header_rows;
         });
}

void AppendRows(const Table& table, std::string& html) {
  const Result<CellMap> cells = CellMap::Make(table);
  if (!cells.ok()) return;  // The caller writes the table elsewhere and fails there.
  if (table.row_count == 0) return;
  const int head_rows = HasWholeHead(table) ? table.header_rows : 0;
  if (head_rows > 0) html += "<thead>\n";
  for (int row = 0; row < table.row_count; ++row) {
    if (row == head_rows) html += head_rows > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n";
    AppendRow(table, *cells, row, html);
  }
  html += table.row_count == head_rows ? "</thead>" : "</tbody>";
}

void AppendTableForm(const Table& table, std::string& html) {
  const auto field = [&](std::string_view name, const Phrase& label, const std::string& value) {
    html += "<label>" + Spans(label) + " <input data-fix=\"" + std::string(name) + "\" value=\"" +
            Escaped(value) + "\"></label>\n";
  };
  html +=
      "<details class=\"fix\"><summary>" + Spans(messages::review::kCorrectTable) + "</summary>\n";
  field("title", messages::review::kTitleField, table.title);
  field("unit", messages::review::kUnitField, table.unit);
  field("header-rows", messages::review::kHeaderRowsField, std::to_string(table.header_rows));
  html += "<button type=\"button\" data-do=\"fix-table\">" +
          Spans(messages::review::kNoteCorrection) + "</button></details>\n";
}

std::string PagesOf(const Table& table) {
  if (table.pages.empty()) return {};
  std::string pages = std::to_string(table.pages.front());
  if (table.pages.size() > 1) pages += "–" + std::to_string(table.pages.back());
  return "<span>" + Spans(Say(messages::review::kOnPage, pages)) + "</span>";
}

void AppendTable(const Table& table, std::string& html) {
  const std::string id = Escaped(table.id);
  html += "<article class=\"table\" id=\"table-" + id + "\" data-table=\"" + id + "\"";
  html += " aria-labelledby=\"title-" + id + "\">\n<h2 id=\"title-" + id + "\">";
  html += table.title.empty() ? id : Escaped(table.title);
  html += "</h2>\n<p class=\"about\">" + PagesOf(table);
  if (!table.form_number.empty()) html += " <span>" + Escaped(table.form_number) + "</span>";
  if (!table.unit.empty()) {
    html += " <span>" + Spans(messages::review::kUnitIs) + Escaped(table.unit) + "</span>";
  }
  html += "</p>\n";
  AppendTableForm(table, html);
  html += "<table role=\"grid\" aria-labelledby=\"title-" + id + "\">\n";
  AppendRows(table, html);
  html += "</table>\n";
  for (const std::string& note : table.notes) {
    html += "<p class=\"note\">" + Escaped(note) + "</p>\n";
  }
  html += "</article>\n";
}

}  // namespace

void AppendTables(const Document& document, std::string& html) {
  html += "<section id=\"tables\" tabindex=\"0\"" +
          LanguageAttribute("aria-label", messages::review::kTables) + ">\n";
  for (const Table& table : document.tables) AppendTable(table, html);
  if (document.tables.empty()) {
    html += "<p>" + Spans(messages::review::kNoTables) + "</p>\n";
  }
  html += "</section>\n";
}

}  // namespace mingxi
