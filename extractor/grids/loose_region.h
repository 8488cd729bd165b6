// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where a table without a lattice may stand: between horizontal rules, or where text stands in
// columns.

#include <cstddef>
#include <vector>

#include "extractor/grids/edges.h"
#include "extractor/grids/text_rows.h"

namespace mingxi {

/// Rules that make a table even without figures: above the header, below it, below the table.
constexpr std::size_t kRulesOfTable = 3;

/// A stretch of text rows that reads like a table.
struct LooseRegion {
  Box box;
  std::vector<double> rules;      ///< y of the horizontal rules, top to bottom; empty = none.
  std::vector<Edge> short_rules;  ///< Inside, over a part of the width: below names of groups.
  std::vector<TextRow> rows;      ///< Top to bottom.
  /// The rules end with the header's; the rows below it reach down to the end of the block.
  bool is_open_below = false;

  bool operator==(const LooseRegion&) const = default;
};

/// How far a region goes on.
struct RegionLimits {
  int most_plain_rows = 3;    ///< Rows of one text in sequence that it may have.
  double block_gap_em = 2.9;  ///< Rows further apart than this, in font sizes, are two regions.
};

/// The candidates on a page. `rows` are the text rows that no lattice took, `rules` the horizontal
/// edges outside of lattices. Regions may share rows: one between rules, and the same with the
/// rows around it.
std::vector<LooseRegion> FindLooseRegions(const Page& page, const std::vector<TextRow>& rows,
                                          const std::vector<Edge>& rules,
                                          const RegionLimits& limits);

}  // namespace mingxi
