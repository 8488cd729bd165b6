// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/column_paths.h"

#include <re2/re2.h>

#include <string>

#include "model/characters.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

/// 2023年预算数 -> 2023.
std::optional<int> YearIn(const std::string& name) {
  static const RE2 year("(?:^|[^0-9])((?:19|20)[0-9]{2})(?:年|$)");
  int found = 0;
  return RE2::PartialMatch(name, year, &found) ? std::optional<int>(found) : std::nullopt;
}

/// The unit that a header's name gives: 价值（万元）, or a name that is a unit of money or %
/// itself. 项, 个 and 支 alone are names.
std::string UnitIn(const std::string& name) {
  std::string unit = ReadBracketUnit(name);
  if (!unit.empty()) return unit;
  const std::optional<Unit> whole = FindUnit(name);
  return whole.has_value() && whole->kind != UnitKind::kCount ? name : std::string();
}

}  // namespace

std::vector<Column> FindColumns(const Piece& piece, const HeaderShape& shape) {
  std::vector<Column> columns(static_cast<std::size_t>(piece.column_count));
  for (const Cell& cell : piece.cells) {
    if (cell.row >= shape.header_rows) break;
    if (cell.text.empty()) continue;
    const std::string unit = UnitIn(cell.text);
    const std::optional<int> year = YearIn(cell.text);
    for (int at = cell.column; at < cell.column + cell.column_span; ++at) {
      Column& column = columns[static_cast<std::size_t>(at)];
      column.path.push_back(cell.text);
      if (!unit.empty()) column.unit = unit;  // The lower name is the nearer one.
      if (year.has_value()) column.year = year;
    }
  }
  return columns;
}

}  // namespace mingxi
