// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Figures of neighbouring cells that touch, so that they look like one.

#include <string_view>
#include <vector>

#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// Whether `text` is one number as it is printed: a sign or bracket, digits that are grouped right
/// or not at all, one decimal point, a per cent sign. Blanks are looked over.
bool IsOneNumber(std::u32string_view text);

/// `runs` with those parted that are no number as a whole but several where the file begins to draw
/// anew and no gap is seen: amounts wider than their column.
std::vector<Run> PartTouchingFigures(const Page& page, std::vector<Run> runs);

}  // namespace mingxi
