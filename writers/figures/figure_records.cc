// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/figures/figure_records.h"

// The label of a figure is the nearest name to its left: a table may have several panels side by
// side (revenue with its amounts, expenditure with its own).

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "writers/cell_map.h"

namespace mingxi {
namespace {

struct FigureColumn {
  std::string_view name;
  FieldType type = FieldType::kString;
  bool is_required = false;
  std::string_view pattern = {};
};

constexpr std::string_view kStatusColumn = "status";

constexpr std::array kColumns = std::to_array<FigureColumn>({
    {.name = "document", .is_required = true},
    {.name = "sha256", .pattern = "^[0-9a-f]{64}$"},
    {.name = "publisher_code"},
    {.name = "publisher_name"},
    {.name = "region", .pattern = "^[0-9]{6}$"},
    {.name = "fiscal_year", .type = FieldType::kInteger},
    {.name = "kind"},
    {.name = "form"},
    {.name = "table_id", .is_required = true, .pattern = "^t[0-9]{2,}$"},
    {.name = "table_title"},
    {.name = "row_number", .type = FieldType::kInteger, .is_required = true},
    {.name = "column_number", .type = FieldType::kInteger, .is_required = true},
    {.name = "row_kind", .is_required = true},
    {.name = "level", .type = FieldType::kInteger},
    {.name = "parent_row", .type = FieldType::kInteger},
    {.name = "row_label"},
    {.name = "row_path"},
    {.name = "subject_kind"},
    {.name = "subject_code"},
    {.name = "inferred_code", .pattern = "^[0-9]{3,9}$"},
    {.name = "subject_name"},
    {.name = "column_path"},
    {.name = "standard_column"},
    {.name = "role"},
    {.name = "fund"},
    {.name = "figure_year", .type = FieldType::kInteger},
    {.name = "type", .is_required = true},
    {.name = "value", .type = FieldType::kNumber},
    {.name = "unit"},
    {.name = "value_yuan", .type = FieldType::kNumber},
    {.name = "stored", .type = FieldType::kNumber},
    {.name = kStatusColumn},
    {.name = "proofs", .type = FieldType::kInteger},
    {.name = "is_doubtful", .type = FieldType::kInteger, .is_required = true},
    {.name = "page", .type = FieldType::kInteger},
    {.name = "box", .pattern = "^-?[0-9.]+ -?[0-9.]+ -?[0-9.]+ -?[0-9.]+$"},
    {.name = "place"},
    {.name = "printed"},
});

std::vector<std::string> StatusWords() {
  std::vector<std::string> words;
  for (const FigureStatus status :
       {FigureStatus::kConfirmed, FigureStatus::kContradicted, FigureStatus::kSingle,
        FigureStatus::kUnchecked, FigureStatus::kDoubtful}) {
    words.emplace_back(ToString(status));
  }
  return words;
}

ColumnRole RoleOf(const Table& table, int column) {
  const auto at = static_cast<std::size_t>(column);
  return at < table.columns.size() ? table.columns[at].role : ColumnRole::kNone;
}

bool IsNaming(ColumnRole role) { return role == ColumnRole::kName || role == ColumnRole::kLabel; }

/// The column left of `column` whose text names the rows; -1 = none. For tables without an outline.
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
  const bool is_inside = row >= 0 && column >= 0;
  const Cell* cell = is_inside ? cells.Covering(row, column) : nullptr;
  return cell == nullptr ? std::string() : std::string(cell->text);
}

/// Which row of an outline a figure belongs to.
class OutlineIndex {
 public:
  explicit OutlineIndex(const Table& table) {
    for (const Panel& panel : table.panels) {
      for (std::size_t i = 0; i < panel.strips.size(); ++i) AddStrip(panel, static_cast<int>(i));
    }
  }

  struct Entry {
    const RowOutline* outline = nullptr;
    const OutlineRow* row = nullptr;
  };

