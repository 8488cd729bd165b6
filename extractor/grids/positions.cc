// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/positions.h"

#include <algorithm>

namespace mingxi {

std::vector<double> SnapPositions(std::vector<double> all, double snap_pt) {
  std::sort(all.begin(), all.end());
  std::vector<double> positions;
  for (size_t i = 0; i < all.size();) {
    size_t end = i;
    double sum = 0;
    while (end < all.size() && all[end] <= all[i] + snap_pt) sum += all[end++];
    positions.push_back(sum / static_cast<double>(end - i));
    i = end;
  }
  return positions;
}

size_t Nearest(const std::vector<double>& positions, double at) {
  const auto above = std::lower_bound(positions.begin(), positions.end(), at);
  if (above == positions.end()) return positions.size() - 1;
  if (above == positions.begin()) return 0;
  const bool below_is_nearer = at - *(above - 1) < *above - at;
  return static_cast<size_t>(above - positions.begin()) - (below_is_nearer ? 1 : 0);
}

}  // namespace mingxi
