// SPDX-License-Identifier: GPL-3.0-or-later

// The counterpart of the JSON writer, noun by noun. Fields that are missing or of another type keep
// their defaults; only what the rest stands on (places of cells, sizes of tables) must be right.
// This file's entries are LooksLikeDocumentJson and ParseDocumentJson.

#include "extractor/readback/document_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "extractor/readback/json_fields_internal.h"
#include "extractor/readback/names_internal.h"
#include "extractor/readback/table_fields_internal.h"

namespace mingxi {
namespace {

using Json = nlohmann::json;

/// A table of ours has far fewer places; a file of a few bytes must not ask for gigabytes.
constexpr std::int64_t kMaxPlaces = 50'000'000;

Box BoxOf(const Json& object) {
  const Json& list = ListField(object, "box");
  const auto at = [&](std::size_t i) {
    return i < list.size() && list[i].is_number() ? list[i].get<double>() : 0.0;
  };
  return {at(0), at(1), at(2), at(3)};
}

ShortList<PlacedBox> PlacesOf(const Json& object) {
  const int page = IntField(object, "page", 0);
  if (page <= 0) return {};
  ShortList<PlacedBox> places;
  for (const Json& place : ListField(object, "boxes")) {
    places.push_back({IntField(place, "page", 0), BoxOf(place)});
  }
  if (places.empty()) places.push_back({page, BoxOf(object)});
  return places;
}

Cell CellOf(const Json& object) {
  Cell cell;
  cell.row = IntField(object, "row", -1);
  cell.column = IntField(object, "column", -1);
  cell.row_span = std::max(1, IntField(object, "row_span", 1));
  cell.column_span = std::max(1, IntField(object, "column_span", 1));
  cell.text = TextField(object, "text");
  cell.raw = TextField(object, "raw");
  if (object.contains("printed")) cell.printed = TextField(object, "printed");
  cell.type = Named(TextField(object, "type"), kCellTypes, CellType::kNone);
  cell.value = DecimalField(object, "value");
  cell.unit = TextField(object, "unit");
  cell.value_yuan = DecimalField(object, "value_yuan");
  cell.status = Named(TextField(object, "status"), kFigureStatuses, FigureStatus::kNone);
  cell.proofs = IntField(object, "proofs", 0);
  cell.places = PlacesOf(object);
  cell.is_doubtful = BoolField(object, "is_doubtful");
  return cell;
}

Row RowOf(const Json& object) {
  Row row;
  row.kind = Named(TextField(object, "kind"), kRowKinds, RowKind::kData);
  row.level = IntField(object, "level", 0);
  row.parent = IntField(object, "parent", -1);
  row.code = TextField(object, "code");
  row.code_kind = TextField(object, "code_kind");
  row.code_name = TextField(object, "code_name");
  row.inferred_code = TextField(object, "inferred_code");
  return row;
}

Status CheckShape(const Table& table) {
  const auto wrong = [&](const std::string& what) {
    return Status::Damaged("table " + table.id + ": " + what);
  };
  const auto rows = static_cast<std::int64_t>(table.row_count);
  const auto columns = static_cast<std::int64_t>(table.column_count);
  if (rows < 0 || columns < 0 || rows * columns > kMaxPlaces) return wrong("no such size");
  if (table.header_rows < 0 || table.header_rows > table.row_count) return wrong("header_rows");
  for (const Cell& cell : table.cells) {
    const bool is_inside = cell.row >= 0 && cell.column >= 0 && cell.row < table.row_count &&
                           cell.column < table.column_count;
    if (!is_inside || cell.row_span > table.row_count - cell.row ||
        cell.column_span > table.column_count - cell.column) {
      return wrong("a cell outside it, at row " + std::to_string(cell.row) + ", column " +
                   std::to_string(cell.column));
    }
  }
  return Status::Ok();
}

Result<Table> TableOf(const Json& object) {
  Table table;
  table.id = TextField(object, "id");
  ReadTableFields(object, table);
  table.row_count = IntField(object, "row_count", 0);
  table.column_count = IntField(object, "column_count", 0);
  table.header_rows = IntField(object, "header_rows", 0);
  for (const Json& cell : ListField(object, "cells")) table.cells.push_back(CellOf(cell));
  for (const Json& column : ListField(object, "columns"))
    table.columns.push_back(ColumnFields(column));
  for (const Json& row : ListField(object, "rows")) table.rows.push_back(RowOf(row));
  table.changes = TextsField(object, "changes");
  table.columns_by = Named(TextField(object, "columns_by"), kEvidences, Evidence::kRulings);
  table.rows_by = Named(TextField(object, "rows_by"), kEvidences, Evidence::kRulings);
  const Status shape = CheckShape(table);
  return shape.ok() ? Result<Table>(std::move(table)) : shape;
}

CellRef CellRefOf(const Json& list) {
  CellRef cell;
  if (!list.is_array() || list.size() != 3 || !list[0].is_string()) return cell;
  if (!list[1].is_number_integer() || !list[2].is_number_integer()) return cell;
  return {list[0].get<std::string>(), list[1].get<int>(), list[2].get<int>()};
}

Check CheckOf(const Json& object) {
  Check check;
  check.id = TextField(object, "id");
  check.status = Named(TextField(object, "status"), kCheckStatuses, CheckStatus::kNotCheckable);
  check.is_discovered = BoolField(object, "discovered");
  check.left = DecimalField(object, "left");
  check.right = DecimalField(object, "right");
  check.difference = DecimalField(object, "difference");
  const int left_cells = IntField(object, "left_cells", 0);
  for (const Json& cell : ListField(object, "cells")) {
    const bool is_left = static_cast<int>(check.left_cells.size()) < left_cells;
    (is_left ? check.left_cells : check.right_cells).push_back(CellRefOf(cell));
  }
  check.message = TextField(object, "message");
  check.message_zh = TextField(object, "message_zh");
  return check;
}

Finding FindingOf(const Json& object) {
  Finding finding;
  finding.id = TextField(object, "id");
  finding.severity = Named(TextField(object, "severity"), kSeverities, Severity::kNote);
  finding.location.page = IntField(object, "page", 0);
  finding.location.table = TextField(object, "table");
  finding.message = TextField(object, "message");
  finding.message_zh = TextField(object, "message_zh");
  finding.suggestion = TextField(object, "suggestion");
  return finding;
}

void ReadFacts(const Json& file, Document& document) {
  const Json& source = ObjectField(file, "source");
  document.source.file = TextField(source, "file");
  document.source.sha256 = TextField(source, "sha256");
  document.source.media_type = TextField(source, "media_type");
  document.source.pages = IntField(source, "pages", 0);
  document.source.producer = TextField(source, "producer");
  document.source.encoding = TextField(source, "encoding");
  document.source.modified = TextField(source, "modified");
  const Json& publisher = ObjectField(file, "publisher");
  document.publisher.code = TextField(publisher, "code");
  document.publisher.name = TextField(publisher, "name");
  document.publisher.region = TextField(publisher, "region");
  document.publisher.scope = TextField(publisher, "scope");
  if (const int year = IntField(file, "fiscal_year", 0); year > 0) document.fiscal_year = year;
  document.kind = TextField(file, "kind");
  document.title = TextField(file, "title");
}

}  // namespace

bool LooksLikeDocumentJson(std::string_view bytes) {
  constexpr std::size_t kReach = 200;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && bytes[first] == '{' &&
         bytes.substr(first, kReach).find("mingxi/document-1") != std::string_view::npos;
}

Result<Document> ParseDocumentJson(std::string_view json) {
  const Json file = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!file.is_object() || TextField(file, "schema") != "mingxi/document-1") {
    return Status::Damaged("expected a whole document JSON (mingxi/document-1); is it cut short?");
  }
  Document document;
  ReadFacts(file, document);
  for (const Json& object : ListField(file, "tables")) {
    Result<Table> table = TableOf(object);
    if (!table.ok()) return table.status();
    document.tables.push_back(*std::move(table));
  }
  for (const Json& object : ListField(file, "paragraphs")) {
    Paragraph paragraph;
    paragraph.page = IntField(object, "page", 0);
    paragraph.text = TextField(object, "text");
    document.paragraphs.push_back(std::move(paragraph));
  }
  for (const Json& check : ListField(file, "checks")) document.checks.push_back(CheckOf(check));
  for (const Json& finding : ListField(file, "findings")) {
    document.findings.push_back(FindingOf(finding));
  }
  return document;
}

}  // namespace mingxi
