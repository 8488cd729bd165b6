// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Charts known by their axes: figures at one distance below each other that fall by one step.

#include <vector>

#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// The areas of the charts on a page: what is drawn beside an axis, and the names below it.
std::vector<Box> ChartsByAxes(const Page& page, const std::vector<Run>& runs);

}  // namespace mingxi
