// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/figures/figures_jsonl.h"

#include <charconv>

#include "writers/figures/figure_records.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

/// A whole number as a number, where it fits.
void WriteWhole(const std::string& text, JsonWriter& json) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  is_whole ? json.Number(number) : json.String(text);
}

}  // namespace

Status WriteFigureLines(const Document& document,
                        const std::function<Status(std::string_view)>& take) {
  constexpr std::size_t kPiece = 1 << 20;
  Status taken;
  const std::vector<DataField> fields = FigureFields();
  std::string lines;
  const auto add = [&](const FigureRecord& record, const Cell& /*cell*/) {
    JsonWriter json;
    json.BeginObject(JsonWriter::Style::kInline);
    for (std::size_t i = 0; i < record.size(); ++i) {
      if (record[i].empty()) continue;
      json.Key(fields[i].name);
      fields[i].type == FieldType::kInteger ? WriteWhole(record[i], json) : json.String(record[i]);
    }
    json.EndObject();
    lines += std::move(json).Take();
    if (lines.size() < kPiece || !taken.ok()) return;
    taken = take(lines);
    lines.clear();
  };
  if (Status status = ForEachFigure(document, add); !status.ok()) return status;
  return taken.ok() ? take(lines) : taken;
}

}  // namespace mingxi
