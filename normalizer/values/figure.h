// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Printed text -> number, dash or blank.

#include <optional>
#include <string>
#include <string_view>

#include "model/cell.h"
#include "model/decimal.h"

namespace mingxi {

/// What one printed figure says.
struct Figure {
  /// kAmount (any plain number; the column may make it a count or an ordinal), kPercent, kDash,
  /// kBlank, or kNone when the text is no figure.
  CellType type = CellType::kNone;
  std::optional<Decimal> value;  ///< 111.2% is 111.2; △7,027.41 and (1.00) are negative.
  std::string unit;     ///< A unit that stands behind the number ("万元", "%"); empty = none.
  std::string mark;     ///< A footnote mark behind the figure ("①", "*"); empty = none.
  std::string why_not;  ///< For kNone that looks like a number: what is wrong with it.

  bool operator==(const Figure&) const = default;
};

/// Reads a whole cell as one figure; `text` is folded (fold.h). Never guesses: what is ambiguous or
/// malformed (1,23.4; 1.095.64) is kNone and says why. Bounds (≥90%), ranges, dates, list numbers
/// (1.) and words are kNone without a reason. -, —, /, …, 无 (none) are dashes.
Figure ReadFigure(std::string_view text);

}  // namespace mingxi
