// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/json/check_json.h"

#include <string>

namespace mingxi {
namespace {

using Style = JsonWriter::Style;

void WriteWhenKnown(std::string_view key, std::string_view text, JsonWriter& json) {
  if (!text.empty()) json.Key(key).String(text);
}

void WriteRef(const CellRef& ref, JsonWriter& json) {
  json.BeginArray(Style::kInline);
  json.String(ref.table);
  json.Number(ref.row);
  json.Number(ref.column);
  json.EndArray();
}

/// `cells` are the left side's, then the right side's; `left_cells` says how many are the left's.
void WriteCheckPlaces(const Check& check, JsonWriter& json) {
  json.Key("cells").BeginArray(Style::kInline);
  for (const CellRef& ref : check.left_cells) WriteRef(ref, json);
  for (const CellRef& ref : check.right_cells) WriteRef(ref, json);
  json.EndArray();
  json.Key("left_cells").Number(static_cast<std::int64_t>(check.left_cells.size()));
  if (!check.right_signs.empty()) {
    json.Key("right_signs").BeginArray(Style::kInline);
    for (const int sign : check.right_signs) json.Number(sign);
    json.EndArray();
  }
  json.Key("paragraphs").BeginArray(Style::kInline);
  for (const int paragraph : check.paragraphs) json.Number(paragraph);
  json.EndArray();
}

/// The finding's table: where it was found, else that of its first cell.
const std::string& TableOf(const Finding& finding) {
  const bool by_cell = finding.location.table.empty() && !finding.cells.empty();
  return by_cell ? finding.cells.front().table : finding.location.table;
}

/// Cells of the finding's own table are [row, column]; those of others name their table.
void WriteFindingCells(const Finding& finding, JsonWriter& json) {
  const std::string& table = TableOf(finding);
  bool has_others = false;
  json.Key("cells").BeginArray(Style::kInline);
  for (const CellRef& ref : finding.cells) {
    if (ref.table != table) {
      has_others = true;
      continue;
    }
    json.BeginArray(Style::kInline);
    json.Number(ref.row);
    json.Number(ref.column);
    json.EndArray();
  }
  json.EndArray();
  if (!has_others) return;
  json.Key("cells_elsewhere").BeginArray(Style::kInline);
  for (const CellRef& ref : finding.cells) {
    if (ref.table != table) WriteRef(ref, json);
  }
  json.EndArray();
}

}  // namespace

void WriteCorrection(const Correction& correction, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  json.Key("kind").String(ToString(correction.kind));
  WriteWhenKnown("finding", correction.finding, json);
  WriteWhenKnown("table", correction.table, json);
  if (correction.row >= 0) json.Key("row").Number(correction.row);
  if (correction.column >= 0) json.Key("column").Number(correction.column);
  if (correction.kind != CorrectionKind::kSeen) {
    json.Key("printed").String(correction.printed);
    json.Key("text").String(correction.text);
  }
  json.EndObject();
}

void WriteCheck(const Check& check, std::string_view type, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  WriteWhenKnown("type", type, json);
  json.Key("id").String(check.id);
  json.Key("status").String(ToString(check.status));
  if (check.relation != CheckRelation::kSum) json.Key("relation").String(ToString(check.relation));
  if (check.is_discovered) json.Key("discovered").Bool(true);
  if (check.left) json.Key("left").String(check.left->ToString());
  if (check.right) json.Key("right").String(check.right->ToString());
  if (check.difference) json.Key("difference").String(check.difference->ToString());
  WriteCheckPlaces(check, json);
  WriteWhenKnown("message", check.message, json);
  WriteWhenKnown("message_zh", check.message_zh, json);
  json.EndObject();
}

void WriteFinding(const Finding& finding, std::string_view type, JsonWriter& json) {
  json.BeginObject(Style::kInline);
  WriteWhenKnown("type", type, json);
  json.Key("id").String(finding.id);
  json.Key("severity").String(ToString(finding.severity));
  if (finding.location.page > 0) json.Key("page").Number(finding.location.page);
  WriteWhenKnown("table", TableOf(finding), json);
  WriteFindingCells(finding, json);
  json.Key("message").String(finding.message);
  WriteWhenKnown("message_zh", finding.message_zh, json);
  json.Key("suggestion");
  finding.suggestion.empty() ? json.Null() : json.String(finding.suggestion);
  if (finding.is_seen) json.Key("is_seen").Bool(true);
  json.EndObject();
}

}  // namespace mingxi
