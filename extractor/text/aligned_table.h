// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables whose columns stand below each other, as `pdftotext -layout` and people write them.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The aligned table that begins at line `at`, one grid for each page it runs over; line_count 0
/// when there is none. Two lines or more and two columns or more make a table.
TextRegion ReadAlignedTable(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
