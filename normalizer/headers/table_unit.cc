// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/table_unit.h"

#include "normalizer/values/units.h"

namespace mingxi {

std::string FindTableUnit(std::string_view captioned, std::string_view title, const Piece& piece,
                          const HeaderShape& shape) {
  if (!captioned.empty()) return std::string(captioned);
  if (const auto unit = ReadUnitLine(title); unit.has_value()) return unit->unit;
  for (const Cell& cell : piece.cells) {
    if (cell.row >= shape.header_rows) break;
    if (cell.text.find("单位") == std::string::npos) continue;
    if (const auto unit = ReadUnitLine(cell.text); unit.has_value()) return unit->unit;
  }
  return {};
}

}  // namespace mingxi
