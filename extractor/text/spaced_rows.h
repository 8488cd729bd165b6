// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text whose fields are parted by single spaces, as programs write it that follow the reading order
// and not the places: `201 教育支出 1200 1300 8.3%`. Blank cells leave nothing there.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The table that begins at line `at`, with its header or its first row; line_count 0 when there is
/// none. Its columns are known by their number alone: most rows end with as many figures. A row
/// with fewer keeps its figures in their order and is a doubt. Where there is none,
/// `searched_until` says from which line on another search is worth its while.
TextRegion ReadSpacedRows(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
