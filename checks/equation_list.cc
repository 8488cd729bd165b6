// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/equation_list.h"

#include <algorithm>
#include <optional>

namespace mingxi {

EquationList::EquationList(std::span<const Check> checks, const CheckedCells& index) {
  for (std::size_t i = 0; i < checks.size(); ++i) {
    std::optional<Equation> equation = Equation::FromCheck(i, checks[i], index);
    if (equation) equations_.push_back(*std::move(equation));
  }
  for (std::size_t i = 0; i < equations_.size(); ++i) {
    for (const CellId cell : equations_[i].cells()) at_.emplace_back(cell, i);
  }
  std::sort(at_.begin(), at_.end());
}

std::span<const EquationList::CellEquation> EquationList::At(CellId cell) const {
  const auto [first, last] = std::equal_range(
      at_.begin(), at_.end(), CellEquation(cell, 0),
      [](const CellEquation& a, const CellEquation& b) { return a.first < b.first; });
  return {first, last};
}

std::set<std::size_t> EquationList::Touched(std::span<const FigureChange> changes) const {
  std::set<std::size_t> touched;
  for (const FigureChange& change : changes) {
    for (const auto& [cell, number] : At(change.cell)) touched.insert(number);
  }
  return touched;
}

bool EquationList::HoldsToTheLastDigit() const {
  constexpr std::size_t kSumsOfAFigure = 2;
  constexpr std::size_t kExactPerRounded = 20;
  std::size_t rounded = 0;
  std::size_t exact = 0;
  for (const Equation& equation : equations_) {
    if (equation.may_be_rounded()) ++(equation.is_rounded() ? rounded : exact);
  }
  return rounded <= kSumsOfAFigure || (rounded - kSumsOfAFigure) * kExactPerRounded <= exact;
}

}  // namespace mingxi
