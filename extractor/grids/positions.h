// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Positions of boundaries along one axis.

#include <cstddef>
#include <vector>

namespace mingxi {

/// Sorted, those within `snap_pt` points of the first of a group as one: their mean.
std::vector<double> SnapPositions(std::vector<double> positions, double snap_pt);

/// Index of the position nearest to `at`. REQUIRES: `positions` is sorted and not empty.
size_t Nearest(const std::vector<double>& positions, double at);

}  // namespace mingxi
