// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/places.h"

#include <algorithm>

namespace mingxi {
std::string SheetCellName(int row, int column) {
  constexpr int kLetters = 26;
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
  }
  return letters + std::to_string(row + 1);
}

ChangePlace PlaceOf(const DiffInput& input, int table_number, int row, int column,
                    const Cell* cell) {
  const auto at = static_cast<std::size_t>(table_number);
  const Table& table = input.document.tables[at];
  ChangePlace place;
  place.table = table.id;
  place.row = row;
  place.column = column;
  if (!table.pages.empty()) place.page = table.pages.front();
  if (cell != nullptr && !cell->places.empty()) {
    place.page = cell->places.front().page;
    const Box& box = cell->places.front().box;
    if (row >= 0 && column >= 0 && box != Box{}) place.box.push_back(box);
  }
  if (cell != nullptr && cell->source.is_known()) {
    place.sheet = table.part;
    place.cell = CellName(cell->source);
  }
  if (at < input.origins.size() && input.origins[at].first_row >= 0) {
    const TableOrigin& origin = input.origins[at];
    place.sheet = origin.sheet;
    place.cell = SheetCellName(origin.first_row + std::max(0, row),
                               origin.first_column + std::max(0, column));
  }
  return place;
}

}  // namespace mingxi
