// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Page numbers among the lines of a paged text.

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractor/text/source_lines.h"

namespace mingxi {

/// Whether `text` is nothing but a number with its frame, as below.
bool IsPageNumber(std::string_view text);

/// For each line whether it is a page number: alone as the first or last line of a page, and
/// nothing but a number with its frame: `- 3 -`, `第 2 页，共 5 页`, `3/12`. None in a text without
/// form feeds.
std::vector<bool> FindPageNumbers(const std::vector<SourceLine>& lines);

}  // namespace mingxi
