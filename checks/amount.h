// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Amount: a sum of money in 元 with what its last printed digit is worth, so that figures in
// different units can be compared.

#include <optional>
#include <string_view>

#include "model/cell.h"
#include "model/decimal.h"
#include "model/document.h"

namespace mingxi {

struct Amount {
  Decimal yuan;
  Decimal last_digit;  ///< One unit of the last printed digit, in 元.
};

/// Powers of ten of a unit of money: 元 0, 万元 4, 亿元 8; nullopt for other units.
std::optional<int> PowerOfUnit(std::string_view unit);

/// nullopt where the cell holds no amount of money in a known unit.
std::optional<Amount> AmountOf(const Cell& cell);
std::optional<Amount> AmountOf(const TextFigure& figure);

/// Whether two printed amounts may be the same: apart by no more than half a unit of each one's
/// last digit.
bool IsSame(const Amount& a, const Amount& b);

/// Whether `told`, printed in a sentence, may be `table`: sentences round or cut off, so it may be
/// off by less than one unit of its last digit.
bool IsToldOf(const Amount& told, const Amount& table);

}  // namespace mingxi
