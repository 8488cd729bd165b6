// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tables drawn with characters: `┌─┬─┐│`, `+--+|`.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The drawn table that begins at line `at`; line_count 0 when there is none. Where its bars stand
/// below each other, merged cells are known (Grid::spans_are_known) and the text lines of a cell
/// are joined with line ends; where they do not, its rows are split at their bars and merged cells
/// are lost (ShortRow::kPacked). Rows of which a drawing shows only the outer frame are told apart
/// by their figures.
TextRegion ReadFrameTable(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
