// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines that a paged text prints again at the top of each page.

#include <vector>

#include "extractor/text/source_lines.h"

namespace mingxi {

/// For each line whether it repeats, at the top of its page, what stands at the top of the page
/// before it: a running head, the title and the unit of a table that goes on. `is_left_out` says
/// which lines are none of the text (page numbers). The unit is
/// left where another table begins. Rows are none, nor is a text right above
/// them, which may be the top of a header that is printed again. None in a text without form feeds.
std::vector<bool> FindRunningHeads(const std::vector<SourceLine>& lines,
                                   const std::vector<bool>& is_left_out);

}  // namespace mingxi
