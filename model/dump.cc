// SPDX-License-Identifier: GPL-3.0-or-later

// Table and Document nouns, a line each; a table and a document also whole, as lines.

#include "model/dump.h"

#include <string_view>
#include <vector>

#include "model/dump_line_internal.h"

namespace mingxi {
namespace {

using dump::Joined;
using dump::Line;
using dump::Points;
using dump::Quoted;

std::string RefText(const CellRef& ref) {
  return ref.table + "[" + std::to_string(ref.row) + "," + std::to_string(ref.column) + "]";
}

std::string RefsText(const std::vector<CellRef>& refs, char separator) {
  std::string out;
  for (const CellRef& ref : refs) {
    if (!out.empty()) out += separator;
    out += RefText(ref);
  }
  return out;
}

std::string PathText(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& part : path) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

std::string ValueText(const std::optional<Decimal>& value) {
  return value ? value->ToString() : std::string();
}

void AddLine(std::string& out, std::string_view line) {
  out += line;
  out += '\n';
}

}  // namespace

std::string Dump(const Table& table) {
  Line line("table");
  line.Word(table.id).Word(Quoted(table.title)).Field("form", table.form);
  line.Field("form-number", table.form_number).Field("unit", table.unit);
  line.Field("pages", Joined(table.pages));
  line.Number("rows", table.row_count).Number("columns", table.column_count);
  return line.Number("header", table.header_rows).Text();
}

std::string Dump(const Row& row) {
  Line line("row");
  line.Word(ToString(row.kind));
  if (row.level != 0) line.Number("level", row.level);
  if (row.parent >= 0) line.Number("parent", row.parent);
  return line.Field("code", row.code).Text();
}

std::string Dump(const Column& column) {
  Line line("column");
  line.Word(Quoted(PathText(column.path))).Word(ToString(column.role));
  line.Field("standard", column.standard).Field("unit", column.unit);
  if (column.year) line.Number("year", *column.year);
  line.Field("fund", column.fund).Field("by", column.evidence);
  if (column.is_summable) line.Word("sums");
  return line.Text();
}

std::string Dump(const Cell& cell) {
  Line line("cell");
  line.Word(std::to_string(cell.row) + "," + std::to_string(cell.column));
  line.Span(cell.row_span, cell.column_span).Word(Quoted(cell.text));
  if (!cell.raw.empty()) line.Field("raw", Quoted(cell.raw));
  line.Word(ToString(cell.type)).Word(ValueText(cell.value)).Field("unit", cell.unit);
  line.Field("yuan", ValueText(cell.value_yuan)).Word(ToString(cell.status));
  for (const PlacedBox& place : cell.places) line.Number("page", place.page).Area(place.box);
  if (cell.source.is_known()) line.Word(CellName(cell.source));
  if (cell.stored) line.Field("stored", cell.stored->ToString());
  if (cell.indent_pt != 0) line.Field("indent", Points(cell.indent_pt));
  return line.Flag(cell.is_bold, "bold").Flag(cell.is_doubtful, "doubtful").Text();
}

std::string Dump(const Document& document) {
  Line line("document");
  line.Word(document.source.file).Word(document.source.media_type);
  if (document.source.pages != 0) line.Number("pages", document.source.pages);
  if (!document.title.empty()) line.Field("title", Quoted(document.title));
  line.Field("publisher-code", document.publisher.code);
  if (!document.publisher.name.empty()) line.Field("publisher", Quoted(document.publisher.name));
  line.Field("region", document.publisher.region);
  if (document.fiscal_year) line.Number("year", *document.fiscal_year);
  return line.Field("kind", document.kind).Text();
}

std::string Dump(const Paragraph& paragraph) {
  Line line("paragraph");
  if (paragraph.page != 0) line.Number("page", paragraph.page);
  return line.Word(Quoted(paragraph.text)).Text();
}

std::string Dump(const Finding& finding) {
  Line line(ToString(finding.severity));
  line.Word(finding.id);
  if (finding.location.page != 0) line.Number("page", finding.location.page);
  line.Field("table", finding.location.table).Field("cells", RefsText(finding.cells, ' '));
  return line.Word(Quoted(finding.message)).Field("suggestion", finding.suggestion).Text();
}

std::string Dump(const Check& check) {
  Line line(ToString(check.status));
  line.Word(check.id).Word(RefsText(check.left_cells, '+')).Word(ValueText(check.left));
  line.Word("=").Word(RefsText(check.right_cells, '+')).Word(ValueText(check.right));
  return line.Field("difference", ValueText(check.difference)).Text();
}

std::string DumpTable(const Table& table) {
  std::string out;
  AddLine(out, Dump(table));
  for (const Column& column : table.columns) AddLine(out, "  " + Dump(column));
  std::size_t next = 0;
  for (int row = 0; row < table.row_count; ++row) {
    const bool is_known = static_cast<std::size_t>(row) < table.rows.size();
    std::string line = "  ";
    line += is_known ? ToString(table.rows[static_cast<std::size_t>(row)].kind) : "row";
    for (int column = 0; column < table.column_count; ++column) {
      line += " | ";
      if (next < table.cells.size() && table.cells[next].row == row &&
          table.cells[next].column == column) {
        const std::string quoted = Quoted(table.cells[next++].text);
        line += std::string_view(quoted).substr(1, quoted.size() - 2);
      }
    }
    while (line.back() == ' ') line.pop_back();
    AddLine(out, line);
  }
  for (const std::string& note : table.notes) AddLine(out, "  note " + Quoted(note));
  return out;
}

std::string DumpDocument(const Document& document) {
  std::string out;
  AddLine(out, Dump(document));
  for (const Table& table : document.tables) out += DumpTable(table);
  for (const Paragraph& paragraph : document.paragraphs) AddLine(out, Dump(paragraph));
  for (const Check& check : document.checks) AddLine(out, Dump(check));
  for (const Finding& finding : document.findings) AddLine(out, Dump(finding));
  return out;
}

}  // namespace mingxi
