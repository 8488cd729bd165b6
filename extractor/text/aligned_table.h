// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables whose columns stand below each other, as `pdftotext -layout` and people write them.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The aligned table that begins at line `at` and ends at its page's end at the latest; line_count
/// 0 when there is none. Rows of two lines and more and columns of two or more make a table.
TextRegion ReadAlignedTable(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
