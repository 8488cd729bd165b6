// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A row a line, its cells parted by tabs: what a spreadsheet's or a word processor's table is when
// it is copied as text.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The table that begins at line `at`, with its caption cells as lines before it; line_count 0 when
/// no such table is there. Where a program cut off the blank cells at the ends of rows they are
/// added again (ShortRow::kTrailing); where merged cells vanished, rows are ShortRow::kPacked.
TextRegion ReadTabRows(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
