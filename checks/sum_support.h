// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How far the figures bear out that certain rows (or columns) add up.

#include <vector>

#include "checks/sum.h"
#include "checks/table_view.h"

namespace mingxi {

/// Counts over the columns (or rows) in which one relation was tried.
struct SumSupport {
  int evidence = 0;  ///< Sums of two or more figures that hold, and two that fail by opposite
                     ///< amounts: no accident.
  int strong = 0;    ///< Of the evidence, sums of long figures.
  int holds = 0;     ///< The others that hold: a figure repeated, zeros.
  int fails = 0;
  int shorts = 0;    ///< Of the fails, those whose parts do not reach the total.
  int near = 0;      ///< Of the shorts, those that lack less than a hundredth of the total.
  int close = 0;     ///< Of the fails, those that miss the total by so little to either side.
  int misreads = 0;  ///< Of the fails, those that one slip of reading explains.
  int unsplit = 0;   ///< Of the fails, totals that are not printed though their parts are.

  void Add(const SumSupport& other);

  /// Anything was printed that could hold or fail.
  bool IsTried() const { return evidence + holds + fails > 0; }

  /// For choosing among readings: a sum of several figures counts more than a repeated figure.
  int Weight() const;
  /// Nothing fails, or enough holds that what fails is the figures' fault.
  bool IsCertain() const;
  /// Most of what was tried holds.
  bool IsBorneOut() const;

  bool operator==(const SumSupport&) const = default;
};

/// Tries all of `sums`.
SumSupport TrySums(const TableView& view, const std::vector<Sum>& sums);

}  // namespace mingxi
