// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The form in which word processors' tables come out of a web page: a cell a line behind a tab,
// rows parted by a blank line.

#include <cstddef>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The table that begins at line `at`, with its caption cells as lines before it; line_count 0 when
/// that line is no cell line. Merged cells have vanished, so rows may be shorter than the grid
/// (ShortRow::kPacked). A cell that ends in an empty paragraph leaves two blank lines inside its
/// row, a cell of several paragraphs leaves lines without a tab; the rows' width tells them.
TextRegion ReadCellLines(const std::vector<SourceLine>& lines, std::size_t at);

}  // namespace mingxi
