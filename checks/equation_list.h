// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// All equations of a document, found by the figures that stand in them.

#include <set>
#include <span>
#include <utility>
#include <vector>

#include "checks/equation.h"

namespace mingxi {

class EquationList {
 public:
  /// REQUIRES: `index` outlives the list.
  EquationList(std::span<const Check> checks, const CheckedCells& index);

  using CellEquation = std::pair<CellId, std::size_t>;

  std::size_t size() const { return equations_.size(); }
  const Equation& operator[](std::size_t number) const { return equations_[number]; }
  /// The numbers of the equations that a figure stands in.
  std::span<const CellEquation> At(CellId cell) const;
  /// The equations that `changes` touch, each once.
  std::set<std::size_t> Touched(std::span<const FigureChange> changes) const;
  /// Whether hardly any sum is off by rounding: then the last digits of sums speak. Two that are
  /// off are not counted, for one wrong figure puts off its row and its column.
  bool HoldsToTheLastDigit() const;

 private:
  std::vector<Equation> equations_;
  std::vector<CellEquation> at_;  ///< Ascending.
};

}  // namespace mingxi
