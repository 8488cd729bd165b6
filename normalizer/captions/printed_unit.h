// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The unit of a caption: what stands behind 单位：, and brackets that say nothing but a unit.

#include <cstddef>
#include <string>
#include <string_view>

namespace mingxi {

/// The list of units that `value` (folded) is as a whole: 万元, 元、%, 年、亿元, also in brackets
/// of its own or with half a bracket left over from a line that wraps. One of a list has to be a
/// known unit, the others have to be as short as units are. Empty when it is none.
std::string ReadUnits(std::string_view value);

/// Length in bytes of the unit or the list of units that `value` begins with, where something else
/// stands behind it: 4 characters of 万元、% 第1页. 0 when it begins with none or is one as a
/// whole.
std::size_t LengthOfLeadingUnits(std::string_view value);

/// `printed` without a bracket that names only the unit, （单位：亿元） anywhere or （万元） at the
/// end, and what that bracket says. `unit` is empty where there is no such bracket.
struct UnitBracket {
  std::string rest;
  std::string unit;
};
UnitBracket CutUnitBracket(std::string_view printed);

}  // namespace mingxi
