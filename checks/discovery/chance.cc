// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/discovery/chance.h"

#include <algorithm>

namespace mingxi {

int BitsOf(std::int64_t value) {
  int bits = 0;
  for (; value >= 2; value /= 2) ++bits;
  return bits;
}

int EvidenceBits(const TableView& view, const Sum& sum, const SumOutcome& outcome,
                 Exactness exactness) {
  if (outcome.status != CheckStatus::kHolds || outcome.figures < 2) return 0;
  const bool is_exact = exactness == Exactness::kExact;
  if (is_exact && outcome.difference() != 0) return 0;
  // The second largest figure decides: a small part beside a large one may be any of many.
  std::int64_t largest = 0;
  std::int64_t second = 0;
  for (const Term& part : sum.parts) {
    const std::int64_t value = view.FigureAt(part.row, part.column).value;
    const std::int64_t size = value < 0 ? -value : value;
    second = std::max(second, std::min(size, largest));
    largest = std::max(largest, size);
  }
  const std::int64_t unit = PowerOfTen(view.scale() - outcome.decimals);
  return BitsOf(second / (unit * (is_exact ? 1 : outcome.figures + 1)));
}

}  // namespace mingxi
