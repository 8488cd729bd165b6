// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/figures_csv.h"

// The label of a figure is the nearest name to its left: a table may have several panels side by
// side (revenue with its amounts, expenditure with its own).

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "writers/cell_map.h"
#include "writers/csv/data_profile.h"

namespace mingxi {
namespace {

struct FigureColumn {
  std::string_view name;
  FieldType type = FieldType::kString;
};

constexpr std::array<FigureColumn, 23> kColumns = {{
    {"document"},
    {"sha256"},
    {"publisher_code"},
    {"publisher_name"},
    {"region"},
    {"fiscal_year", FieldType::kInteger},
    {"kind"},
    {"form"},
    {"table"},
    {"page", FieldType::kInteger},
    {"row_label"},
    {"row_path"},
    {"subject_kind"},
    {"subject_code"},
    {"subject_name"},
    {"column_path"},
    {"standard_column"},
    {"figure_year", FieldType::kInteger},
    {"value", FieldType::kNumber},
    {"unit"},
    {"value_yuan", FieldType::kNumber},
    {"status"},
    {"box"},
}};

ColumnRole RoleOf(const Table& table, int column) {
  const auto at = static_cast<std::size_t>(column);
  return at < table.columns.size() ? table.columns[at].role : ColumnRole::kNone;
}

bool IsNaming(ColumnRole role) { return role == ColumnRole::kName || role == ColumnRole::kLabel; }

/// The column left of `column` whose text names the rows; -1 = none.
int LabelColumn(const Table& table, const CellMap& cells, int row, int column) {
  for (int at = column - 1; at >= 0; --at) {
    const Cell* cell = cells.Covering(row, at);
    if (IsNaming(RoleOf(table, at)) && cell != nullptr && !cell->text.empty()) return cell->column;
  }
  for (int at = column - 1; at >= 0; --at) {
    const Cell* cell = cells.Covering(row, at);
    if (cell != nullptr && cell->type == CellType::kLabel) return cell->column;
  }
  return -1;
}

std::string TextAt(const CellMap& cells, int row, int column) {
  const Cell* cell = column < 0 ? nullptr : cells.Covering(row, column);
  return cell == nullptr ? "" : cell->text;
}

/// Labels of the row's ancestors, then its own.
std::string RowPath(const Table& table, const CellMap& cells, int row, int label_column) {
  std::string path = TextAt(cells, row, label_column);
  // A parent chain longer than the table would be a circle.
  for (int step = 0; step < table.row_count; ++step) {
    const auto at = static_cast<std::size_t>(row);
    if (at >= table.rows.size()) break;
    row = table.rows[at].parent;
    if (row < 0 || row >= table.row_count) break;
    path.insert(0, TextAt(cells, row, label_column) + "/");
  }
  return path;
}

/// The figure's place on its page, "x0 y0 x1 y1" in points with one decimal.
std::string BoxText(const Cell& cell) {
  if (cell.places.empty() || cell.places.front().page <= 0) return "";
  const Box& box = cell.places.front().box;
  std::string text;
  for (const double at : {box.x0, box.y0, box.x1, box.y1}) {
    if (!std::isfinite(at)) return "";
    char digits[64];
    const double tenths = std::round(at * 10) / 10 + 0.0;  // + 0.0 turns -0 into 0
    const auto written =
        std::to_chars(digits, digits + sizeof digits, tenths, std::chars_format::fixed, 1);
    if (written.ec != std::errc()) return "";
    if (!text.empty()) text.push_back(' ');
    text.append(digits, written.ptr);
  }
  return text;
}

std::string TextOf(std::optional<int> number) { return number ? std::to_string(*number) : ""; }

void WriteDocumentFields(const Document& document, const Table& table, CsvWriter& csv) {
  csv.Text(document.source.file);
  csv.Text(document.source.sha256);
  csv.Text(document.publisher.code);
  csv.Text(document.publisher.name);
  csv.Text(document.publisher.region);
  csv.Figure(TextOf(document.fiscal_year));
  csv.Text(document.kind);
  csv.Text(table.form);
  csv.Text(table.id);
}

void WriteRowFields(const Table& table, const CellMap& cells, const Cell& figure, CsvWriter& csv) {
  const auto row = static_cast<std::size_t>(figure.row);
  const int label_column = LabelColumn(table, cells, figure.row, figure.column);
  const std::string label = TextAt(cells, figure.row, label_column);
  const std::string code = row < table.rows.size() ? table.rows[row].code : "";
  csv.Text(label);
  csv.Text(RowPath(table, cells, figure.row, label_column));
  csv.Text("");  // The kind of subject: no stage says it yet.
  csv.Text(code);
  csv.Text(code.empty() ? "" : label);
}

void WriteColumnFields(const Table& table, const DataProfile& profile, const Cell& figure,
                       CsvWriter& csv) {
  const auto at = static_cast<std::size_t>(figure.column);
  const Column column = at < table.columns.size() ? table.columns[at] : Column{};
  csv.Text(profile.fields[at].name);
  csv.Text(column.standard);
  csv.Figure(TextOf(column.year));
}

void WriteValueFields(const Cell& figure, CsvWriter& csv) {
  csv.Figure(figure.value->ToString());
  csv.Text(figure.type == CellType::kPercent && figure.unit.empty() ? "%" : figure.unit);
  csv.Figure(figure.value_yuan ? figure.value_yuan->ToString() : "");
  csv.Text(ToString(figure.status));
  csv.Text(BoxText(figure));
}

Status WriteFigures(const Document& document, const Table& table, CsvWriter& csv) {
  const Result<CellMap> cells = CellMap::Make(table);
  if (!cells.ok()) return cells.status();
  const DataProfile profile = ProfileOf(table, *cells);
  for (const Cell& cell : table.cells) {
    const auto row = static_cast<std::size_t>(cell.row);
    const bool is_in_index = row < table.rows.size() && table.rows[row].kind == RowKind::kIndex;
    if (!IsFigure(cell) || is_in_index || cell.row < table.header_rows) continue;
    WriteDocumentFields(document, table, csv);
    csv.Figure(cell.places.empty() || cell.places.front().page <= 0
                   ? ""
                   : std::to_string(cell.places.front().page));
    WriteRowFields(table, *cells, cell, csv);
    WriteColumnFields(table, profile, cell, csv);
    WriteValueFields(cell, csv);
    csv.EndRecord();
  }
  return Status::Ok();
}

}  // namespace

std::vector<DataField> FiguresFields() {
  std::vector<DataField> fields;
  for (const FigureColumn& column : kColumns) {
    fields.push_back({std::string(column.name), column.type, {}});
  }
  return fields;
}

std::string FiguresHeader(CsvDialect dialect) {
  CsvWriter csv(dialect);
  for (const FigureColumn& column : kColumns) csv.Text(column.name);
  csv.EndRecord();
  return std::move(csv).Take();
}

Result<std::string> DocumentToFigures(const Document& document, CsvDialect dialect) {
  CsvWriter csv(dialect);
  for (const Table& table : document.tables) {
    const Status written = WriteFigures(document, table, csv);
    if (!written.ok()) return written;
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
