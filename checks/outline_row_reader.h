// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "checks/row_outline.h"

namespace mingxi {

/// The labelled body rows of `panel`, their parents not known yet.
std::vector<OutlineRow> ReadOutlineRows(const TableView& view, const Panel& panel);

/// Labels that begin this much further right are deeper: half a character of the smallest print.
inline constexpr double kIndentStepPt = 4;

}  // namespace mingxi
