// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which lines of a text may be one aligned table.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"

namespace mingxi {

/// Source lines [begin, end).
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The lines that may be a table that begins at line `at`: one range a page, from the first line of
/// its header or body to its last row. A page goes on with it when it begins with the table's first
/// line again, or with a row of figures. None when no table can begin at `at`.
std::vector<LineRange> FindAlignedTable(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
