// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How sure it is that figures which add up do so by rule and not by accident.
//
// A sum of figures as large as X units of the last printed digit, allowed to be off by T of them on
// either side, holds by accident about once in X / (2T + 1) times. Sums over different rows (or
// columns) are independent, so their odds multiply: in bits, they add up. Against them stands the
// number of relations that were tried. What is left must be kCertaintyBits: one accident in a
// million tables.

#include <cstdint>

#include "checks/sum.h"
#include "checks/table_view.h"

namespace mingxi {

/// 2^20 is a million.
inline constexpr int kCertaintyBits = 20;

/// floor(log2(value)); 0 for values below 2.
int BitsOf(std::int64_t value);

/// How near a sum must come: as rounding of its parts allows, or to the last digit.
enum class Exactness : std::uint8_t { kRounded, kExact };

/// The bits of evidence that `sum` gives when it holds as nearly as that: 0 where it does not, or
/// has fewer than two figures other than zero.
int EvidenceBits(const TableView& view, const Sum& sum, const SumOutcome& outcome,
                 Exactness exactness = Exactness::kRounded);

}  // namespace mingxi
