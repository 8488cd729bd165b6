// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The header of a table without rules: which lines are one heading, how many levels there are, and
// which columns each heading stands over.

#include <vector>

#include "extractor/grids/column_model.h"
#include "extractor/grids/edges.h"
#include "model/grid.h"

namespace mingxi {

/// What a header needs to know of its table.
struct HeaderFrame {
  std::vector<AlignedColumn> columns;
  std::vector<double> column_edges;  ///< columns + 1 x positions.
  Span band;                         ///< Vertical extent of the header.
  double row_pitch = 0;              ///< Distance of the body's rows, points; 0 = unknown.
  std::vector<double> rules;         ///< y of rules over the whole width; no heading crosses one.
  std::vector<Edge> short_rules;     ///< Others; a name alone above one stands over all of it.
};

/// The cells of the header rows, row by row, as a grid of its own with all columns. A heading
/// stands over the columns that its place shows; headings with nothing below reach down to the
/// header's end.
Grid RowsToHeader(const Page& page, const std::vector<TextRow>& rows, const HeaderFrame& frame,
                  const GridOptions& options);

}  // namespace mingxi
