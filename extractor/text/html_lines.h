// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// HTML tables inside Markdown, as programs for recognition write them.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// Whether a table written in HTML begins in line `at`.
bool BeginsHtmlTable(const std::vector<SourceLine>& lines, std::size_t at);

/// The table whose first tag stands in line `at`, up to the line of its last one, with what else
/// stands in these lines; line_count 0 where there is none or it has no end.
TextRegion ReadHtmlLines(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
