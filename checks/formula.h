// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Formulas that tables print: 3=1+2 in an index row, A=B+D in a column 公式 (formula).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// A name with its sign.
struct FormulaTerm {
  std::string name;
  int sign = 1;

  bool operator==(const FormulaTerm&) const = default;
};

/// `name` = the sum of `terms`; without terms it only names its place.
struct Formula {
  std::string name;
  std::vector<FormulaTerm> terms;

  bool operator==(const Formula&) const = default;
};

/// Reads `3`, `A`, `(3)`, `3=1+2`, `C=A+B-D`, in half- or full-width characters. Names are one
/// letter or up to three digits. nullopt for all else, products and quotients among it.
std::optional<Formula> ReadFormula(std::string_view text);

}  // namespace mingxi
