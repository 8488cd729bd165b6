// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Numbers of notes, which are small and raised on the page and as large as any digit in its text.

#include <vector>

#include "extractor/text/aligned_line.h"

namespace mingxi {

/// Takes the numbers of notes out of the words of a table's lines, page by page: one or two digits
/// one place behind a figure with a point or grouping become its mark (Word::mark), those behind a
/// name a part of the name. Digits alone on the line above or below belong to the amount that ends
/// there. What stands where figures of other lines end or begin is a figure. REQUIRES: all lines
/// are read with one Counting.
void TakeNoteMarks(std::vector<std::vector<AlignedLine>>& pages);

}  // namespace mingxi
