// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which level of a header each heading stands on, where no rule parts the levels.

#include <vector>

#include "extractor/grids/band_rows.h"
#include "extractor/grids/headings.h"

namespace mingxi {

/// Gives the headings their rows and row spans; returns how many levels there are and their edges.
BandRows SetLevels(const HeaderFrame& frame, std::vector<Heading>& headings);

}  // namespace mingxi
