// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Columns inside a ruled table that no rule parts: a header with column rules over a body without,
// or several columns of figures between two rules.

#include <optional>
#include <vector>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/lattice.h"

namespace mingxi {

/// The lattice with walls between columns that only the text shows, or nullopt when no cell hides
/// any. `cells` are the filled cells of `lattice`. Cells hide columns when several rows in sequence
/// have, over the same columns, runs with wide gaps that stand below each other and print several
/// figures a row.
std::optional<Lattice> WithHiddenColumns(const Page& page, const Lattice& lattice,
                                         const std::vector<FilledCell>& cells,
                                         const GridOptions& options);

}  // namespace mingxi