  /// The row of the strip that `column` stands in; without a row where there is none.
  Entry At(int row, int column) const {
    const StripRows* strip = nullptr;
    for (const StripRows& other : strips_) {
      if (strip == nullptr || other.first_column <= column) strip = &other;
    }
    if (strip == nullptr) return {};
    const auto found = strip->rows.find(row);
    return found == strip->rows.end() ? Entry{} : Entry{strip->outline, found->second};
  }

 private:
  struct StripRows {
    int first_column = 0;
    const RowOutline* outline = nullptr;
    std::map<int, const OutlineRow*> rows;
  };

  void AddStrip(const Panel& panel, int strip) {
    const Strip& columns = panel.strips[static_cast<std::size_t>(strip)];
    const int first = (columns.labels.empty() ? columns.figures : columns.labels).front();
    StripRows added{first, &panel.outline, {}};
    for (const OutlineRow& row : panel.outline.rows) {
      if (row.strip == strip) added.rows.emplace(row.row, &row);
    }
    strips_.push_back(std::move(added));
  }

  std::vector<StripRows> strips_;  ///< From left to right.
};

/// Labels of the row's ancestors, then its own.
std::string RowPath(const CellMap& cells, const OutlineIndex::Entry& entry) {
  const OutlineRow* row = entry.row;
  std::string path = TextAt(cells, row->row, row->label_column);
  // A parent chain longer than the outline would be a circle.
  for (std::size_t step = 0; step < entry.outline->rows.size(); ++step) {
    if (row->parent < 0) break;
    row = &entry.outline->rows[static_cast<std::size_t>(row->parent)];
    path.insert(0, TextAt(cells, row->row, row->label_column) + "/");
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
std::string TextOf(const Rare<Decimal>& number) { return number ? number->ToString() : ""; }

/// "sheet!D7" of a source that is no page.
std::string PlaceOf(const Table& table, const Cell& cell) {
  if (!cell.source.is_known()) return "";
  return (table.part.empty() ? "" : table.part + "!") + CellName(cell.source);
}

void WriteDocumentFields(const Document& document, FigureRecord& record) {
  record.emplace_back(document.source.file);
  record.emplace_back(document.source.sha256);
  record.emplace_back(document.publisher.code);
  record.emplace_back(document.publisher.name);
  record.emplace_back(document.publisher.region);
  record.emplace_back(TextOf(document.fiscal_year));
  record.emplace_back(document.kind);
}

void WriteTableFields(const Table& table, const Cell& figure, FigureRecord& record) {
  const auto row = static_cast<std::size_t>(figure.row);
  record.emplace_back(table.form);
  record.emplace_back(table.id);
  record.emplace_back(table.title);
  record.emplace_back(std::to_string(figure.row));
  record.emplace_back(std::to_string(figure.column));
  record.emplace_back(ToString(row < table.rows.size() ? table.rows[row].kind : RowKind::kData));
}

void WriteRowFields(const Table& table, const CellMap& cells, const OutlineIndex& outlines,
                    const Cell& figure, FigureRecord& record) {
  const OutlineIndex::Entry entry = outlines.At(figure.row, figure.column);
  if (entry.row == nullptr) {
    const int column = LabelColumn(table, cells, figure.row, figure.column);
    const std::string label = TextAt(cells, figure.row, column);
    for (const char* unknown : {"", ""}) record.emplace_back(unknown);  // Level, parent.
    record.emplace_back(label);
    record.emplace_back(label);                                           // Its path.
    for (const char* none : {"", "", "", ""}) record.emplace_back(none);  // No subject.
    return;
  }
  const OutlineRow& row = *entry.row;
  const std::string label = TextAt(cells, row.row, row.label_column);
  record.emplace_back(std::to_string(row.level));
  const bool has_parent = row.parent >= 0;
  record.emplace_back(
      has_parent ? std::to_string(entry.outline->rows[static_cast<std::size_t>(row.parent)].row)
                 : std::string());
  record.emplace_back(label);
  record.emplace_back(RowPath(cells, entry));
  record.emplace_back(row.code_kind);
  record.emplace_back(row.code);
  record.emplace_back(row.inferred_code);
  record.emplace_back(row.code_name.empty() && !row.code.empty() ? label
                                                                 : std::string(row.code_name));
}

void WriteColumnFields(const Table& table, const DataProfile& profile, const Cell& figure,
                       FigureRecord& record) {
  const auto at = static_cast<std::size_t>(figure.column);
  const Column column = at < table.columns.size() ? table.columns[at] : Column{};
  record.emplace_back(profile.fields[at].name);
  record.emplace_back(column.standard);
  record.emplace_back(ToString(column.role));
  record.emplace_back(column.fund);
  record.emplace_back(TextOf(column.year));
}

void WriteValueFields(const Cell& figure, FigureRecord& record) {
  // What nobody can vouch for must not be summed up by a program.
  const bool is_given = figure.status != FigureStatus::kDoubtful;
  record.emplace_back(ToString(figure.type));
  record.emplace_back(is_given ? figure.value->ToString() : "");
  record.emplace_back(figure.type == CellType::kPercent && figure.unit.empty() ? "%" : figure.unit);
  record.emplace_back(is_given ? TextOf(figure.value_yuan) : "");
  record.emplace_back(is_given ? TextOf(figure.stored) : "");
  record.emplace_back(ToString(figure.status));
  const bool is_judged = figure.status != FigureStatus::kNone;
  record.emplace_back(is_judged ? std::to_string(figure.proofs) : std::string());
  record.emplace_back(figure.is_doubtful ? "1" : "0");
}

void WritePlaceFields(const Table& table, const Cell& figure, FigureRecord& record) {
  const bool has_page = !figure.places.empty() && figure.places.front().page > 0;
  record.emplace_back(has_page ? std::to_string(figure.places.front().page) : "");
  record.emplace_back(BoxText(figure));
  record.emplace_back(PlaceOf(table, figure));
  record.emplace_back(figure.printed.value_or(""));
}

/// A table with what its figures are looked up in.
struct FigureSource {
  const Document& document;
  const Table& table;
  const CellMap& cells;
  DataProfile profile = ProfileOf(table, cells);
  OutlineIndex outlines = OutlineIndex(table);
};

FigureRecord RecordOf(const FigureSource& from, const Cell& figure) {
  FigureRecord record;
  record.reserve(kColumns.size());
  WriteDocumentFields(from.document, record);
  WriteTableFields(from.table, figure, record);
  WriteRowFields(from.table, from.cells, from.outlines, figure, record);
  WriteColumnFields(from.table, from.profile, figure, record);
  WriteValueFields(figure, record);
  WritePlaceFields(from.table, figure, record);
  return record;
}

}  // namespace

Status ForEachFigureOf(const Document& document, const Table& table, const TakeFigure& add) {
  const Result<CellMap> cells = CellMap::Make(table);
  if (!cells.ok()) return cells.status();
  const FigureSource from{document, table, *cells};
  for (const Cell& cell : table.cells) {
    const auto row = static_cast<std::size_t>(cell.row);
    const bool is_in_index = row < table.rows.size() && table.rows[row].kind == RowKind::kIndex;
    if (IsFigure(cell) && !is_in_index && cell.row >= table.header_rows) {
      add(RecordOf(from, cell), cell);
    }
  }
  return Status::Ok();
}

std::vector<DataField> FigureFields() {
  std::vector<DataField> fields;
  for (const FigureColumn& column : kColumns) {
    DataField& field = fields.emplace_back();
    field.name = column.name;
    field.type = column.type;
    field.constraints.is_required = column.is_required;
    field.constraints.pattern = column.pattern;
    if (column.name == kStatusColumn) field.constraints.values = StatusWords();
  }
  return fields;
}

Status ForEachFigure(const Document& document, const TakeFigure& add) {
  for (const Table& table : document.tables) {
    const Status added = ForEachFigureOf(document, table, add);
    if (!added.ok()) return added;
  }
  return Status::Ok();
}

}  // namespace mingxi
