// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Formulas made of references, SUM, ROUND and the four operations: what they give.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/workbook/workbook.h"

namespace mingxi {

/// What a formula needs to know of a workbook. An empty `sheet` is the formula's own.
struct FormulaCells {
  /// The number in a cell, 0 for a blank one; nullopt for what is no number.
  std::function<std::optional<double>(std::string_view sheet, int row, int column)> number;
  /// The sum of the numbers in a range; nullopt where an error stands in it or it is too large.
  std::function<std::optional<double>(std::string_view sheet, const MergedRange& range)> sum;
};

/// A formula's value, and how large the numbers were that it was made of.
struct FormulaValue {
  double value = 0;
  double size = 0;
};

/// What `formula` gives, its relative references moved as a formula shared by several cells
/// demands. nullopt for anything else than the formulas above.
std::optional<FormulaValue> ValueOfFormula(std::string_view formula, int row_shift,
                                           int column_shift, const FormulaCells& cells);

}  // namespace mingxi
