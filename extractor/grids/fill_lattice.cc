// SPDX-License-Identifier: GPL-3.0-or-later

// Backgrounds that follow each other down the page are one table. Their sides are its boundaries; a
// background is one cell, merged or not. Zebra stripes leave every other row without: it begins
// where the stripe above it ends and has the columns of its neighbours. The rows before the first
// and behind the last stripe are known by the text that stands there, one row high.

#include "extractor/grids/fill_lattice.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace mingxi {
namespace {

/// Lowest and highest background of a cell, points; higher ones are panels behind a page.
constexpr double kLowestFillPt = 6;
constexpr double kHighestFillPt = 150;
constexpr double kNarrowestFillPt = 4;  ///< Narrower ones are bars of a chart or marks.
/// Widest gap between two backgrounds of a table, in heights of a row.
constexpr double kWidestGapRows = 1.7;
/// Share of cells with a background that must hold text for them to be cells of a table.
constexpr double kLeastShown = 0.2;
/// Rows with several backgrounds side by side that a table of cells has.
constexpr int kLeastRows = 2;
/// How far the text of a row before or behind the stripes may be off its middle, in its height.
constexpr double kEndRowOff = 0.35;
constexpr int kLeastInEndRow = 2;  ///< Columns with text that make such a row.
/// Each channel of a colour at or above this is white to a reader.
constexpr std::uint32_t kWhiteChannel = 0xF8;

bool IsWhite(std::uint32_t color) {
  return (color & 0xFF) >= kWhiteChannel && ((color >> 8) & 0xFF) >= kWhiteChannel &&
         ((color >> 16) & 0xFF) >= kWhiteChannel;
}

bool IsCellSized(const Fill& fill) {
  const double height = fill.box.height();
  return !IsWhite(fill.color) && height >= kLowestFillPt && height <= kHighestFillPt &&
         fill.box.width() >= kNarrowestFillPt;
}

double MedianHeight(const std::vector<Fill>& fills) {
  std::vector<double> heights;
  for (const Fill& fill : fills) heights.push_back(fill.box.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

/// Backgrounds that follow each other without a gap of several rows.
std::vector<std::vector<Fill>> Cluster(std::vector<Fill> fills) {
  std::vector<std::vector<Fill>> clusters;
  if (fills.empty()) return clusters;
  std::stable_sort(fills.begin(), fills.end(),
                   [](const Fill& a, const Fill& b) { return a.box.y0 < b.box.y0; });
  const double gap = kWidestGapRows * MedianHeight(fills);
  double bottom = -1e9;
  for (const Fill& fill : fills) {
    if (fill.box.y0 > bottom + gap) clusters.emplace_back();
    clusters.back().push_back(fill);
    bottom = std::max(bottom, fill.box.y1);
  }
  return clusters;
}

std::vector<double> Snapped(std::vector<double> all, double snap) {
  std::sort(all.begin(), all.end());
  std::vector<double> positions;
  for (size_t i = 0; i < all.size();) {
    size_t end = i;
    double sum = 0;
    while (end < all.size() && all[end] <= all[i] + snap) sum += all[end++];
    positions.push_back(sum / static_cast<double>(end - i));
    i = end;
  }
  return positions;
}

size_t Nearest(const std::vector<double>& positions, double at) {
  const auto above = std::lower_bound(positions.begin(), positions.end(), at);
  if (above == positions.end()) return positions.size() - 1;
  if (above == positions.begin()) return 0;
  const bool below_is_nearer = at - *(above - 1) < *above - at;
  return static_cast<size_t>(above - positions.begin()) - (below_is_nearer ? 1 : 0);
}

/// In how many columns a piece of text stands whose middle is at `y`; pieces that reach over a
/// boundary count for none.
int ColumnsWithText(const Lattice& lattice, const std::vector<Run>& runs, double y, double off) {
  std::vector<bool> has_text(static_cast<size_t>(lattice.columns()));
  int pieces = 0;
  for (const Run& run : runs) {
    if (run.glyphs.empty() || std::fabs(run.box.center_y() - y) > off) continue;
    const auto left = std::upper_bound(lattice.xs.begin(), lattice.xs.end(), run.box.x0 + 1);
    const auto right = std::upper_bound(lattice.xs.begin(), lattice.xs.end(), run.box.x1 - 1);
    if (left != right || left == lattice.xs.begin() || left == lattice.xs.end()) continue;
    has_text[static_cast<size_t>(left - lattice.xs.begin()) - 1] = true;
    ++pieces;
  }
  if (lattice.columns() == 1) return pieces;
  return static_cast<int>(std::count(has_text.begin(), has_text.end(), true));
}

/// Adds the row above or below the backgrounds if the text there stands in its columns.
void AddEndRows(double row_height, const std::vector<Run>& runs, Lattice& lattice) {
  const double off = kEndRowOff * row_height;
  const double below = lattice.ys.back() + row_height / 2;
  const double above = lattice.ys.front() - row_height / 2;
  const bool has_below = ColumnsWithText(lattice, runs, below, off) >= kLeastInEndRow;
  // Above stands a caption more often than a header.
  const int needed = std::max(kLeastInEndRow, lattice.columns() / 2);
  const bool has_above = ColumnsWithText(lattice, runs, above, off) > needed;
  if (has_below) lattice.ys.push_back(lattice.ys.back() + row_height);
  if (has_above) lattice.ys.insert(lattice.ys.begin(), lattice.ys.front() - row_height);
}

/// Which background covers each elementary cell; -1 = none.
class Cover {
 public:
  Cover(const Lattice& lattice, const std::vector<Fill>& fills)
      : columns_(static_cast<size_t>(lattice.columns())),
        owner_(columns_ * static_cast<size_t>(lattice.rows()), -1) {
    for (size_t i = 0; i < fills.size(); ++i) {
      const Box& box = fills[i].box;
      const size_t left = Nearest(lattice.xs, box.x0);
      const size_t right = Nearest(lattice.xs, box.x1);
      const size_t bottom = Nearest(lattice.ys, box.y1);
      for (size_t r = Nearest(lattice.ys, box.y0); r < bottom; ++r) {
        for (size_t c = left; c < right; ++c) owner_[r * columns_ + c] = static_cast<int>(i);
      }
    }
  }

  int At(size_t row, size_t column) const { return owner_[row * columns_ + column]; }

 private:
  size_t columns_;
  std::vector<int> owner_;
};

/// The vertical walls of rows without backgrounds: those of the row above or below.
void InheritWalls(const Cover& cover, Lattice& lattice) {
  const auto rows = static_cast<size_t>(lattice.rows());
  const auto columns = static_cast<size_t>(lattice.columns());
  const std::vector<std::uint8_t> drawn = lattice.vertical_walls;
  for (size_t r = 0; r < rows; ++r) {
    for (size_t x = 1; x < columns; ++x) {
      if (cover.At(r, x - 1) >= 0 || cover.At(r, x) >= 0) continue;
      const bool above = r > 0 && drawn[(r - 1) * lattice.xs.size() + x] != 0;
      const bool below = r + 1 < rows && drawn[(r + 1) * lattice.xs.size() + x] != 0;
      lattice.vertical_walls[r * lattice.xs.size() + x] = above || below;
    }
  }
}

void BuildWalls(const Cover& cover, Lattice& lattice) {
  const auto rows = static_cast<size_t>(lattice.rows());
  const auto columns = static_cast<size_t>(lattice.columns());
  lattice.vertical_walls.assign(rows * lattice.xs.size(), 1);
  lattice.horizontal_walls.assign(lattice.ys.size() * columns, 1);
  for (size_t r = 0; r < rows; ++r) {
    for (size_t c = 0; c < columns; ++c) {
      if (c > 0) {
        lattice.vertical_walls[r * lattice.xs.size() + c] = cover.At(r, c - 1) != cover.At(r, c);
      }
      const bool is_same = r > 0 && cover.At(r, c) >= 0 && cover.At(r - 1, c) == cover.At(r, c);
      lattice.horizontal_walls[r * columns + c] = !is_same;
    }
  }
  InheritWalls(cover, lattice);
}

/// Rows in which several backgrounds stand side by side.
int RowsOfCells(const Cover& cover, const Lattice& lattice) {
  int count = 0;
  for (size_t r = 0; r < static_cast<size_t>(lattice.rows()); ++r) {
    int changes = 0;
    for (size_t c = 1; c < static_cast<size_t>(lattice.columns()); ++c) {
      changes +=
          cover.At(r, c) >= 0 && cover.At(r, c - 1) >= 0 && cover.At(r, c) != cover.At(r, c - 1);
    }
    count += changes > 0;
  }
  return count;
}

/// True when a good part of the backgrounds hold text: no chart and no ornament.
bool HoldText(const std::vector<Fill>& fills, const Lattice& lattice, const Cover& cover,
              const std::vector<Run>& runs) {
  std::vector<bool> shown(fills.size());
  for (const Run& run : runs) {
    if (run.glyphs.empty()) continue;
    const double x = run.box.center_x();
    const double y = run.box.center_y();
    if (!lattice.box().ContainsPoint(x, y)) continue;
    const auto column = std::upper_bound(lattice.xs.begin(), lattice.xs.end(), x);
    const auto row = std::upper_bound(lattice.ys.begin(), lattice.ys.end(), y);
    const int owner = cover.At(static_cast<size_t>(row - lattice.ys.begin()) - 1,
                               static_cast<size_t>(column - lattice.xs.begin()) - 1);
    if (owner >= 0) shown[static_cast<size_t>(owner)] = true;
  }
  return static_cast<double>(std::count(shown.begin(), shown.end(), true)) >=
         kLeastShown * static_cast<double>(fills.size());
}

void AddCluster(const std::vector<Fill>& fills, const std::vector<Run>& runs,
                const GridOptions& options, FillBounds& bounds) {
  Lattice lattice;
  for (const Fill& fill : fills) {
    lattice.xs.insert(lattice.xs.end(), {fill.box.x0, fill.box.x1});
    lattice.ys.insert(lattice.ys.end(), {fill.box.y0, fill.box.y1});
  }
  lattice.xs = Snapped(std::move(lattice.xs), options.snap_pt);
  lattice.ys = Snapped(std::move(lattice.ys), options.snap_pt);
  if (lattice.xs.size() < 2 || lattice.ys.size() < 3) return;
  const Span across{lattice.xs.front(), lattice.xs.back()};
  AddEndRows(MedianHeight(fills), runs, lattice);
  if (lattice.columns() == 1) {
    for (const double y : lattice.ys) bounds.stripes.push_back({true, y, across, false});
    return;
  }
  if (static_cast<std::int64_t>(lattice.columns()) * lattice.rows() > options.max_cells) return;
  const Cover cover(lattice, fills);
  if (RowsOfCells(cover, lattice) < kLeastRows || !HoldText(fills, lattice, cover, runs)) return;
  BuildWalls(cover, lattice);
  lattice.is_by_fills = true;
  bounds.lattices.push_back(std::move(lattice));
}

}  // namespace

FillBounds FillsToBounds(std::vector<Fill> fills, const std::vector<Run>& runs,
                         const GridOptions& options) {
  std::erase_if(fills, [](const Fill& fill) { return !IsCellSized(fill); });
  FillBounds bounds;
  for (const std::vector<Fill>& cluster : Cluster(std::move(fills))) {
    AddCluster(cluster, runs, options, bounds);
  }
  return bounds;
}

}  // namespace mingxi
