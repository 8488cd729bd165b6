// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Totals of a table that another table of the document prints, found by names and figures alone.

#include <vector>

#include "checks/form_places.h"
#include "checks/rule.h"

namespace mingxi {

/// A figure of one table that is the sum of a row or a column of another.
struct TotalElsewhere {
  FormPlace total;
  std::vector<FormPlace> parts;  ///< Amounts, all of one table, two or more of them not zero.
  Amount sum;                    ///< Of `parts`; its last digit is theirs together.
  bool is_same = true;           ///< Else a slip of reading explains the difference.
};

/// The rows and columns of tables without totals of their own that add up to what the rows of
/// another table print beside the same names, so plainly that chance is excluded (chance.h): three
/// or more, of which one in eight may fail. What fails for no slip is left out: the two tables may
/// count different money there. Each table is paired with the list that it agrees with most.
std::vector<TotalElsewhere> FindTotalsElsewhere(const CheckedDocument& checked);

}  // namespace mingxi
