// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingxi {

/// The formula that the tokens of a record mean in the cell at `row` and `column`: references on
/// its own sheet, numbers, SUM, ROUND, the four operations. nullopt where there is anything else.
std::optional<std::string> TokensToFormula(std::string_view tokens, int row, int column);

/// The first cell of the cells that share a formula, where `tokens` say that this is one of them.
struct SharedFormulaPlace {
  int row = 0;
  int column = 0;

  auto operator<=>(const SharedFormulaPlace&) const = default;
};
std::optional<SharedFormulaPlace> SharedPlaceOf(std::string_view tokens);

}  // namespace mingxi
