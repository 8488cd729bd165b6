// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Columns of percentages, and which columns they compare.

#include <optional>
#include <vector>

#include "checks/table_view.h"
#include "model/finding.h"

namespace mingxi {

/// `percent` = 100 x numerator / denominator, or the growth 100 x (numerator - denominator) /
/// denominator. All are columns.
struct Ratio {
  int percent = 0;
  int numerator = 0;
  int denominator = 0;
  bool is_growth = false;

  bool operator==(const Ratio&) const = default;
};

/// What came of trying a Ratio in one row.
struct RatioOutcome {
  CheckStatus status = CheckStatus::kNotCheckable;
  std::int64_t expected = 0;  ///< The percentage, rounded to the printed decimals, at the view's
                              ///< scale; 0 unless tried.
  int bits = 0;               ///< Evidence that it gives when it holds (chance.h).
};

/// Holds when rounding explains the difference: half a unit of the last digit of all three figures.
/// Not checkable where one of them is not printed or the denominator is zero.
RatioOutcome TryRatio(const TableView& view, const Ratio& ratio, int row);

/// What column `percent` compares, among `amounts`: the ratio that holds in (nearly) every row, so
/// often that chance is excluded; nullopt where there is none.
std::optional<Ratio> DiscoverRatio(const TableView& view, int percent,
                                   const std::vector<int>& amounts);

}  // namespace mingxi
