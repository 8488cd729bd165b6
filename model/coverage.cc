// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/coverage.h"

namespace mingxi {

void Coverage::Add(const Coverage& other) {
  figures += other.figures;
  confirmed_twice += other.confirmed_twice;
  confirmed_once += other.confirmed_once;
  contradicted += other.contradicted;
  single += other.single;
  unchecked += other.unchecked;
  doubtful += other.doubtful;
}

bool IsPrintedFigure(const Table& table, const Cell& cell) {
  const bool is_number = cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                         cell.type == CellType::kPercent;
  if (!is_number || !cell.value || cell.row < table.header_rows) return false;
  const auto row = static_cast<std::size_t>(cell.row);
  if (row >= table.rows.size()) return true;
  return table.rows[row].kind != RowKind::kIndex && table.rows[row].kind != RowKind::kHeader;
}

Coverage CoverageOf(const Table& table) {
  Coverage coverage;
  for (const Cell& cell : table.cells) {
    if (!IsPrintedFigure(table, cell)) continue;
    ++coverage.figures;
    switch (cell.status) {
      case FigureStatus::kConfirmed:
        ++(cell.proofs >= 2 ? coverage.confirmed_twice : coverage.confirmed_once);
        break;
      case FigureStatus::kContradicted:
        ++coverage.contradicted;
        break;
      case FigureStatus::kSingle:
        ++coverage.single;
        break;
      case FigureStatus::kDoubtful:
        ++coverage.doubtful;
        break;
      case FigureStatus::kNone:
      case FigureStatus::kUnchecked:
        ++coverage.unchecked;
        break;
    }
  }
  return coverage;
}

Coverage CoverageOf(const Document& document) {
  Coverage coverage;
  for (const Table& table : document.tables) coverage.Add(CoverageOf(table));
  return coverage;
}

}  // namespace mingxi
