// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How a figure looks beside the others of its table.

#include <span>

#include "checks/blame.h"
#include "checks/proof.h"

namespace mingxi {

/// What the table's other figures say for (above 0) or against (below 0) `suspect` being the wrong
/// one: it is negative and no other figure is, its repair would be the only negative one, it is
/// printed with other decimals than all of its column. `rivals` are suspects for the same failures,
/// `suspect` among them: they bear no witness.
int OddnessOf(const Suspect& suspect, std::span<const Suspect> rivals, const CheckedCells& index);

}  // namespace mingxi
