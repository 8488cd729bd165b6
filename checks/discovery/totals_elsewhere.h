// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Totals of a table that another table of the document prints, found by names and figures alone.

#include <cstdint>
#include <vector>

#include "checks/form_places.h"
#include "checks/rule.h"

namespace mingxi {

/// What a sum comes to.
enum class SumElsewhere : std::uint8_t {
  kSame,  ///< The total.
  kSlip,  ///< Another amount, and a slip of reading explains it.
  kOpen,  ///< Another amount: items may be left out, or lost.
};

/// A figure of one table that is the sum of a row or a column of another.
struct TotalElsewhere {
  FormPlace total;
  std::vector<FormPlace> parts;  ///< Amounts, all of one table, two or more of them not zero.
  Amount sum;                    ///< Of `parts`; its last digit is theirs together.
  SumElsewhere outcome = SumElsewhere::kSame;
};

/// The rows and columns of tables without totals of their own that add up to what the rows of
/// another table print beside the same names, so plainly that chance is excluded (chance.h): three
/// or more, and more than fail. Each table is paired with the list that it agrees with most.
std::vector<TotalElsewhere> FindTotalsElsewhere(const CheckedDocument& checked);

}  // namespace mingxi
