// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/cell_map.h"

// A dense index; tables are dense themselves.

namespace mingxi {

CellMap::CellMap(const Table& table)
    : table_(&table),
      index_(
          static_cast<std::size_t>(table.row_count) * static_cast<std::size_t>(table.column_count),
          -1) {}

Result<CellMap> CellMap::Make(const Table& table) {
  if (table.row_count < 0 || table.column_count < 0) {
    return Status::Internal("a table has a negative size").At({.table = table.id});
  }
  CellMap map(table);
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const Status placed = map.Place(static_cast<std::int32_t>(i));
    if (!placed.ok()) return placed;
  }
  return map;
}

Status CellMap::Place(std::int32_t index) {
  const Cell& cell = table_->cells[static_cast<std::size_t>(index)];
  const Location place{.table = table_->id, .row = cell.row, .column = cell.column};
  const bool is_inside = cell.row >= 0 && cell.column >= 0 && cell.row_span >= 1 &&
                         cell.column_span >= 1 && cell.row_span <= table_->row_count - cell.row &&
                         cell.column_span <= table_->column_count - cell.column;
  if (!is_inside) return Status::Internal("a cell lies outside its table").At(place);
  for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
    for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
      std::int32_t& at =
          index_[static_cast<std::size_t>(row) * static_cast<std::size_t>(table_->column_count) +
                 static_cast<std::size_t>(column)];
      if (at >= 0) return Status::Internal("two cells lie on each other").At(place);
      at = index;
    }
  }
  return Status::Ok();
}

const Cell* CellMap::Covering(int row, int column) const {
  const std::int32_t index =
      index_[static_cast<std::size_t>(row) * static_cast<std::size_t>(table_->column_count) +
             static_cast<std::size_t>(column)];
  return index < 0 ? nullptr : &table_->cells[static_cast<std::size_t>(index)];
}

const Cell* CellMap::Anchor(int row, int column) const {
  const Cell* cell = Covering(row, column);
  return cell != nullptr && cell->row == row && cell->column == column ? cell : nullptr;
}

}  // namespace mingxi
