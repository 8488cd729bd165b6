// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Equation: a check that was tried, as numbers, so that figures can be changed in thought.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "checks/proof.h"
#include "model/finding.h"

namespace mingxi {

/// All values of equations are brought to this scale; larger than any printed in public accounts.
inline constexpr int kEquationScale = 6;

/// A figure and what it would change by, at kEquationScale.
struct FigureChange {
  CellId cell;
  std::int64_t change = 0;
};

/// The value of a cell at kEquationScale; 0 for a cell without one or one too long.
std::int64_t EquationValue(const Cell& cell);

class Equation {
 public:
  /// nullopt for checks that say nothing of their figures: words, what was not applicable. `number`
  /// is the check's own. REQUIRES: `index` outlives the equation.
  static std::optional<Equation> FromCheck(std::size_t number, const Check& check,
                                           const CheckedCells& index);

  std::size_t check() const { return check_; }
  const std::vector<CellId>& cells() const { return cells_; }
  bool fails() const { return fails_; }
  /// A bound (a part and its whole) or a sentence that tells the figure: it bears witness for or
  /// against a change, but what it would change to mend itself is no suspicion.
  bool is_witness() const { return is_witness_; }
  /// Not checkable, for one side prints nothing (its figure may stand in a neighbour's place); or a
  /// witness against what is printed.
  bool is_lost() const { return is_lost_; }
  /// A sum that holds but for rounding of its parts.
  bool is_rounded() const { return is_sum() && !is_witness_ && !fails_ && !is_lost_ && off_ != 0; }
  /// A sum of two figures or more that was tried: rounding would show in it.
  bool may_be_rounded() const { return may_be_rounded_; }
  bool is_sum() const { return values_.empty(); }
  /// Whether it would hold with `changes`; those of other cells do not matter.
  bool IsMetAfter(std::span<const FigureChange> changes) const;
  /// Left minus right after `changes`. REQUIRES: is_sum().
  std::int64_t OffAfter(std::span<const FigureChange> changes) const;
  /// The changes of single figures that would mend it. Of a ratio, those of the figures that it
  /// compares are known only as nearly as the percentage is printed.
  std::vector<FigureChange> Mends() const;

 private:
  Equation() = default;
  static std::optional<Equation> FromSum(const Check& check, const CheckedCells& index);
  static std::optional<Equation> FromBound(const Check& check, const CheckedCells& index);
  static std::optional<Equation> FromSentence(const Check& check, const CheckedCells& index);
  static std::optional<Equation> FromRatio(const Check& check, const CheckedCells& index);
  std::vector<FigureChange> RatioMends() const;

  std::size_t check_ = 0;
  std::vector<CellId> cells_;  ///< Of a ratio: percentage, numerator, denominator.
  /// Of a sum: signs of the left side minus the right side; where it compares tables, each times
  /// the unit of its table in 元.
  std::vector<std::int64_t> weights_;
  std::vector<std::int64_t> values_;  ///< Of a ratio.
  std::vector<std::int64_t> units_;   ///< Of a ratio: the units of their last digits.
  std::int64_t off_ = 0;              ///< Of a sum: left minus right.
  std::int64_t tolerance_ = 0;        ///< What rounding allows `off_` to be.
  std::int64_t expected_ = 0;         ///< Of a ratio: the percentage that was meant.
  bool is_growth_ = false;
  bool fails_ = false;
  bool is_lost_ = false;
  bool is_witness_ = false;
  bool is_bound_ = false;
  bool may_be_rounded_ = false;
};

}  // namespace mingxi
