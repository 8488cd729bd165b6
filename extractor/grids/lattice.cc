// SPDX-License-Identifier: GPL-3.0-or-later

// Touching edges are grouped by union-find. In a group the positions of all vertical edges give the
// columns, those of all horizontal edges the rows; an edge puts a wall beside every elementary cell
// whose side it covers for the most part. Sides that nobody drew but where the lines of the other
// direction end are boundaries too: tables without left and right border, column rules that run to
// the page's end.

#include "extractor/grids/lattice.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "extractor/grids/positions.h"

namespace mingxi {
namespace {

class UnionFind {
 public:
  explicit UnionFind(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  size_t Find(size_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void Join(size_t a, size_t b) { parent_[Find(a)] = Find(b); }

 private:
  std::vector<size_t> parent_;
};

/// Groups of edges that touch, each in input order; groups by their first edge.
std::vector<std::vector<Edge>> GroupTouching(const std::vector<Edge>& edges, double touch) {
  const auto first_vertical = static_cast<size_t>(
      std::find_if(edges.begin(), edges.end(), [](const Edge& e) { return !e.is_horizontal; }) -
      edges.begin());
  UnionFind groups(edges.size());
  for (size_t h = 0; h < first_vertical; ++h) {
    const Edge& edge = edges[h];
    auto v = std::lower_bound(edges.begin() + static_cast<std::ptrdiff_t>(first_vertical),
                              edges.end(), edge.extent.low - touch,
                              [](const Edge& e, double x) { return e.position < x; });
    for (; v != edges.end() && v->position <= edge.extent.high + touch; ++v) {
      if (v->extent.low - touch <= edge.position && edge.position <= v->extent.high + touch) {
        groups.Join(h, static_cast<size_t>(v - edges.begin()));
      }
    }
  }
  std::vector<std::vector<Edge>> result;
  std::vector<size_t> place(edges.size(), SIZE_MAX);
  for (size_t i = 0; i < edges.size(); ++i) {
    size_t& at = place[groups.Find(i)];
    if (at == SIZE_MAX) {
      at = result.size();
      result.emplace_back();
    }
    result[at].push_back(edges[i]);
  }
  return result;
}

bool HasBothDirections(const std::vector<Edge>& group) {
  return group.front().is_horizontal && !group.back().is_horizontal;
}

/// Whether a column rule that touches no row rule is of `group`: within it, as far up or down as
/// another of its column rules.
bool BelongsTo(const Edge& rule, const std::vector<Edge>& group, double touch) {
  bool is_between = false;
  bool has_same_end = false;
  double left = 1e9;
  for (const Edge& edge : group) {
    if (edge.is_horizontal) {
      is_between |= edge.extent.Contains(rule.position);
      continue;
    }
    left = std::min(left, edge.position);
    const bool is_within =
        edge.extent.low - touch <= rule.extent.low && rule.extent.high <= edge.extent.high + touch;
    has_same_end |= is_within && (std::fabs(edge.extent.low - rule.extent.low) <= touch ||
                                  std::fabs(edge.extent.high - rule.extent.high) <= touch);
  }
  return is_between && has_same_end && left < rule.position;
}

/// Puts column rules that touch nothing into the groups that they are of: those above a merged cell
/// at the end of a page.
void AdoptLoneRules(double touch, std::vector<std::vector<Edge>>& groups) {
  constexpr size_t kMostPairs = 1'000'000;
  std::vector<std::vector<Edge>*> tables;
  size_t edges = 0;
  for (std::vector<Edge>& group : groups) {
    if (!HasBothDirections(group)) continue;
    tables.push_back(&group);
    edges += group.size();
  }
  if (edges * groups.size() > kMostPairs) return;
  for (const std::vector<Edge>& lone : groups) {
    if (lone.size() != 1 || lone.front().is_horizontal) continue;
    for (std::vector<Edge>* table : tables) {
      if (!BelongsTo(lone.front(), *table, touch)) continue;
      table->push_back(lone.front());
      SortEdges(*table);
      break;
    }
  }
}

std::vector<double> Positions(const std::vector<Edge>& edges, bool horizontal, double snap) {
  std::vector<double> all;
  for (const Edge& edge : edges) {
    if (edge.is_horizontal == horizontal) all.push_back(edge.position);
  }
  return SnapPositions(std::move(all), snap);
}

/// Where the edges of one direction begin and end: an undrawn side. Two or more must reach there,
/// where there are two: one alone may be the border of something larger.
struct Reach {
  double low = 0;
  double high = 0;
};

Reach ReachOf(const std::vector<Edge>& edges, bool horizontal) {
  std::vector<double> lows;
  std::vector<double> highs;
  for (const Edge& edge : edges) {
    if (edge.is_horizontal != horizontal) continue;
    lows.push_back(edge.extent.low);
    highs.push_back(edge.extent.high);
  }
  if (lows.empty()) return {1e9, -1e9};
  const std::ptrdiff_t second = lows.size() > 1 ? 1 : 0;
  std::nth_element(lows.begin(), lows.begin() + second, lows.end());
  std::nth_element(highs.begin(), highs.begin() + second, highs.end(), std::greater<>());
  return {lows[static_cast<size_t>(second)], highs[static_cast<size_t>(second)]};
}

/// Adds the undrawn outer boundaries.
void OpenSides(const std::vector<Edge>& edges, const GridOptions& options, Lattice& lattice) {
  const Reach across = ReachOf(edges, true);
  const Reach down = ReachOf(edges, false);
  if (across.low < lattice.xs.front() - options.open_side_pt) {
    lattice.xs.insert(lattice.xs.begin(), across.low);
    lattice.has_open_left = true;
  }
  if (across.high > lattice.xs.back() + options.open_side_pt) {
    lattice.xs.push_back(across.high);
    lattice.has_open_right = true;
  }
  if (down.low < lattice.ys.front() - options.open_side_pt) {
    lattice.ys.insert(lattice.ys.begin(), down.low);
    lattice.has_open_top = true;
  }
  if (down.high > lattice.ys.back() + options.open_side_pt) {
    lattice.ys.push_back(down.high);
    lattice.has_open_bottom = true;
  }
}

/// Length of each interval between `positions` that the edges on `boundary` cover, as a share.
void Cover(const Span& extent, const std::vector<double>& positions, std::vector<double>& covered) {
  auto at = std::upper_bound(positions.begin(), positions.end(), extent.low);
  size_t i = at == positions.begin() ? 0 : static_cast<size_t>(at - positions.begin()) - 1;
  for (; i + 1 < positions.size() && positions[i] < extent.high; ++i) {
    covered[i] += std::max(0.0, extent.Overlap({positions[i], positions[i + 1]}));
  }
}

void BuildWalls(const std::vector<Edge>& edges, const GridOptions& options, Lattice& lattice) {
  const size_t columns = lattice.xs.size() - 1;
  const size_t rows = lattice.ys.size() - 1;
  std::vector<std::vector<double>> vertical(lattice.xs.size(), std::vector<double>(rows));
  std::vector<std::vector<double>> horizontal(lattice.ys.size(), std::vector<double>(columns));
  for (const Edge& edge : edges) {
    if (edge.is_horizontal) {
      Cover(edge.extent, lattice.xs, horizontal[Nearest(lattice.ys, edge.position)]);
    } else {
      Cover(edge.extent, lattice.ys, vertical[Nearest(lattice.xs, edge.position)]);
    }
  }
  const auto is_wall = [&options](double covered, double length) {
    return covered >= options.wall_share * length || covered >= length - options.touch_pt;
  };
  lattice.vertical_walls.assign(rows * lattice.xs.size(), 0);
  lattice.horizontal_walls.assign(lattice.ys.size() * columns, 0);
  for (size_t x = 0; x < lattice.xs.size(); ++x) {
    for (size_t r = 0; r < rows; ++r) {
      const bool is_outer = x == 0 || x == columns;
      lattice.vertical_walls[r * lattice.xs.size() + x] =
          is_outer || is_wall(vertical[x][r], lattice.ys[r + 1] - lattice.ys[r]);
    }
  }
  for (size_t y = 0; y < lattice.ys.size(); ++y) {
    for (size_t c = 0; c < columns; ++c) {
      const bool is_outer = y == 0 || y == rows;
      lattice.horizontal_walls[y * columns + c] =
          is_outer || is_wall(horizontal[y][c], lattice.xs[c + 1] - lattice.xs[c]);
    }
  }
}

/// Merges two near boundaries of which no row has both: one line drawn a little shifted.
bool MergeShifted(std::vector<double>& positions, const std::vector<double>& along,
                  const std::vector<Edge>& edges, bool horizontal, const GridOptions& options) {
  for (size_t i = 0; i + 1 < positions.size(); ++i) {
    if (positions[i + 1] - positions[i] > options.shifted_boundary_pt) continue;
    std::vector<double> first(along.size() - 1);
    std::vector<double> second(along.size() - 1);
    for (const Edge& edge : edges) {
      if (edge.is_horizontal != horizontal) continue;
      const size_t at = Nearest(positions, edge.position);
      if (at == i) Cover(edge.extent, along, first);
      if (at == i + 1) Cover(edge.extent, along, second);
    }
    bool never_both = true;
    for (size_t k = 0; k < first.size() && never_both; ++k) {
      const double half = (along[k + 1] - along[k]) / 2;
      never_both = first[k] < half || second[k] < half;
    }
    if (!never_both) continue;
    positions[i] = (positions[i] + positions[i + 1]) / 2;
    positions.erase(positions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return true;
  }
  return false;
}

/// Where a column rule stops or begins although no row rule is there, a merged row begins or ends:
/// a row boundary that nobody drew.
std::vector<double> EndsOfColumnRules(const std::vector<Edge>& edges, const Lattice& lattice,
                                      const GridOptions& options) {
  std::vector<double> ends;
  for (const Edge& edge : edges) {
    if (edge.is_horizontal) continue;
    for (const double y : {edge.extent.low, edge.extent.high}) {
      const double away = std::fabs(lattice.ys[Nearest(lattice.ys, y)] - y);
      const bool is_inside = lattice.ys.front() < y && y < lattice.ys.back();
      if (is_inside && away >= options.least_row_pt) ends.push_back(y);
    }
  }
  std::sort(ends.begin(), ends.end());
  return ends;
}

/// REQUIRES: `edges` has lines of both directions.
Lattice GroupToLattice(const std::vector<Edge>& edges, const GridOptions& options) {
  Lattice lattice;
  lattice.xs = Positions(edges, false, options.snap_pt);
  lattice.ys = Positions(edges, true, options.snap_pt);
  OpenSides(edges, options, lattice);
  if (lattice.xs.size() < 2 || lattice.ys.size() < 2) return lattice;
  while (MergeShifted(lattice.xs, lattice.ys, edges, false, options)) {
  }
  while (MergeShifted(lattice.ys, lattice.xs, edges, true, options)) {
  }
  if (lattice.xs.size() < 2 || lattice.ys.size() < 2) return lattice;
  std::vector<Edge> walls = edges;
  for (const double y : EndsOfColumnRules(edges, lattice, options)) {
    if (std::fabs(lattice.ys[Nearest(lattice.ys, y)] - y) < options.least_row_pt) continue;
    walls.push_back({true, y, {lattice.xs.front(), lattice.xs.back()}, false});
    lattice.ys.insert(std::upper_bound(lattice.ys.begin(), lattice.ys.end(), y), y);
    lattice.undrawn_ys.push_back(y);
  }
  BuildWalls(walls, options, lattice);
  return lattice;
}

/// One region of elementary cells that no wall parts: its columns in each of its rows.
struct Region {
  int first_row = 0;
  std::vector<std::vector<std::pair<int, int>>>
      runs;  ///< [row - first_row]: half-open column runs.
};

/// Cuts a region into rectangles: consecutive rows with the same columns belong together. `number`
/// is given to the pieces if there are several.
void RegionToCells(const Region& region, int number, std::vector<LatticeCell>& cells) {
  const size_t before = cells.size();
  for (size_t r = 0; r < region.runs.size(); ++r) {
    for (const auto& [begin, end] : region.runs[r]) {
      bool joined = false;
      for (size_t i = before; i < cells.size() && !joined; ++i) {
        LatticeCell& above = cells[i];
        if (above.row + above.row_span == region.first_row + static_cast<int>(r) &&
            above.column == begin && above.column_span == end - begin) {
          ++above.row_span;
          joined = true;
        }
      }
      if (!joined) {
        cells.push_back({region.first_row + static_cast<int>(r), begin, 1, end - begin, -1, false});
      }
    }
  }
  if (cells.size() - before == 1) return;
  for (size_t i = before; i < cells.size(); ++i) {
    cells[i].region = number;
    cells[i].is_doubtful = true;
  }
}

}  // namespace

std::vector<Lattice> EdgesToLattices(const std::vector<Edge>& edges, const GridOptions& options) {
  std::vector<Lattice> lattices;
  std::vector<std::vector<Edge>> groups = GroupTouching(edges, options.touch_pt);
  AdoptLoneRules(options.touch_pt, groups);
  for (const std::vector<Edge>& group : groups) {
    if (!HasBothDirections(group)) continue;
    Lattice lattice = GroupToLattice(group, options);
    if (lattice.xs.size() < 2 || lattice.ys.size() < 2) continue;
    if (static_cast<std::int64_t>(lattice.columns()) * lattice.rows() > options.max_cells) continue;
    lattices.push_back(std::move(lattice));
  }
  std::stable_sort(lattices.begin(), lattices.end(),
                   [](const Lattice& a, const Lattice& b) { return a.ys.front() < b.ys.front(); });
  return lattices;
}

std::vector<LatticeCell> LatticeToCells(const Lattice& lattice) {
  const int columns = lattice.columns();
  const int rows = lattice.rows();
  const auto index = [columns](int r, int c) {
    return static_cast<size_t>(r) * static_cast<size_t>(columns) + static_cast<size_t>(c);
  };
  UnionFind regions(index(rows, 0));
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      if (c + 1 < columns && !lattice.WallLeftOf(r, c + 1))
        regions.Join(index(r, c), index(r, c + 1));
      if (r + 1 < rows && !lattice.WallAbove(r + 1, c)) regions.Join(index(r, c), index(r + 1, c));
    }
  }
  std::vector<Region> found;
  std::vector<size_t> place(index(rows, 0), SIZE_MAX);
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns;) {
      const size_t root = regions.Find(index(r, c));
      int end = c;
      while (end < columns && regions.Find(index(r, end)) == root) ++end;
      if (place[root] == SIZE_MAX) {
        place[root] = found.size();
        found.push_back({r, {}});
      }
      Region& region = found[place[root]];
      region.runs.resize(static_cast<size_t>(r - region.first_row) + 1);
      region.runs.back().emplace_back(c, end);
      c = end;
    }
  }
  std::vector<LatticeCell> cells;
  for (size_t i = 0; i < found.size(); ++i) RegionToCells(found[i], static_cast<int>(i), cells);
  std::sort(cells.begin(), cells.end(), [](const LatticeCell& a, const LatticeCell& b) {
    return a.row < b.row || (a.row == b.row && a.column < b.column);
  });
  return cells;
}

}  // namespace mingxi
