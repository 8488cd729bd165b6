// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tagged cells with their text: what the structure tree names, found again on the page.

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/runs.h"

namespace mingxi {

/// A tagged cell with the glyphs that are its text.
struct TaggedItem {
  TaggedCell place;
  std::vector<std::uint32_t> glyphs;
  std::vector<CellLine> lines;
  std::optional<Box> box;  ///< Of its text; none for an empty cell.
};

/// The cells of one tagged table on one page, row by row.
using TaggedTable = std::vector<TaggedItem>;

/// The page's tagged tables whose text is still free: nearly all of it is in `runs`.
std::vector<TaggedTable> FreeTaggedTables(const Page& page, const std::vector<Run>& runs,
                                          const GridOptions& options);

/// The box of all text of the table; nullopt when it has none.
std::optional<Box> TextBox(const TaggedTable& items);

/// The span of each row (or column) as its text shows, from cells that are one row (or column)
/// only. REQUIRES: rows (columns) of the items are below `count`.
std::vector<std::optional<Span>> TextExtents(const TaggedTable& items, int count, bool rows);

/// Numbers the rows that are on this page from 0 and cuts spans that leave it. Returns how many
/// there are.
int CompressRows(TaggedTable& items);

}  // namespace mingxi
