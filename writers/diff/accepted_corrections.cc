// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/diff/accepted_corrections.h"

#include <optional>

#include "writers/json/check_json.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

std::optional<Correction> ToCorrection(const Change& change) {
  Correction correction;
  correction.table = change.from.table;
  correction.printed = change.from_text;
  correction.text = change.to_text;
  switch (change.kind) {
    case ChangeKind::kRowRenamed:
    case ChangeKind::kValue:
    case ChangeKind::kText:
    case ChangeKind::kFormat:
    case ChangeKind::kEmpty:
      correction.kind = CorrectionKind::kCell;
      correction.row = change.from.row;
      correction.column = change.from.column;
      return correction;
    case ChangeKind::kTableRenamed:
      correction.kind = CorrectionKind::kTitle;
      return correction;
    case ChangeKind::kTableUnit:
      correction.kind = CorrectionKind::kUnit;
      return change.is_remark ? std::nullopt : std::optional(correction);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string AcceptedCorrections(const ComparedPair& pair,
                                const std::function<bool(int number)>& is_wanted) {
  using Style = JsonWriter::Style;
  JsonWriter json;
  json.BeginObject(Style::kLines);
  json.Key("schema").String("mingxi/corrections-1");
  json.Key("source").BeginObject(Style::kInline);
  json.Key("file").String(pair.a->source.file);
  json.Key("sha256").String(pair.a->source.sha256);
  json.EndObject();
  json.Key("corrections").BeginArray(Style::kLines);
  int number = 0;
  for (const Change& change : pair.comparison->changes) {
    if (!is_wanted(++number)) continue;
    const std::optional<Correction> correction = ToCorrection(change);
    if (correction) WriteCorrection(*correction, json);
  }
  json.EndArray();
  json.EndObject();
  return std::move(json).Take();
}

}  // namespace mingxi
