// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a figure that was not read surely may be instead.

#include <optional>
#include <vector>

#include "model/cell.h"

namespace mingxi {

/// Readings of the figure in `cell` other than its own, each value once: the rival of one character
/// or of two, the point and the commas put where `decimals` has them (those of nearly all figures
/// of its column; nullopt where there is no such number) or lost. REQUIRES: the cell was
/// recognised.
std::vector<FigureReading> OtherReadings(const Cell& cell, std::optional<int> decimals);

}  // namespace mingxi
