// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lines whose words may be the columns of a table.

#include <cstddef>
#include <span>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"

namespace mingxi {

/// Sets of columns worth trying: the names of the first `header_lines` lines, then the richest
/// lines.
std::vector<std::vector<ColumnTrack>> ColumnAnchors(const std::vector<AlignedLine>& lines,
                                                    std::size_t header_lines);

/// The names of the first `header_lines` lines as `width` columns, moved over the figures below
/// them; empty when the header has not as many names.
std::vector<ColumnTrack> HeaderAnchors(const std::vector<AlignedLine>& lines,
                                       std::size_t header_lines, std::size_t width);

/// The places of the names of single columns in `header`, as far as they stand on different lines:
/// of names above each other the lowest.
/// `is_joined`: words with one space between them are one name.
std::vector<ColumnTrack> NamesAsColumns(std::span<const AlignedLine> header, bool is_joined);

}  // namespace mingxi
