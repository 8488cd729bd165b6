// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Small marks: raised and lowered characters beside larger text, as notes' numbers and m² are.

#include <vector>

#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// Whether `glyph` is much smaller than text of this size and stands off its baseline, within its
/// height.
bool IsSmallMark(const Glyph& glyph, double size, double baseline);

/// `chains` with each small mark put into the chain that it touches, at its place; that chain keeps
/// its height, size and baseline. Chains whose size nothing on the page exceeds are not looked at.
std::vector<Run> AttachSmallMarks(const Page& page, std::vector<Run> chains);

}  // namespace mingxi
