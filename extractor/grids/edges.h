// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Page -> edges: rulings snapped together and joined into whole lines.

#include <string>
#include <vector>

#include "extractor/grids/grid_options.h"
#include "model/page.h"

namespace mingxi {

/// A whole line: all pieces that a reader sees as one.
struct Edge {
  bool is_horizontal = true;
  double position = 0;  ///< y of a horizontal, x of a vertical edge.
  Span extent;
  bool is_drawn = true;  ///< False when only the sides of fills make it.
  /// Where two pieces of the height of a row or more meet end to end, in their order.
  std::vector<double> joints = {};

  bool operator==(const Edge&) const = default;
};

/// The edges of a page, horizontal ones first, each kind by position, then by extent. n log n.
std::vector<Edge> RulingsToEdges(const std::vector<Ruling>& rulings, const GridOptions& options);

/// Puts edges into the order of RulingsToEdges.
void SortEdges(std::vector<Edge>& edges);

/// `h 120.5 [30.0, 560.2]`, the form that inspect prints.
std::string ToString(const Edge& edge);

}  // namespace mingxi
