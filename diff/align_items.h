// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Two sequences of things, laid side by side: by keys first, then by place, then by likeness.

#include <cstddef>
#include <functional>
#include <vector>

#include "diff/compared_table.h"
#include "model/change.h"

namespace mingxi {

/// One way to tell that two things are the same; 0 = this one has no such key.
struct ItemKeys {
  std::vector<ContentKey> a;
  std::vector<ContentKey> b;
  MatchBasis basis = MatchBasis::kIdentical;
  /// Two things with this key that stand elsewhere must be alike besides.
  bool is_weak = false;
};

struct Items {
  std::size_t a_count = 0;
  std::size_t b_count = 0;
  /// The strongest first; the first one says that all of it is the same. At least one.
  std::vector<ItemKeys> keys;
  /// How alike, from 0 to 1.
  std::function<double(int a, int b)> similarity;
  /// Things without a common key may be the same by likeness.
  bool matches_alike = true;
};

/// What is the same, ascending by `b`; nothing twice. Unique keys match wherever they stand;
/// repeated ones between those that kept their order, then by likeness; the rest by the best
/// assignment of what is alike. Takes time n log n where most have keys.
std::vector<Match> AlignItems(const Items& items);

/// Sets Match::is_moved of `matches` (ascending by `b`): the fewest that must have moved.
void MarkMoved(std::vector<Match>& matches);

}  // namespace mingxi
