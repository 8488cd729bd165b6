// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Blame: the fewest figures that can be at fault for all sums that fail.

#include <cstdint>
#include <span>
#include <vector>

#include "checks/misread.h"
#include "checks/proof.h"
#include "model/finding.h"

namespace mingxi {

/// One figure that may be at fault, and what it would have to be.
struct Suspect {
  CellId cell;
  Decimal repair;
  Misread misread = Misread::kNone;  ///< The slip that turns `repair` into what is printed.

  bool operator==(const Suspect&) const = default;
};

/// What a Blame explains.
enum class BlameKind : std::uint8_t {
  kFailures,  ///< Sums that fail.
  kUntried,   ///< Sums that cannot be tried: a figure is not printed in its place but beside it.
};

/// Failed sums that hang together, and who may be at fault.
struct Blame {
  std::vector<std::size_t> checks;  ///< The failed ones it explains: numbers in the list given.
  std::vector<Suspect> suspects;    ///< Likeliest first.
  /// Other figures that explain as much, where the suspects are one of several exchanges.
  std::vector<Suspect> rivals;
  /// True: all suspects together are at fault, and nothing smaller explains the failures. False:
  /// any one of them explains all the failures.
  bool is_together = false;
  BlameKind kind = BlameKind::kFailures;

  bool operator==(const Blame&) const = default;
};

/// Explains the failed sums among `checks`. A figure is at fault when one change of it mends every
/// failure that it stands in and breaks no sum that holds; where two figures have changed places,
/// both. Of changes that explain as much, the one is named for which sentences, bounds, the last
/// digits of other sums and the looks of the figures speak. Failures that nothing of that kind
/// explains have no Blame, nor have those that would need a list of more than three: then the sum
/// itself is all that can be said. Then the figures that stand beside their place.
std::vector<Blame> FindBlame(std::span<const Check> checks, const CheckedCells& index);

}  // namespace mingxi
