// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Parts of one printed line that stand far apart, put together where they are one caption line.

#include <vector>

#include "model/grid.h"

namespace mingxi {

/// `lines` (in reading order) with those neighbours made one that stand on one baseline and are
/// caption labels or what stands beside them: 部门： | X局 | 单位：万元. A wide gap becomes two
/// spaces.
std::vector<TextLine> JoinCaptionParts(std::vector<TextLine> lines);

}  // namespace mingxi
