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
  int figures = 0;          ///< Parts that are figures other than zero.
  bool is_rounded = false;  ///< Holds, but off by what rounding of the parts allows.
  bool is_empty = false;    ///< Neither the total nor any part is printed: nothing was said.

  std::int64_t difference() const { return total - parts; }
  /// A sum of two or more figures that adds up: not a figure repeated.
  bool is_evidence() const { return status == CheckStatus::kHolds && figures >= 2; }
};

/// Adds up. A blank or dashed part counts as nothing, an unreadable one makes the sum not
/// checkable, as does a total with no part printed. A printed part with a blank total is taken as a
/// total of nothing: it fails, because such tables leave zeros blank. Tolerance: half a unit of the
/// last printed digit for each part that is a figure other than zero.
SumOutcome TrySum(const TableView& view, const Sum& sum);

}  // namespace mingxi
