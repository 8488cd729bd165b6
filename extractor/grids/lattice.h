// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Edges -> lattices -> cells: edges that touch each other span a lattice of elementary cells; walls
// say which neighbours are parted; what no wall parts is one cell.

#include <cstdint>
#include <vector>

#include "extractor/grids/edges.h"
#include "extractor/grids/grid_options.h"

namespace mingxi {

/// Elementary cells between all line positions of one group of touching edges.
struct Lattice {
  std::vector<double> xs;  ///< Boundaries from left to right, columns() + 1.
  std::vector<double> ys;  ///< Boundaries from top to bottom, rows() + 1.
  /// Wall at xs[x] beside row r: vertical_walls[r * xs.size() + x].
  std::vector<std::uint8_t> vertical_walls;
  /// Wall at ys[y] above column c: horizontal_walls[y * columns() + c].
  std::vector<std::uint8_t> horizontal_walls;
  /// Heights between `ys` at which all column rules are joined of pieces; see row_joints.h.
  std::vector<double> row_joints = {};
  /// Those of `ys` that no row rule draws: a column rule stops or begins there.
  std::vector<double> undrawn_ys = {};
  bool has_open_left = false;  ///< No line was drawn there: the ends of others say it.
  bool has_open_right = false;
  bool has_open_top = false;
  bool has_open_bottom = false;
  /// No rule parts the rows anywhere: every band is split by its text, not only those with figures
  /// below each other.
  bool rows_are_open = false;
  /// Its last band stands below its last rule, its rows are those of the text; see open_body.h.
  bool has_open_body = false;
  bool is_by_fills = false;  ///< Backgrounds bound its cells, no lines.
  bool columns_are_open =
      false;  ///< Its columns come from the text's alignment, no rule parts them.

  int columns() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  bool WallLeftOf(int row, int boundary) const {
    return vertical_walls[static_cast<size_t>(row) * xs.size() + static_cast<size_t>(boundary)] !=
           0;
  }
  bool WallAbove(int boundary, int column) const {
    return horizontal_walls[static_cast<size_t>(boundary) * static_cast<size_t>(columns()) +
                            static_cast<size_t>(column)] != 0;
  }
};

/// A cell of a lattice in its rows and columns.
struct LatticeCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  /// The walls around it leave no rectangle, so that it was cut into some: those of one region have
  /// the same number from 0. -1 = a rectangle as drawn.
  int region = -1;
  bool is_doubtful = false;  ///< The cut is a guess.

  bool operator==(const LatticeCell&) const = default;
};

/// The lattices of a page, top to bottom. Edges that cross nothing make none.
std::vector<Lattice> EdgesToLattices(const std::vector<Edge>& edges, const GridOptions& options);

/// The cells, row by row; together they cover the lattice exactly once.
std::vector<LatticeCell> LatticeToCells(const Lattice& lattice);

}  // namespace mingxi
