// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Units: 元 (yuan), 万元 (10,000 yuan), %, 人 (persons), 平方米 (square metres) and their like;
// where they are printed and which one counts.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/decimal.h"

namespace mingxi {

enum class UnitKind : std::uint8_t { kMoney, kRatio, kCount };

/// A known unit.
struct Unit {
  std::string_view name;  ///< As it is usually printed, "万元".
  UnitKind kind = UnitKind::kCount;
  int power = 0;          ///< In base units: 10^power. 万元 -> 4; % -> -2; 角 -> -1.
  std::string_view base;  ///< "元", "美元", "", "人", ...
};

/// The unit that `text` (folded) is as a whole; 人民币万元, 万元人民币, 圆 and ％ are known by
/// their other name. nullopt when unknown.
std::optional<Unit> FindUnit(std::string_view text);

/// The longest unit that `text` (folded) begins with and its length in bytes; {nullopt, 0} when
/// none.
struct UnitPrefix {
  std::optional<Unit> unit;
  size_t length = 0;
};
UnitPrefix FindUnitPrefix(std::string_view text);

/// Where a line says 单位：万元 (unit: 10,000 yuan).
struct UnitLine {
  std::string unit;  ///< As printed, "万元", "元、%", "台（套）".
  size_t begin = 0;  ///< Byte range of the saying within the line, brackets around it included.
  size_t end = 0;

  bool operator==(const UnitLine&) const = default;
};

/// The last explicit unit of a folded line: 单位：万元, 金额单位:元, （单位：人民币元）, also
/// inside a longer line. 编制单位：X and 单位：X局 name publishers and are none. nullopt when there
/// is none.
std::optional<UnitLine> ReadUnitLine(std::string_view folded);

/// The unit in the last bracket of a folded header or row label: 价值（万元） -> 万元,
/// 车辆（台、辆） -> 台、辆, 预算数（单位：元） -> 元. Empty when the bracket holds something else.
std::string ReadBracketUnit(std::string_view folded);

/// The four places a unit can be printed; empty = none there.
struct PrintedUnits {
  std::string_view cell;
  std::string_view row;
  std::string_view column;
  std::string_view table;
};

/// The unit that counts: cell before row label before header before unit line.
std::string_view UnitThatCounts(const PrintedUnits& printed);

/// `value` in 元 where `unit` is one of Chinese money; nullopt for all others.
std::optional<Decimal> ToYuan(const Decimal& value, std::string_view unit);

}  // namespace mingxi
