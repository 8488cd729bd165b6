// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/cell_name.h"

namespace mingxi {

std::string CellName(int row, int column) {
  constexpr int kLetters = 26;
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
  }
  return letters + std::to_string(row + 1);
}

}  // namespace mingxi
