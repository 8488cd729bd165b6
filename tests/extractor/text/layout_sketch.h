// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A Layout as a short readable text, for expected values.

#include <string>

#include "model/grid.h"

namespace mingxi {

/// In reading order `- a line`, `* an artifact` and grids: `grid 5 wide`, then a row a line with
/// its cells parted by
/// `|`. Absent cells are left out; a cell that stands further right than its place in the row is
/// written `@column text`, a merged one `text *rowsxcolumns`.
std::string Sketch(const Layout& layout);

/// All characters of cells and lines, sorted, without ASCII white space: what a test of "nothing is
/// lost" compares.
std::string CharactersOf(const Layout& layout);
std::string CharactersOf(const std::string& text);

}  // namespace mingxi
