// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Figures and years whose digits are printed with spaces between them: `2, 6 7
// 8 . 6 8`.

#include <vector>

#include "extractor/text/aligned_line.h"

namespace mingxi {

/// Joins the words of each spaced figure and year. A figure is joined only
/// where its commas and point show that the parts are none themselves, as `1 2
/// 3` may be three columns.
void JoinSpacedDigits(std::vector<Word>& words);

}  // namespace mingxi
