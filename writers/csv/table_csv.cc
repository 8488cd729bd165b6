// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/table_csv.h"

namespace mingxi {
namespace {

void WriteDataCell(const Cell& cell, const DataField& field, CsvWriter& csv) {
  const bool is_percent_as_text = cell.type == CellType::kPercent && field.unit != kPercentUnit;
  if (IsFigure(cell) && !is_percent_as_text) {
    csv.Figure(cell.value->ToString());
  } else {
    csv.Text(cell.text);
  }
}

/// The cell whose content stands at this place of the data profile; null for none.
const Cell* CellAt(int row, int column, const CellMap& cells, MergedCells merged) {
  const Cell* cell = cells.Covering(row, column);
  if (merged == MergedCells::kFilled) return cell;
  if (cell == nullptr || cell->column != column) return nullptr;
  return cell->row == row || !IsFigure(*cell) ? cell : nullptr;
}

}  // namespace

std::string TableToCsv(const Table& table, const CellMap& cells, const DataProfile& profile,
                       CsvDialect dialect, MergedCells merged) {
  CsvWriter csv(dialect);
  for (const DataField& field : profile.fields) csv.Text(field.name);
  csv.EndRecord();
  for (const int row : profile.rows) {
    for (int column = 0; column < table.column_count; ++column) {
      const Cell* cell = CellAt(row, column, cells, merged);
      const DataField& field = profile.fields[static_cast<std::size_t>(column)];
      cell == nullptr ? csv.Text("") : WriteDataCell(*cell, field, csv);
    }
    csv.EndRecord();
  }
  return std::move(csv).Take();
}

std::string TableToRawCsv(const Table& table, const CellMap& cells, CsvDialect dialect,
                          MergedCells merged) {
  CsvWriter csv(dialect);
  for (int row = 0; row < table.row_count; ++row) {
    for (int column = 0; column < table.column_count; ++column) {
      const bool is_filled = merged == MergedCells::kFilled;
      const Cell* cell = is_filled ? cells.Covering(row, column) : cells.Anchor(row, column);
      if (cell == nullptr) {
        csv.Text("");
      } else {
        IsFigure(*cell) ? csv.Figure(cell->text) : csv.Text(cell->text);
      }
    }
    csv.EndRecord();
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
