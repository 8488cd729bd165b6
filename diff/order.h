// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which of a sequence kept their order.

#include <span>
#include <vector>

namespace mingxi {

/// For each of `values` (all different) whether it belongs to a longest part of them that ascends:
/// the others are the fewest that must have moved.
std::vector<bool> InOrder(std::span<const int> values);

}  // namespace mingxi
