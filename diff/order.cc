// SPDX-License-Identifier: GPL-3.0-or-later

// Patience sorting: the longest ascending part, found in n log n. This file's only entry is
// InOrder.

#include "diff/order.h"

#include <algorithm>
#include <cstddef>

namespace mingxi {

std::vector<bool> InOrder(std::span<const int> values) {
  std::vector<std::size_t> ends;  // Of the best ascending part of each length.
  std::vector<int> before(values.size(), -1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto at =
        std::lower_bound(ends.begin(), ends.end(), values[i],
                         [&values](std::size_t end, int value) { return values[end] < value; });
    if (at != ends.begin()) before[i] = static_cast<int>(*(at - 1));
    if (at == ends.end()) {
      ends.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<bool> in_order(values.size(), false);
  int at = ends.empty() ? -1 : static_cast<int>(ends.back());
  for (; at >= 0; at = before[static_cast<std::size_t>(at)]) {
    in_order[static_cast<std::size_t>(at)] = true;
  }
  return in_order;
}

}  // namespace mingxi
