// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/json/table_json.h"

// Cells are most of a document's bytes, so what goes without saying (a span of 1, an untouched raw
// text) is left out.

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/coverage.h"

namespace mingxi {
namespace {

using Style = JsonWriter::Style;

void WriteWhenKnown(std::string_view key, std::string_view text, JsonWriter& json) {
  if (!text.empty()) json.Key(key).String(text);
}

void WriteStrings(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  json.Key(key).BeginArray(Style::kInline);
  for (const std::string& text : texts) json.String(text);
  json.EndArray();
}

bool IsWritable(const PlacedBox& place) {
  /// Far beyond any page (the largest PDF page is 14,400 pt), and exact in a double's tenths.
  constexpr double kMaxCoordinatePt = 1e9;
  const auto fits = [](double at) { return std::abs(at) < kMaxCoordinatePt; };
  return place.page > 0 && fits(place.box.x0) && fits(place.box.y0) && fits(place.box.x1) &&
         fits(place.box.y1);
}

void WriteBox(const Box& box, JsonWriter& json) {
  json.Key("box").BeginArray(Style::kInline);
  json.Tenths(box.x0);
  json.Tenths(box.y0);
  json.Tenths(box.x1);
  json.Tenths(box.y1);
  json.EndArray();
}

/// A cell cut by a page end names the page where it begins and has a box on each page.
void WritePlaces(const Cell& cell, const JsonOptions& options, JsonWriter& json) {
  if (cell.places.empty() || cell.places.front().page <= 0) return;
  json.Key("page").Number(cell.places.front().page);
  if (!options.with_boxes) return;
  if (cell.places.size() == 1) {
    if (IsWritable(cell.places.front())) WriteBox(cell.places.front().box, json);
    return;
  }
  json.Key("boxes").BeginArray(Style::kInline);
  for (const PlacedBox& place : cell.places) {
    if (!IsWritable(place)) continue;
    json.BeginObject(Style::kInline);
    json.Key("page").Number(place.page);
    WriteBox(place.box, json);
    json.EndObject();
  }
  json.EndArray();
}

/// Thousandths: more would differ between machines.
void WriteRecognition(const Recognition& recognition, JsonWriter& json) {
  json.Key("confidence")
      .String(Decimal::FromScaledInt(std::llround(recognition.confidence() * 1000), 3).ToString());
  WriteWhenKnown("repaired_from", recognition.repaired_from, json);
}

void WriteMeaning(const Cell& cell, JsonWriter& json) {
  WriteWhenKnown("type", ToString(cell.type), json);
  if (cell.value) json.Key("value").String(cell.value->ToString());
  if (cell.stored) json.Key("stored").String(cell.stored->ToString());
  WriteWhenKnown("unit", cell.unit, json);
  if (cell.value_yuan) json.Key("value_yuan").String(cell.value_yuan->ToString());
  WriteWhenKnown("status", ToString(cell.status), json);
  if (cell.proofs > 0) json.Key("proofs").Number(cell.proofs);
  if (cell.recognition) WriteRecognition(*cell.recognition, json);
}

void WriteMarks(const Cell& cell, JsonWriter& json) {
  if (cell.marks.empty()) return;
  json.Key("marks").BeginArray(Style::kInline);
  for (const TextMark& mark : cell.marks) {
    json.BeginObject(Style::kInline);
    json.Key("text").String(mark.text);
    json.Key("kind").String(ToString(mark.kind));
    json.Key("at").Number(mark.at);
    json.Key("in_text").Bool(mark.is_in_text);
    json.EndObject();
  }
  json.EndArray();
}

void WriteCell(const Cell& cell, std::string_view part, const JsonOptions& options,
               JsonWriter& json) {
  json.BeginObject(Style::kInline);
  json.Key("row").Number(cell.row);
  json.Key("column").Number(cell.column);
  if (cell.row_span > 1) json.Key("row_span").Number(cell.row_span);
  if (cell.column_span > 1) json.Key("column_span").Number(cell.column_span);
  json.Key("text").String(cell.text);
  if (cell.printed) json.Key("printed").String(*cell.printed);
  if (cell.raw != cell.text) WriteWhenKnown("raw", cell.raw, json);
  WriteMarks(cell, json);
  WriteMeaning(cell, json);
  if (cell.is_doubtful) json.Key("is_doubtful").Bool(true);
  if (cell.source.is_known()) {
    WriteWhenKnown("sheet", part, json);
    json.Key("cell").String(CellName(cell.source));
  }
  WritePlaces(cell, options, json);
  json.EndObject();
}

void WriteColumn(const Column& column, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  WriteStrings("path", column.path, json);
  WriteWhenKnown("role", ToString(column.role), json);
  WriteWhenKnown("evidence", column.evidence, json);
  if (column.is_summable) json.Key("is_summable").Bool(true);
  WriteWhenKnown("standard", column.standard, json);
  WriteWhenKnown("unit", column.unit, json);
  if (column.year) json.Key("year").Number(*column.year);
  WriteWhenKnown("fund", column.fund, json);
  json.EndObject();
}

/// A row of a list of labels that is not the first one of its table.
struct RowBeside {
  const Panel* panel = nullptr;
  const OutlineRow* row = nullptr;
};

/// For each row of the table its labels in the lists to the right of the first.
std::vector<std::vector<RowBeside>> RowsBeside(const Table& table) {
  std::vector<std::vector<RowBeside>> rows(table.rows.size());
  for (const Panel& panel : table.panels) {
    for (const OutlineRow& row : panel.outline.rows) {
      if (&panel == &table.panels.front() && row.strip == 0) continue;
      rows[static_cast<std::size_t>(row.row)].push_back({&panel, &row});
    }
  }
  return rows;
}

/// Of a Row or an OutlineRow.
template <typename AnyRow>
void WriteCode(const AnyRow& row, JsonWriter& json) {
  WriteWhenKnown("code", row.code, json);
  WriteWhenKnown("code_kind", row.code_kind, json);
  WriteWhenKnown("code_name", row.code_name, json);
  WriteWhenKnown("inferred_code", row.inferred_code, json);
}

void WriteRowBeside(const RowBeside& beside, JsonWriter& json) {
  const OutlineRow& row = *beside.row;
  json.BeginObject(Style::kInline);
  json.Key("column").Number(row.label_column);
  json.Key("level").Number(row.level);
  if (row.parent >= 0) {
    const OutlineRow& parent = beside.panel->outline.rows[static_cast<std::size_t>(row.parent)];
    json.Key("parent").Number(parent.row);
    if (parent.strip != row.strip) json.Key("parent_column").Number(parent.label_column);
  }
  WriteCode(row, json);
  json.EndObject();
}

void WriteRow(const Row& row, const std::vector<RowBeside>& beside, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  json.Key("kind").String(ToString(row.kind));
  if (row.level > 0) json.Key("level").Number(row.level);
  if (row.parent >= 0) json.Key("parent").Number(row.parent);
  WriteCode(row, json);
  if (!beside.empty()) {
    json.Key("beside").BeginArray(Style::kInline);
    for (const RowBeside& other : beside) WriteRowBeside(other, json);
    json.EndArray();
  }
  json.EndObject();
}

void WriteCaption(const Table& table, JsonWriter& json) {
  json.Key("id").String(table.id);
  json.Key("title").String(table.title);
  WriteWhenKnown("form", table.form, json);
  json.Key("form_number");
  table.form_number.empty() ? json.Null() : json.String(table.form_number);
  json.Key("unit");
  table.unit.empty() ? json.Null() : json.String(table.unit);
  WriteWhenKnown("publisher_line", table.publisher_line, json);
  WriteWhenKnown("sheet", table.part, json);
  if (table.pages.empty()) return;
  json.Key("pages").BeginArray(Style::kInline);
  for (const int page : table.pages) json.Number(page);
  json.EndArray();
}

void WriteShape(const Table& table, JsonWriter& json) {
  json.Key("row_count").Number(table.row_count);
  json.Key("column_count").Number(table.column_count);
  json.Key("header_rows").Number(table.header_rows);
  json.Key("columns_by").String(ToString(table.columns_by));
  json.Key("rows_by").String(ToString(table.rows_by));
}

/// How many of the table's figures are proven; nothing before the checks have run.
void WriteCoverage(const Table& table, JsonWriter& json) {
  const Coverage coverage = CoverageOf(table);
  const bool is_judged = std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) {
    return cell.status != FigureStatus::kNone;
  });
  if (!is_judged) return;
  json.Key("coverage").BeginObject(Style::kInline);
  json.Key("figures").Number(coverage.figures);
  json.Key("confirmed_twice").Number(coverage.confirmed_twice);
  json.Key("confirmed_once").Number(coverage.confirmed_once);
  json.Key("contradicted").Number(coverage.contradicted);
  json.Key("single").Number(coverage.single);
  json.Key("unchecked").Number(coverage.unchecked);
  if (coverage.doubtful > 0) json.Key("doubtful").Number(coverage.doubtful);
  json.EndObject();
}

}  // namespace

void WriteTable(const Table& table, const JsonOptions& options, JsonWriter& json) {
  json.BeginObject(Style::kLines);
  WriteCaption(table, json);
  WriteShape(table, json);
  json.Key("cells").BeginArray(Style::kLines);
  for (const Cell& cell : table.cells) WriteCell(cell, table.part, options, json);
  json.EndArray();
  json.Key("columns").BeginArray(Style::kLines);
  for (const Column& column : table.columns) WriteColumn(column, json);
  json.EndArray();
  json.Key("rows").BeginArray(Style::kLines);
  const std::vector<std::vector<RowBeside>> beside = RowsBeside(table);
  for (std::size_t i = 0; i < table.rows.size(); ++i) WriteRow(table.rows[i], beside[i], json);
  json.EndArray();
  WriteCoverage(table, json);
  WriteStrings("notes", table.notes, json);
  if (!table.changes.empty()) WriteStrings("changes", table.changes, json);
  json.EndObject();
}

}  // namespace mingxi
