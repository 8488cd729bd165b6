// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/data_profile.h"

// A column is a number only when every cell of it is a figure, a dash or blank; anything else would
// break the schema's promise.

#include <algorithm>
#include <set>

#include "messages/workbook.h"

namespace mingxi {
namespace {

/// What the cells of one column are.
struct ColumnContent {
  bool has_text = false;
  bool has_percent = false;
  bool has_other_figure = false;
  bool is_whole = true;  ///< Only counts without decimals.
  std::set<std::string> units;
};

void Observe(const Cell& cell, ColumnContent& content) {
  if (!IsFigure(cell)) {
    content.has_text |= !cell.text.empty() && cell.type != CellType::kDash;
    return;
  }
  const bool is_percent = cell.type == CellType::kPercent;
  content.has_percent |= is_percent;
  content.has_other_figure |= !is_percent;
  content.is_whole &= cell.type == CellType::kCount && cell.value->scale() == 0;
  content.units.insert(is_percent ? std::string(kPercentUnit) : std::string(cell.unit));
}

FieldType TypeOf(const ColumnContent& content) {
  const bool has_one_kind = content.has_percent != content.has_other_figure;
  if (content.has_text || !has_one_kind) return FieldType::kString;
  return content.is_whole ? FieldType::kInteger : FieldType::kNumber;
}

std::string JoinedPath(const std::vector<std::string>& path) {
  std::string joined;
  for (const std::string& part : path) {
    if (!joined.empty()) joined.push_back('/');
    joined += part;
  }
  return joined;
}

std::string LowerAscii(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::vector<std::string> UniqueNames(const Table& table) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (int column = 0; column < table.column_count; ++column) {
    const auto at = static_cast<std::size_t>(column);
    std::string name = at < table.columns.size() ? JoinedPath(table.columns[at].path) : "";
    if (name.empty()) name = Say(Language::kChinese, messages::kNamelessColumn, column + 1);
    const std::string wanted = name;
    for (int n = 2; !taken.insert(LowerAscii(name)).second; ++n) {
      name = wanted + "_" + std::to_string(n);
    }
    names.push_back(std::move(name));
  }
  return names;
}

void SortRows(const Table& table, DataProfile& profile) {
  for (int row = table.header_rows; row < table.row_count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    const RowKind kind = at < table.rows.size() ? table.rows[at].kind : RowKind::kData;
    const bool is_left_out = kind == RowKind::kIndex || kind == RowKind::kPageTotal;
    (is_left_out ? profile.left_out : profile.rows).push_back(row);
  }
}

}  // namespace

std::string_view ToString(FieldType type) {
  switch (type) {
    case FieldType::kString:
      return "string";
    case FieldType::kNumber:
      return "number";
    case FieldType::kInteger:
      return "integer";
  }
  return "";
}

bool IsFigure(const Cell& cell) {
  return cell.value && (cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                        cell.type == CellType::kPercent);
}

DataProfile ProfileOf(const Table& table, const CellMap& cells) {
  DataProfile profile;
  SortRows(table, profile);
  std::vector<std::string> names = UniqueNames(table);
  std::set<std::string> dashes;
  for (int column = 0; column < table.column_count; ++column) {
    ColumnContent content;
    for (const int row : profile.rows) {
      const Cell* cell = cells.Anchor(row, column);
      if (cell == nullptr) continue;
      Observe(*cell, content);
      if (cell->type == CellType::kDash) dashes.insert(cell->text);
    }
    DataField field{std::move(names[static_cast<std::size_t>(column)]), TypeOf(content), {}};
    if (content.units.size() == 1) field.unit = *content.units.begin();
    profile.fields.push_back(std::move(field));
  }
  profile.dashes.assign(dashes.begin(), dashes.end());
  return profile;
}

}  // namespace mingxi
