// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How a figure looks beside the others of its table.

#include <span>
#include <vector>

#include "checks/blame.h"
#include "checks/proof.h"

namespace mingxi {

/// The signs and decimals of all figures, counted once.
class FigureLooks {
 public:
  explicit FigureLooks(const CheckedCells& index);

  /// For each of `suspects`, who are suspects for the same failures and bear no witness: what the
  /// other figures of its table say for (above 0) or against (below 0) it being the wrong one. It
  /// is negative and no other figure is, its repair would be the only negative one, it is printed
  /// with other decimals than all of its column. In proportion to suspects and columns.
  std::vector<int> OddnessOf(std::span<const Suspect> suspects) const;

 private:
  /// Figures of a column by their decimals; the last place is for all that have more.
  using Column = std::vector<int>;

  struct TableLooks {
    int negatives = 0;
    std::vector<Column> columns;

    void Count(const Cell& cell, int times);
  };

  const CheckedCells& index_;
  std::vector<TableLooks> tables_;
};

}  // namespace mingxi
