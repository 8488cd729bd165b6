// SPDX-License-Identifier: GPL-3.0-or-later

// An L can be read as a heading that stands over all its columns with a blank cell below, or as a
// heading as high as the header with a blank cell beside it. A typist centres text in what he takes
// for its cell, or sets it to its left side, so the reading that has the text nearer to one of
// these places is the right one.

#include "extractor/grids/region_cuts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace mingxi {
namespace {

/// How far text may reach over the cell it stands in, points: boxes of glyphs are higher than what
/// they show.
constexpr double kReachPt = 3.0;

struct Region {
  std::vector<LatticeCell> pieces;  ///< Cut along the rows.
  std::optional<Box> text;
};

Box BoxOf(const Lattice& lattice, const LatticeCell& cell) {
  return {lattice.xs[static_cast<size_t>(cell.column)], lattice.ys[static_cast<size_t>(cell.row)],
          lattice.xs[static_cast<size_t>(cell.column + cell.column_span)],
          lattice.ys[static_cast<size_t>(cell.row + cell.row_span)]};
}

/// The same places cut along the columns: columns that reach from the same row to the same row
/// belong together.
std::vector<LatticeCell> CutAlongColumns(const std::vector<LatticeCell>& pieces) {
  std::map<int, std::vector<std::pair<int, int>>> by_column;  // half-open row runs
  for (const LatticeCell& piece : pieces) {
    for (int c = piece.column; c < piece.column + piece.column_span; ++c) {
      std::vector<std::pair<int, int>>& runs = by_column[c];
      if (!runs.empty() && runs.back().second == piece.row) {
        runs.back().second += piece.row_span;
      } else {
        runs.emplace_back(piece.row, piece.row + piece.row_span);
      }
    }
  }
  std::vector<LatticeCell> cut;
  std::map<std::pair<int, int>, size_t> open;  // row run -> its last cell
  for (const auto& [column, runs] : by_column) {
    for (const auto& run : runs) {
      const auto last = open.find(run);
      if (last != open.end() &&
          cut[last->second].column + cut[last->second].column_span == column) {
        ++cut[last->second].column_span;
        continue;
      }
      open[run] = cut.size();
      cut.push_back({run.first, column, run.second - run.first, 1, pieces.front().region, false});
    }
  }
  return cut;
}

/// How far off the middle or the left side of its cell the text stands, points; nullopt when no
/// cell holds it all.
std::optional<double> OffPlace(const Lattice& lattice, const std::vector<LatticeCell>& cells,
                               const Box& text) {
  for (const LatticeCell& cell : cells) {
    const Box box = BoxOf(lattice, cell);
    const Box around = box.Grown(kReachPt);
    const bool holds = around.x0 <= text.x0 && text.x1 <= around.x1 && around.y0 <= text.y0 &&
                       text.y1 <= around.y1;
    if (!holds) continue;
    const double across =
        std::min(std::fabs(text.center_x() - box.center_x()), std::fabs(text.x0 - box.x0));
    return across + std::fabs(text.center_y() - box.center_y());
  }
  return std::nullopt;
}

/// The pieces of a region, cut the better way.
std::vector<LatticeCell> Cut(const Lattice& lattice, Region region) {
  const auto settled = [](std::vector<LatticeCell> cells) {
    for (LatticeCell& cell : cells) cell.is_doubtful = false;
    return cells;
  };
  if (!region.text.has_value()) return settled(std::move(region.pieces));
  std::vector<LatticeCell> columns = CutAlongColumns(region.pieces);
  const std::optional<double> by_rows = OffPlace(lattice, region.pieces, *region.text);
  const std::optional<double> by_columns = OffPlace(lattice, columns, *region.text);
  if (!by_rows.has_value() && !by_columns.has_value()) return std::move(region.pieces);
  const bool takes_columns = by_columns.has_value() && by_columns < by_rows.value_or(1e9);
  return settled(std::move(takes_columns ? columns : region.pieces));
}

/// The index in `positions` of the interval that holds `at`; -1 = none.
int IntervalOf(const std::vector<double>& positions, double at) {
  const auto above = std::upper_bound(positions.begin(), positions.end(), at);
  if (above == positions.begin() || above == positions.end()) return -1;
  return static_cast<int>(above - positions.begin()) - 1;
}

/// Widens each region's text box by the runs that stand in the region.
void AddText(const Lattice& lattice, const std::vector<Run>& runs, std::map<int, Region>& regions) {
  std::map<std::pair<int, int>, Region*> places;
  for (auto& [number, region] : regions) {
    for (const LatticeCell& piece : region.pieces) {
      for (int r = piece.row; r < piece.row + piece.row_span; ++r) {
        for (int c = piece.column; c < piece.column + piece.column_span; ++c) {
          places[{r, c}] = &region;
        }
      }
    }
  }
  for (const Run& run : runs) {
    if (run.glyphs.empty()) continue;
    const auto place = places.find(
        {IntervalOf(lattice.ys, run.box.center_y()), IntervalOf(lattice.xs, run.box.center_x())});
    if (place == places.end()) continue;
    std::optional<Box>& text = place->second->text;
    text = text.has_value() ? text->Union(run.box) : run.box;
  }
}

}  // namespace

std::vector<LatticeCell> CutRegionsByText(const Lattice& lattice, std::vector<LatticeCell> cells,
                                          const std::vector<Run>& runs) {
  std::map<int, Region> regions;
  for (const LatticeCell& cell : cells) {
    if (cell.region >= 0) regions[cell.region].pieces.push_back(cell);
  }
  if (regions.empty()) return cells;
  AddText(lattice, runs, regions);
  std::erase_if(cells, [](const LatticeCell& cell) { return cell.region >= 0; });
  for (auto& [number, region] : regions) {
    for (const LatticeCell& cell : Cut(lattice, std::move(region))) cells.push_back(cell);
  }
  std::sort(cells.begin(), cells.end(), [](const LatticeCell& a, const LatticeCell& b) {
    return a.row < b.row || (a.row == b.row && a.column < b.column);
  });
  return cells;
}

}  // namespace mingxi
