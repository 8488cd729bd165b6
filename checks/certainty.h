// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Certainty: which figures that were not read surely the sums settle, as they are or otherwise.

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "checks/proof.h"
#include "model/decimal.h"

namespace mingxi {

/// The figures that were not read surely and that no check settles. A check that holds exactly
/// settles a figure where all others in it are sure or settled, and where it would prove it
/// (StrengthOf): misreadings that agree with each other prove nothing, however often they are
/// repeated.
std::set<CellId> UnsettledFigures(std::span<const Check> checks, const CheckedCells& index);

/// Another reading of a figure, which the sums make.
struct Repair {
  CellId cell;
  std::string text;
  Decimal value;
  std::vector<std::size_t> checks;  ///< Of `checks`: those that hold so, and not as it was read.
};

/// The figures of `unsettled` that have a reading (Recognition::readings) with which all known sums
/// hold exactly that do not as it was read. Checks in which another unsettled figure stands say
/// nothing.
std::vector<Repair> FindRepairs(std::span<const Check> checks, const CheckedCells& index,
                                const std::set<CellId>& unsettled);

}  // namespace mingxi
