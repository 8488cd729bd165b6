// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/json/document_json.h"

// One function a noun of the model, in the order of the output. The document's own file is written
// here; a table's is table_json.cc.

#include <string_view>

#include "writers/json/check_json.h"
#include "writers/json/json_writer.h"
#include "writers/json/table_json.h"

namespace mingxi {
namespace {

using Style = JsonWriter::Style;

void WriteWhenKnown(std::string_view key, std::string_view text, JsonWriter& json) {
  if (!text.empty()) json.Key(key).String(text);
}

void WriteHidden(const std::vector<HiddenPart>& hidden, JsonWriter& json) {
  json.Key("hidden").BeginArray(Style::kLines);
  for (const HiddenPart& one : hidden) {
    json.BeginObject(Style::kInline);
    WriteWhenKnown("sheet", one.part, json);
    WriteWhenKnown("cell", one.cell, json);
    json.Key("text").String(one.text);
    json.EndObject();
  }
  json.EndArray();
}

void WriteSource(const SourceFacts& source, JsonWriter& json) {
  json.Key("source").BeginObject(Style::kInline);
  json.Key("file").String(source.file);
  WriteWhenKnown("sha256", source.sha256, json);
  WriteWhenKnown("media_type", source.media_type, json);
  if (source.pages > 0) json.Key("pages").Number(source.pages);
  WriteWhenKnown("producer", source.producer, json);
  WriteWhenKnown("encoding", source.encoding, json);
  WriteWhenKnown("modified", source.modified, json);
  if (!source.hidden.empty()) WriteHidden(source.hidden, json);
  json.EndObject();
}

void WritePublisher(const Publisher& publisher, JsonWriter& json) {
  json.Key("publisher");
  if (publisher == Publisher{}) {
    json.Null();
    return;
  }
  json.BeginObject(Style::kInline);
  WriteWhenKnown("code", publisher.code, json);
  WriteWhenKnown("name", publisher.name, json);
  WriteWhenKnown("region", publisher.region, json);
  WriteWhenKnown("scope", publisher.scope, json);
  json.EndObject();
}

void WriteFacts(const Document& document, JsonWriter& json) {
  WriteSource(document.source, json);
  WritePublisher(document.publisher, json);
  json.Key("fiscal_year");
  document.fiscal_year ? json.Number(*document.fiscal_year) : json.Null();
  WriteWhenKnown("kind", document.kind, json);
  WriteWhenKnown("title", document.title, json);
}

void WriteParagraphs(const Document& document, JsonWriter& json) {
  json.Key("paragraphs").BeginArray(Style::kLines);
  for (const Paragraph& paragraph : document.paragraphs) {
    json.BeginObject(Style::kInline);
    if (paragraph.page > 0) json.Key("page").Number(paragraph.page);
    json.Key("text").String(paragraph.text);
    json.EndObject();
  }
  json.EndArray();
}

void WriteTextFigure(const TextFigure& figure, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  if (figure.page > 0) json.Key("page").Number(figure.page);
  if (figure.paragraph >= 0) json.Key("paragraph").Number(figure.paragraph);
  json.Key("label").String(figure.label);
  json.Key("value").String(figure.value.ToString());
  WriteWhenKnown("unit", figure.unit, json);
  if (figure.year) json.Key("year").Number(*figure.year);
  WriteWhenKnown("comparison", figure.comparison, json);
  WriteWhenKnown("against", figure.against, json);
  if (figure.parent >= 0) json.Key("parent").Number(figure.parent);
  json.EndObject();
}

void WriteTextFigures(const Document& document, JsonWriter& json) {
  if (document.figures_in_text.empty()) return;
  json.Key("figures_in_text").BeginArray(Style::kLines);
  for (const TextFigure& figure : document.figures_in_text) WriteTextFigure(figure, json);
  json.EndArray();
}

void WriteChecks(const Document& document, JsonWriter& json) {
  if (document.checks.empty()) return;
  json.Key("checks").BeginArray(Style::kLines);
  for (const Check& check : document.checks) WriteCheck(check, "", json);
  json.EndArray();
}

void WriteCorrections(const Document& document, JsonWriter& json) {
  if (document.corrections.empty()) return;
  json.Key("corrections").BeginArray(Style::kLines);
  for (const Correction& correction : document.corrections) WriteCorrection(correction, json);
  json.EndArray();
}

void WriteAccounts(const Document& document, JsonWriter& json) {
  if (document.accounts.empty()) return;
  json.Key("page_accounts").BeginArray(Style::kLines);
  for (const PageAccount& account : document.accounts) {
    json.BeginObject(Style::kInline);
    if (account.page > 0) json.Key("page").Number(account.page);
    json.Key("glyphs").Number(account.glyphs.total);
    json.Key("in_cells").Number(account.glyphs.in_cells);
    json.Key("in_lines").Number(account.glyphs.in_lines);
    json.Key("artifacts").Number(account.glyphs.artifacts);
    json.Key("invisible").Number(account.glyphs.invisible);
    json.Key("unclaimed").Number(account.glyphs.unclaimed);
    if (account.glyphs.doubled > 0) json.Key("doubled").Number(account.glyphs.doubled);
    json.EndObject();
  }
  json.EndArray();
}

void WriteDocument(const Document& document, const JsonOptions& options, JsonWriter& json) {
  json.BeginObject(Style::kLines);
  json.Key("schema").String("mingxi/document-1");
  WriteFacts(document, json);
  json.Key("tables").BeginArray(Style::kLines);
  for (const Table& table : document.tables) WriteTable(table, options, json);
  json.EndArray();
  WriteParagraphs(document, json);
  WriteTextFigures(document, json);
  WriteChecks(document, json);
  json.Key("findings").BeginArray(Style::kLines);
  for (const Finding& finding : document.findings) WriteFinding(finding, "", json);
  json.EndArray();
  WriteAccounts(document, json);
  WriteCorrections(document, json);
  json.EndObject();
}

}  // namespace

std::string DocumentToJson(const Document& document, const JsonOptions& options) {
  JsonWriter json;
  WriteDocument(document, options, json);
  return std::move(json).Take();
}

Status WriteDocumentJson(const Document& document, const JsonWriter::Sink& sink) {
  JsonWriter json(sink);
  WriteDocument(document, {}, json);
  return std::move(json).Finish();
}

}  // namespace mingxi
