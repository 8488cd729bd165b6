// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A printed figure -> the number and the number format that look the same in a spreadsheet.

#include <optional>
#include <string>

#include "model/cell.h"
#include "model/decimal.h"

namespace mingxi {

/// Digits that a spreadsheet's numbers hold exactly.
inline constexpr int kExactDigits = 15;

struct PrintedNumber {
  Decimal stored;      ///< What stands in the cell: 1.112 for a printed 111.2%.
  std::string format;  ///< Excel number format: `#,##0.00`, `0.0%`, `#,##0.00;"△"#,##0.00`.

  bool operator==(const PrintedNumber&) const = default;
};

/// The number that, shown with its format, is `cell.text` again. nullopt when there is none, so
/// that the cell must be text: no value, a value that is not the printed digits, or digits beyond
/// what a spreadsheet holds. `column_is_grouped`: other figures of the column have thousands
/// separators, so that this one would have them too were it larger.
std::optional<PrintedNumber> PrintedNumberOf(const Cell& cell, bool column_is_grouped);

/// Digits from the first to the last that is not 0.
int SignificantDigits(const Decimal& value);

}  // namespace mingxi
