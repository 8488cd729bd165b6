// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Backgrounds -> boundaries: tables that show their cells or every other row by their background
// only.

#include <vector>

#include "extractor/grids/lattice.h"
#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// What the backgrounds of a page bound.
struct FillBounds {
  /// Of cells with backgrounds of their own. A row without any, above, below or between such rows,
  /// has the columns of its neighbours.
  std::vector<Lattice> lattices;
  /// Sides of stripes that reach over a whole row: its columns are known by the text only.
  std::vector<Edge> stripes;
};

/// The boundaries that backgrounds show. `fills` are those that no grid has taken, `runs` the text.
/// n log n in both, and linear in the elementary cells.
FillBounds FillsToBounds(const Page& page, std::vector<Fill> fills, const std::vector<Run>& runs,
                         const GridOptions& options);

}  // namespace mingxi
