// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a row of text says of a table that it may be of.

#include <cstddef>
#include <vector>

#include "extractor/grids/text_rows.h"

namespace mingxi {

/// True when a gap of the row may part columns.
bool HasColumnGap(const TextRow& row);

/// True for a line of a contents list: a leader to the number of a page.
bool HasLeaders(const Page& page, const TextRow& row);

/// True when the last run says "name: value": a caption line with a unit or a date at its right.
bool IsCaptionRow(const Page& page, const TextRow& row);

/// The same below the first rows of a table, where a label of its own has a colon, too: "of which:
/// ..."
bool IsCaptionBelow(const Page& page, const TextRow& row);

/// How many rows have one text only, which keeps to the first column or goes on with another one:
/// names without figures and wrapped texts speak neither for nor against a table.
std::ptrdiff_t CountNames(const std::vector<TextRow>& rows);

/// True when the last row is a name as others of the block, at their distance: a page's end parts
/// it from the row that it is the name of.
bool EndsWithName(const std::vector<TextRow>& rows);

}  // namespace mingxi
