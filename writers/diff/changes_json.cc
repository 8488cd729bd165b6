// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/diff/changes_json.h"

#include <string_view>

#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

using Style = JsonWriter::Style;

void WriteWhenKnown(std::string_view key, std::string_view text, JsonWriter& json) {
  if (!text.empty()) json.Key(key).String(text);
}

void WriteDecimal(std::string_view key, const std::optional<Decimal>& value, JsonWriter& json) {
  if (value) json.Key(key).String(value->ToString());
}

void WriteSide(std::string_view key, const Document& document, const std::string& name,
               JsonWriter& json) {
  json.Key(key).BeginObject(Style::kInline);
  json.Key("file").String(name);
  WriteWhenKnown("sha256", document.source.sha256, json);
  WriteWhenKnown("publisher", document.publisher.name, json);
  if (document.fiscal_year) json.Key("fiscal_year").Number(*document.fiscal_year);
  json.EndObject();
}

void WritePlace(std::string_view key, const ChangePlace& place, JsonWriter& json) {
  if (place == ChangePlace{}) return;
  json.Key(key).BeginObject(Style::kInline);
  WriteWhenKnown("table", place.table, json);
  const std::string_view row = place.table.empty() ? "paragraph" : "row";
  if (place.row >= 0) json.Key(row).Number(place.row);
  if (place.column >= 0) json.Key("column").Number(place.column);
  if (place.page > 0) json.Key("page").Number(place.page);
  if (!place.box.empty()) {
    const Box& box = place.box.front();
    json.Key("box").BeginArray(Style::kInline);
    for (const double at : {box.x0, box.y0, box.x1, box.y1}) json.Tenths(at);
    json.EndArray();
  }
  WriteWhenKnown("sheet", place.sheet, json);
  WriteWhenKnown("cell", place.cell, json);
  json.EndObject();
}

std::string_view FateName(TextPiece::Fate fate) {
  switch (fate) {
    case TextPiece::Fate::kKept:
      return "kept";
    case TextPiece::Fate::kRemoved:
      return "removed";
    case TextPiece::Fate::kAdded:
      return "added";
  }
  return "";
}

void WritePieces(const std::vector<TextPiece>& pieces, JsonWriter& json) {
  if (pieces.empty()) return;
  json.Key("pieces").BeginArray(Style::kInline);
  for (const TextPiece& piece : pieces) {
    json.BeginArray(Style::kInline);
    json.String(FateName(piece.fate));
    json.String(piece.text);
    json.EndArray();
  }
  json.EndArray();
}

void WriteTexts(const Change& change, JsonWriter& json) {
  if (change.width == 0) return;
  json.Key("width").Number(change.width);
  json.Key("texts").BeginArray(Style::kInline);
  for (const std::string& text : change.texts) json.String(text);
  json.EndArray();
}

void WriteChange(const Change& change, int number, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  json.Key("number").Number(number);
  json.Key("kind").String(ToString(change.kind));
  if (change.is_remark) json.Key("remark").Bool(true);
  WritePlace("from", change.from, json);
  WritePlace("to", change.to, json);
  WriteWhenKnown("row_label", change.row_label, json);
  WriteWhenKnown("column", change.column, json);
  const bool has_texts = !change.from_text.empty() || !change.to_text.empty();
  if (has_texts) {
    json.Key("from_text").String(change.from_text);
    json.Key("to_text").String(change.to_text);
  }
  WriteDecimal("from_value", change.from_value, json);
  WriteDecimal("to_value", change.to_value, json);
  WriteWhenKnown("from_unit", change.from_unit, json);
  WriteWhenKnown("to_unit", change.to_unit, json);
  WriteDecimal("difference", change.difference, json);
  WriteDecimal("percent", change.percent, json);
  WritePieces(change.pieces, json);
  WriteTexts(change, json);
  json.EndObject();
}

/// [a, b, basis] of each match; of rows only those that are not identical.
void WriteMatches(std::string_view key, const std::vector<Match>& matches, bool with_identical,
                  JsonWriter& json) {
  json.Key(key).BeginArray(Style::kInline);
  for (const Match& match : matches) {
    if (!with_identical && match.basis == MatchBasis::kIdentical && !match.is_moved) continue;
    json.BeginArray(Style::kInline);
    json.Number(match.a);
    json.Number(match.b);
    json.String(ToString(match.basis));
    json.EndArray();
  }
  json.EndArray();
}

void WriteTableMatch(const ComparedPair& pair, const TableMatch& match, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  json.Key("a").String(pair.a->tables[static_cast<std::size_t>(match.tables.a)].id);
  json.Key("b").String(pair.b->tables[static_cast<std::size_t>(match.tables.b)].id);
  json.Key("basis").String(ToString(match.tables.basis));
  WriteMatches("columns", match.columns, true, json);
  WriteMatches("rows", match.rows, false, json);
  json.EndObject();
}

void WriteSummary(const Comparison& comparison, JsonWriter& json) {
  for (const bool is_remark : {false, true}) {
    json.Key(is_remark ? "remarks" : "summary").BeginObject(Style::kInline);
    for (const ChangeCount& count : CountChanges(comparison)) {
      if (count.is_remark == is_remark) json.Key(ToString(count.kind)).Number(count.count);
    }
    json.EndObject();
  }
}

}  // namespace

std::string ChangesToJson(const ComparedPair& pair) {
  JsonWriter json;
  json.BeginObject(Style::kLines);
  json.Key("schema").String("mingxi/changes-1");
  WriteSide("a", *pair.a, pair.a_name, json);
  WriteSide("b", *pair.b, pair.b_name, json);
  json.Key("mode").String(pair.mode);
  json.Key("differs").Bool(pair.comparison->differs());
  WriteSummary(*pair.comparison, json);
  json.Key("tables").BeginArray(Style::kLines);
  for (const TableMatch& match : pair.comparison->tables) WriteTableMatch(pair, match, json);
  json.EndArray();
  json.Key("changes").BeginArray(Style::kLines);
  int number = 0;
  for (const Change& change : pair.comparison->changes) WriteChange(change, ++number, json);
  json.EndArray();
  json.EndObject();
  return std::move(json).Take();
}

std::string ChangesToJsonLine(const ComparedPair& pair) {
  JsonWriter json;
  json.BeginObject(Style::kInline);
  json.Key("type").String("document");
  WriteSide("a", *pair.a, pair.a_name, json);
  WriteSide("b", *pair.b, pair.b_name, json);
  json.Key("what").String("changed");
  WriteSummary(*pair.comparison, json);
  json.Key("changes").BeginArray(Style::kInline);
  int number = 0;
  for (const Change& change : pair.comparison->changes) WriteChange(change, ++number, json);
  json.EndArray();
  json.EndObject();
  return std::move(json).Take();
}

}  // namespace mingxi
