// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Sum: one identity of a table, and what came of trying it.

#include <cstdint>
#include <vector>

#include "checks/table_view.h"
#include "model/finding.h"

namespace mingxi {

/// A position of a table with the sign it has in a sum.
struct Term {
  int row = 0;
  int column = 0;
  int sign = 1;

  bool operator==(const Term&) const = default;
};

/// `total` = the sum of `parts`.
struct Sum {
  Term total;
  std::vector<Term> parts;
};

/// What came of trying a Sum. Values are at the view's scale.
struct SumOutcome {
  CheckStatus status = CheckStatus::kNotCheckable;
  std::int64_t total = 0;
  std::int64_t parts = 0;
  int decimals = 0;               ///< Most decimals that one of its figures is printed with.
  int figures = 0;                ///< Parts that are figures other than zero.
  bool is_rounded = false;        ///< Holds, but off by what rounding of the parts allows.
  bool is_stored = false;         ///< Holds by the exact numbers behind those that are shown.
  std::int64_t hidden = 0;        ///< Holds with what hidden rows or columns add to `parts`.
  bool is_empty = false;          ///< Neither the total nor any part is printed: nothing was said.
  bool is_total_missing = false;  ///< Parts other than zero are printed, the total is not.

  std::int64_t difference() const { return total - parts; }
  /// A sum of two or more figures that adds up to a figure of some size: no accident.
  bool is_evidence() const;
  /// The same for a figure so long that it stays no accident among thousands of tries.
  bool is_strong_evidence() const;
  /// Fails, and the parts do not reach the total: perhaps not all of them are listed.
  bool is_short() const;
};

/// 10^exponent. REQUIRES: 0 <= exponent <= 18.
std::int64_t PowerOfTen(int exponent);

/// Adds up. A blank or dashed part counts as nothing. Not checkable when a figure is unreadable,
/// when no part is printed, or when the total is not printed though parts other than zero are.
/// Tolerance: half a unit of the last printed digit for each part that is a figure other than zero.
/// Of a sheet, what fails so holds where the exact numbers behind the shown ones add up, or the
/// shown ones do with what stands in hidden rows or columns among them.
SumOutcome TrySum(const TableView& view, const Sum& sum);

/// Whether a slip would make `sum` fail as it does: one of its figures misread, or its total
/// exchanged with the figure beside it.
bool LooksLikeSlip(const TableView& view, const Sum& sum, const SumOutcome& outcome);

/// Whether the total is not printed in its place but in the one beside it: `outcome` lacks it, and
/// what the parts, two or more, add up to stands there.
bool IsTotalBeside(const TableView& view, const Sum& sum, const SumOutcome& outcome);

}  // namespace mingxi
