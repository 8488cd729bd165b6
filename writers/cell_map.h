// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// CellMap: which cell stands at a row and column of a table.

#include <cstdint>
#include <vector>

#include "model/status.h"
#include "model/table.h"

namespace mingxi {

/// Finds cells by place. The table must outlive it.
class CellMap {
 public:
  /// Fails with kInternal, naming the cell, when a cell lies outside the table or on another one:
  /// such a table can't be written without losing something.
  static Result<CellMap> Make(const Table& table);

  /// The cell that covers this place, by its span or as its anchor; null where there is none.
  /// REQUIRES: 0 <= row < row_count, 0 <= column < column_count.
  const Cell* Covering(int row, int column) const;
  /// The cell whose anchor (top left) this place is; null where there is none. Same duty.
  const Cell* Anchor(int row, int column) const;

 private:
  explicit CellMap(const Table& table);
  Status Place(std::int32_t index);

  const Table* table_;
  std::vector<std::int32_t> index_;  ///< Row by row; index into Table::cells, -1 = none.
};

}  // namespace mingxi
