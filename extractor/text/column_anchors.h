// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines whose words may be the columns of a table.

#include <cstddef>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"

namespace mingxi {

/// Sets of columns worth trying: the names of the first `header_lines` lines, then the richest
/// lines.
std::vector<std::vector<ColumnTrack>> ColumnAnchors(const std::vector<AlignedLine>& lines,
                                                    std::size_t header_lines);

}  // namespace mingxi
