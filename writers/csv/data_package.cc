// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/data_package.h"

// Properties of the standard first, then ours (unit, notes, rows_left_out, ...), which the standard
// allows anywhere.

#include <string_view>

#include "writers/cell_map.h"
#include "writers/files/sha256.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

using Style = JsonWriter::Style;

void WriteWhenKnown(std::string_view key, std::string_view text, JsonWriter& json) {
  if (!text.empty()) json.Key(key).String(text);
}

void WriteStrings(std::string_view key, const std::vector<std::string>& texts, JsonWriter& json) {
  if (texts.empty()) return;
  json.Key(key).BeginArray(Style::kInline);
  for (const std::string& text : texts) json.String(text);
  json.EndArray();
}

void WriteSources(const SourceFacts& source, JsonWriter& json) {
  json.Key("sources").BeginArray(Style::kLines);
  json.BeginObject(Style::kInline);
  json.Key("title").String(source.file);
  if (!source.sha256.empty()) json.Key("hash").String("sha256:" + source.sha256);
  WriteWhenKnown("mediatype", source.media_type, json);
  json.EndObject();
  json.EndArray();
}

void WriteDialect(const CsvResource& resource, const CsvFormat& format, JsonWriter& json) {
  json.Key("dialect").BeginObject(Style::kInline);
  json.Key("header").Bool(!resource.profile.fields.empty());
  json.Key("delimiter").String(",");
  json.Key("lineTerminator").String(format.dialect == CsvDialect::kExcel ? "\r\n" : "\n");
  json.Key("quoteChar").String("\"");
  json.Key("doubleQuote").Bool(true);
  json.EndObject();
}

void WriteConstraints(const FieldConstraints& constraints, JsonWriter& json) {
  if (constraints == FieldConstraints{}) return;
  json.Key("constraints").BeginObject(Style::kInline);
  if (constraints.is_required) json.Key("required").Bool(true);
  WriteWhenKnown("pattern", constraints.pattern, json);
  WriteStrings("enum", constraints.values, json);
  json.EndObject();
}

void WriteField(const DataField& field, const Column& column, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  json.Key("name").String(field.name);
  json.Key("type").String(ToString(field.type));
  WriteConstraints(field.constraints, json);
  WriteWhenKnown("unit", field.unit, json);
  WriteStrings("path", column.path, json);
  WriteWhenKnown("role", ToString(column.role), json);
  WriteWhenKnown("standard", column.standard, json);
  if (column.year) json.Key("year").Number(*column.year);
  WriteWhenKnown("fund", column.fund, json);
  json.EndObject();
}

void WriteSchema(const CsvResource& resource, JsonWriter& json) {
  json.BeginObject(Style::kLines);
  json.Key("$schema").String("https://datapackage.org/profiles/2.0/tableschema.json");
  json.Key("fields").BeginArray(Style::kLines);
  for (std::size_t i = 0; i < resource.profile.fields.size(); ++i) {
    const bool has_column = resource.table != nullptr && i < resource.table->columns.size();
    WriteField(resource.profile.fields[i], has_column ? resource.table->columns[i] : Column{},
               json);
  }
  json.EndArray();
  json.Key("missingValues").BeginArray(Style::kInline);
  json.String("");
  for (const std::string& dash : resource.profile.dashes) json.String(dash);
  json.EndArray();
  json.EndObject();
}

/// The index and page-total rows as printed: what the data does not hold is not lost.
void WriteRowsLeftOut(const CsvResource& resource, JsonWriter& json) {
  if (resource.profile.left_out.empty()) return;
  json.Key("rows_left_out").BeginArray(Style::kLines);
  std::size_t next = 0;
  for (const int row : resource.profile.left_out) {
    json.BeginObject(Style::kInline);
    json.Key("row").Number(row);
    json.Key("kind").String(ToString(resource.table->rows[static_cast<std::size_t>(row)].kind));
    json.Key("cells").BeginArray(Style::kInline);
    const std::vector<Cell>& cells = resource.table->cells;  // Row by row.
    while (next < cells.size() && cells[next].row < row) ++next;
    for (; next < cells.size() && cells[next].row == row; ++next) json.String(cells[next].text);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
}

void WriteTableFacts(const Table& table, JsonWriter& json) {
  WriteWhenKnown("form", table.form, json);
  WriteWhenKnown("form_number", table.form_number, json);
  WriteWhenKnown("unit", table.unit, json);
  WriteWhenKnown("publisher_line", table.publisher_line, json);
  if (!table.pages.empty()) {
    json.Key("pages").BeginArray(Style::kInline);
    for (const int page : table.pages) json.Number(page);
    json.EndArray();
  }
  WriteStrings("notes", table.notes, json);
}

void WriteResource(const CsvResource& resource, const CsvFormat& format, JsonWriter& json) {
  json.BeginObject(Style::kLines);
  json.Key("name").String(resource.table == nullptr ? "figures" : resource.table->id);
  json.Key("type").String("table");
  if (resource.table != nullptr) WriteWhenKnown("title", resource.table->title, json);
  json.Key("path").String(resource.file.name);
  json.Key("format").String("csv");
  json.Key("mediatype").String("text/csv");
  json.Key("encoding").String(ToString(format.encoding));
  json.Key("bytes").Number(static_cast<std::int64_t>(resource.file.bytes.size()));
  json.Key("hash").String("sha256:" + OutputSha256(resource.file.bytes));
  WriteDialect(resource, format, json);
  if (!resource.profile.fields.empty()) {
    json.Key("schema");
    WriteSchema(resource, json);
  }
  if (resource.table != nullptr) WriteTableFacts(*resource.table, json);
  WriteRowsLeftOut(resource, json);
  json.EndObject();
}

/// A name of the characters that the standard asks for, the same for the same source.
std::string PackageName(const SourceFacts& source) {
  constexpr std::size_t kHashDigits = 12;  // Enough to tell documents apart in one catalogue.
  return "mingxi-" + source.sha256.substr(0, kHashDigits);
}

}  // namespace

std::string DataPackageOf(const Document& document, const std::vector<CsvResource>& resources,
                          const CsvFormat& format) {
  JsonWriter json;
  json.BeginObject(Style::kLines);
  json.Key("$schema").String("https://datapackage.org/profiles/2.0/datapackage.json");
  json.Key("name").String(PackageName(document.source));
  json.Key("title").String(document.title.empty() ? document.source.file : document.title);
  WriteSources(document.source, json);
  WriteWhenKnown("publisher", document.publisher.name, json);
  WriteWhenKnown("publisher_code", document.publisher.code, json);
  WriteWhenKnown("region", document.publisher.region, json);
  if (document.fiscal_year) json.Key("fiscal_year").Number(*document.fiscal_year);
  WriteWhenKnown("kind", document.kind, json);
  json.Key("resources").BeginArray(Style::kLines);
  for (const CsvResource& resource : resources) WriteResource(resource, format, json);
  json.EndArray();
  json.EndObject();
  return std::move(json).Take();
}

std::string TableSchemaOf(const std::vector<DataField>& fields) {
  CsvResource resource;
  resource.profile.fields = fields;
  JsonWriter json;
  WriteSchema(resource, json);
  return std::move(json).Take();
}

}  // namespace mingxi
