// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/source_cell.h"

namespace mingxi {

std::string CellName(const SourceCell& cell) {
  std::string letters;
  for (int column = cell.column; column >= 0; column = column / 26 - 1) {
    letters.insert(letters.begin(), static_cast<char>('A' + column % 26));
  }
  return letters + std::to_string(cell.row + 1);
}

}  // namespace mingxi
