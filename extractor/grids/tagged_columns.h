// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Columns of tagged cells where the tree does not name every cell of a row.

#include <optional>
#include <vector>

#include "model/geometry.h"
#include "model/page.h"

namespace mingxi {

/// A tagged cell and where its text stands, left to right; no span for a cell without text.
struct PlacedTag {
  TaggedCell cell;
  std::optional<Span> text;
};

/// Sets the columns of the cells of rows that lack cells. Some producers (Skia, so Chromium) leave
/// empty cells out of the tree, and what follows in the row moves to the left. The order of the
/// tree is kept; the places of the text decide, against those of the rows that lack nothing. The
/// tags are one table's on one page, row by row. False when no row is whole, so that nothing tells
/// where the columns are: then the tags are as they were.
bool PlaceInColumns(std::vector<PlacedTag>& tags);

}  // namespace mingxi
