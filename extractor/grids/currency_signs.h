// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Currency signs that stand at the left of a column whose figures stand at its right.

#include <vector>

#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// Whether `code` is the sign of a currency.
bool IsCurrencySign(char32_t code);

/// `runs` with each currency sign that stands by itself joined to the figure next on its line,
/// where several of them stand below each other and no rule parts them from their figures: the
/// accounting format of spreadsheets. `runs` are sorted by line and from the left.
std::vector<Run> JoinCurrencySigns(const Page& page, std::vector<Run> runs);

}  // namespace mingxi
