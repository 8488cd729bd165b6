// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which entries of a list a total gathers, by the grammar of accounts: rows and header columns
// alike.

#include <vector>

#include "model/outline.h"

namespace mingxi {

/// What a total of a list may be the sum of.
struct TotalGroup {
  int total = 0;  ///< Index into the list.
  /// Readings of the grammar, likeliest first, none empty, all different; indices into the list.
  std::vector<std::vector<int>> readings;
};

/// The totals of a list of sibling entries, given as their ranks (kNone = an item).
///
/// A total gathers what stands before it, back to the last total of its own rank or above: 小计
/// (subtotals) part a list, a 合计 (total) gathers items and subtotals, a 总计 (grand total) the
/// 合计 and what was added behind it. A total with nothing before it gathers what follows. Where
/// lists are read in more than one way (a 合计 that continues the one above it), all are given.
std::vector<TotalGroup> GatherTotals(const std::vector<TotalRank>& ranks);

}  // namespace mingxi
