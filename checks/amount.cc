// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/amount.h"

#include <array>
#include <utility>

namespace mingxi {
namespace {

std::optional<Amount> ToAmount(const Decimal& value, std::string_view unit) {
  const std::optional<int> power = PowerOfUnit(unit);
  if (!power) return std::nullopt;
  return Amount{value.ShiftedBy(*power), Decimal(1).ShiftedBy(*power - value.scale())};
}

}  // namespace

std::optional<int> PowerOfUnit(std::string_view unit) {
  constexpr std::array<std::pair<std::string_view, int>, 6> kUnits = {
      {{"元", 0}, {"百元", 2}, {"千元", 3}, {"万元", 4}, {"百万元", 6}, {"亿元", 8}}};
  for (const auto& [name, power] : kUnits) {
    if (unit == name) return power;
  }
  return std::nullopt;
}

std::optional<Amount> AmountOf(const Cell& cell) {
  if (!cell.value || !cell.value_yuan) return std::nullopt;
  return ToAmount(*cell.value, cell.unit);
}

std::optional<Amount> AmountOf(const TextFigure& figure) {
  return ToAmount(figure.value, figure.unit);
}

bool IsSame(const Amount& a, const Amount& b) {
  const Decimal off = (a.yuan - b.yuan).Absolute();
  return off + off <= a.last_digit + b.last_digit;
}

bool IsToldOf(const Amount& told, const Amount& table) {
  const Decimal off = (told.yuan - table.yuan).Absolute();
  return off < told.last_digit || IsSame(told, table);
}

}  // namespace mingxi
