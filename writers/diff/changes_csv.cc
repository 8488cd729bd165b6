// SPDX-License-Identifier: GPL-3.0-or-later

// The format (paulfitz.github.io/daff-doc/spec.html): the first column says what became of a row, a
// row `!` above the header what became of columns. The sign between an old and a new value is
// longer than any such sign in the data. This file's only entry is ChangesToCsv.

#include "writers/diff/changes_csv.h"

#include <algorithm>

#include "writers/csv/csv_writer.h"
#include "writers/diff/shown_rows.h"

namespace mingxi {
namespace {

/// `->` with as many dashes more as the texts of both tables ask for.
std::string SeparatorFor(const SideTable& table) {
  std::string separator = "->";
  for (const Table* side : {table.a, table.b}) {
    if (side == nullptr) continue;
    for (const Cell& cell : side->cells) {
      while (cell.text.find(separator) != std::string::npos) separator.insert(0, "-");
    }
  }
  return separator;
}

class Highlighter {
 public:
  Highlighter(const SideTable& table, CsvWriter& csv)
      : table_(table), csv_(csv), separator_(SeparatorFor(table)) {}

  void Write(int context_rows) {
    WriteSchema();
    csv_.Text("@@");
    for (const SideLine& column : table_.columns) csv_.Text(table_.Header(column));
    csv_.EndRecord();
    for (const ShownRow& row : ShownRows(table_, context_rows)) WriteRow(row);
  }

 private:
  /// `!`: what became of the columns; nothing where all stayed.
  void WriteSchema() {
    std::vector<std::string> marks;
    for (const SideLine& column : table_.columns) marks.push_back(MarkOfColumn(column));
    const bool is_same = std::all_of(marks.begin(), marks.end(),
                                     [](const std::string& mark) { return mark.empty(); });
    if (is_same) return;
    csv_.Text("!");
    for (const std::string& mark : marks) csv_.Text(mark);
    csv_.EndRecord();
  }

  std::string MarkOfColumn(const SideLine& column) const {
    if (column.is_added()) return "+++";
    if (column.is_removed()) return "---";
    const std::string old = table_.Header({column.a, -1});
    std::string mark = column.is_moved ? ":" : "";
    if (column.is_changed) mark += "(" + old + ")";
    return mark;
  }

  void WriteRow(const ShownRow& shown) {
    if (shown.line == nullptr) {
      csv_.Text("...");
      for (std::size_t i = 0; i < table_.columns.size(); ++i) csv_.Text("...");
      return csv_.EndRecord();
    }
    const SideLine& row = *shown.line;
    csv_.Text(MarkOfRow(row));
    for (const SideLine& column : table_.columns) csv_.Text(CellText(row, column));
    csv_.EndRecord();
  }

  std::string MarkOfRow(const SideLine& row) const {
    if (row.is_added()) return "+++";
    if (row.is_removed()) return "---";
    if (row.is_changed) return separator_;
    if (row.is_moved) return ":";
    const bool has_more = std::any_of(table_.columns.begin(), table_.columns.end(),
                                      [](const SideLine& column) { return column.is_added(); });
    return has_more ? "+" : "";
  }

  std::string CellText(const SideLine& row, const SideLine& column) const {
    const bool is_from_a = row.is_removed() || column.is_removed();
    if (is_from_a) return table_.TextA(row.a, column.a);
    const auto change = table_.cells.find({row.b, column.b});
    const bool is_changed = !row.is_added() && change != table_.cells.end();
    if (!is_changed) return table_.TextB(row.b, column.b);
    return table_.TextA(row.a, column.a) + separator_ + table_.TextB(row.b, column.b);
  }

  const SideTable& table_;
  CsvWriter& csv_;
  std::string separator_;
};

}  // namespace

std::string ChangesToCsv(const ComparedPair& pair, int context_rows) {
  CsvWriter csv(CsvDialect::kData);
  const std::vector<SideTable> tables = SideTables(pair);
  const bool is_single = pair.a->tables.size() <= 1 && pair.b->tables.size() <= 1;
  for (const SideTable& table : tables) {
    if (!is_single) {
      const Table& shown = table.b != nullptr ? *table.b : *table.a;
      csv.Text("##");
      csv.Text(shown.id);
      csv.Text(shown.title);
      csv.EndRecord();
    }
    Highlighter(table, csv).Write(context_rows);
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
