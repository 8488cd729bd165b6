// SPDX-License-Identifier: GPL-3.0-or-later

// Backgrounds that follow each other down the page are one table. Their sides are its boundaries; a
// background is one cell, merged or not. Zebra stripes leave every other row without: it begins
// where the stripe above it ends and has the columns of its neighbours. The rows before the first
// and behind the last stripe are known by the text that stands there, one row high.

#include "extractor/grids/fill_lattice.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "extractor/grids/positions.h"

namespace mingxi {
namespace {

/// Lowest and highest background of a cell, points; higher ones are panels behind a page.
constexpr double kLowestFillPt = 6;
constexpr double kHighestFillPt = 150;
constexpr double kNarrowestFillPt = 4;  ///< Narrower ones are bars of a chart or marks.
/// Widest gap between two backgrounds of a table, in heights of a row.
constexpr double kWidestGapRows = 4.5;
constexpr double kWidestBlankRows = 1.7;  ///< The same where no text stands between.
/// Share of cells with a background that must hold text for them to be cells of a table.
constexpr double kLeastShown = 0.2;
/// Rows with several backgrounds side by side that a table of cells has.
constexpr int kLeastRows = 2;
/// Cells side by side that make a header where no other row has backgrounds.
constexpr int kLeastHeaderCells = 3;
/// Height of a row before or behind the stripes, in heights of a row.
constexpr double kLowestEndRow = 0.6;
constexpr double kTallestEndRow = 3.0;
constexpr double kLineGapEm = 1.7;  ///< Distance of lines of such a row, font sizes.
constexpr double kReachPt = 1.0;    ///< How far a glyph's box may reach over a boundary, points.
constexpr double kBesidePt = 2.0;   ///< Middles this close are at one height, points.
constexpr double kCentredPt = 1.5;  ///< How far off the middle a centred text may be, points.
constexpr int kLeastInEndRow = 2;   ///< Columns with text that make such a row.
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

/// The pieces of text of a page by the height of their middle.
class TextByHeight {
 public:
  TextByHeight(const Page& page, const std::vector<Run>& runs) : page_(page) {
    for (const Run& run : runs) {
      if (!run.glyphs.empty()) runs_.push_back(&run);
    }
    std::stable_sort(runs_.begin(), runs_.end(), [](const Run* a, const Run* b) {
      return a->box.center_y() < b->box.center_y();
    });
  }

  /// Those whose middle is in `extent`.
  std::span<const Run* const> In(const Span& extent) const {
    const auto is_above = [](const Run* run, double y) { return run->box.center_y() < y; };
    const auto begin = std::lower_bound(runs_.begin(), runs_.end(), extent.low, is_above);
    const auto end = std::lower_bound(begin, runs_.end(), extent.high, is_above);
    return {begin, end};
  }

  /// True when one of the pieces says "name: value": a caption with a publisher or a unit.
  bool HasCaption(std::span<const Run* const> runs) const {
    return std::any_of(runs.begin(), runs.end(), [this](const Run* run) {
      return std::any_of(run->glyphs.begin(), run->glyphs.end(), [this](std::uint32_t i) {
        return page_.glyphs[i].code == U':' || page_.glyphs[i].code == U'：';
      });
    });
  }

 private:
  const Page& page_;
  std::vector<const Run*> runs_;
};

/// In how many columns the pieces stand; -1 when one reaches over a boundary or
/// stands outside: a caption, prose.
int ColumnsOfText(const std::vector<double>& xs, std::span<const Run* const> runs) {
  std::vector<bool> has_text(xs.size());
  for (const Run* run : runs) {
    const auto left = std::upper_bound(xs.begin(), xs.end(), run->box.x0 + kReachPt);
    const auto right = std::upper_bound(xs.begin(), xs.end(), run->box.x1 - kReachPt);
    if (left != right || left == xs.begin() || left == xs.end()) return -1;
    has_text[static_cast<size_t>(left - xs.begin()) - 1] = true;
  }
  return static_cast<int>(std::count(has_text.begin(), has_text.end(), true));
}

/// The first and last column that a piece stands over; behind the last one where it stands outside.
std::pair<size_t, size_t> ColumnsUnder(const std::vector<double>& xs, const Run& run) {
  const auto left = std::upper_bound(xs.begin(), xs.end(), run.box.x0 + kReachPt);
  const auto right = std::upper_bound(xs.begin(), xs.end(), run.box.x1 - kReachPt);
  if (left == xs.begin() || right == xs.end()) return {xs.size(), xs.size()};
  return {static_cast<size_t>(left - xs.begin()) - 1, static_cast<size_t>(right - xs.begin()) - 1};
}

/// The widest columns around [first, last] in whose middle the piece stands and that hold no other
/// piece of its row; [first, last] itself where there are none.
std::pair<size_t, size_t> MiddleColumns(const std::vector<double>& xs, const Run& run,
                                        std::span<const Run* const> row,
                                        std::pair<size_t, size_t> under) {
  Span room{xs.front(), xs.back()};
  for (const Run* other : row) {
    if (other == &run) continue;
    if (other->box.x1 < run.box.x0) room.low = std::max(room.low, other->box.x1);
    if (other->box.x0 > run.box.x1) room.high = std::min(room.high, other->box.x0);
  }
  std::pair<size_t, size_t> widest = under;
  for (size_t first = under.first + 1; first-- > 0 && xs[first] >= room.low;) {
    for (size_t last = under.second; last + 1 < xs.size() && xs[last + 1] <= room.high; ++last) {
      const double off = std::fabs((xs[first] + xs[last + 1]) / 2 - run.box.center_x());
      if (off <= kCentredPt && last - first > widest.second - widest.first) widest = {first, last};
    }
  }
  return widest;
}

/// Backgrounds of one table, and the sides of all.
struct Cluster {
  std::vector<Fill> fills;
  double bottom = -1e9;
  std::vector<double> xs;

  void Add(const Fill& fill, double snap) {
    fills.push_back(fill);
    bottom = std::max(bottom, fill.box.y1);
    for (const double x : {fill.box.x0, fill.box.x1}) {
      const auto at = std::lower_bound(xs.begin(), xs.end(), x - snap);
      if (at == xs.end() || *at > x + snap) xs.insert(at, x);
    }
  }
};

/// True when the rows between a cluster and the next background are of the same
/// table: none, one, or a few whose text stands in its columns.
bool GoesOn(const Cluster& cluster, double next, double row_height, const TextByHeight& text) {
  const double gap = next - cluster.bottom;
  if (gap > kWidestGapRows * row_height) return false;
  const auto between = text.In({cluster.bottom, next});
  if (between.empty()) return gap <= kWidestBlankRows * row_height;
  const int columns = ColumnsOfText(cluster.xs, between);
  return columns >= kLeastInEndRow || (cluster.xs.size() == 2 && columns == 1);
}

std::vector<Cluster> ToClusters(std::vector<Fill> fills, const TextByHeight& text, double snap) {
  std::vector<Cluster> clusters;
  if (fills.empty()) return clusters;
  std::stable_sort(fills.begin(), fills.end(),
                   [](const Fill& a, const Fill& b) { return a.box.y0 < b.box.y0; });
  const double row_height = MedianHeight(fills);
  for (const Fill& fill : fills) {
    const bool follows =
        !clusters.empty() && (fill.box.y0 <= clusters.back().bottom + snap ||
                              GoesOn(clusters.back(), fill.box.y0, row_height, text));
    if (!follows) clusters.emplace_back();
    clusters.back().Add(fill, snap);
  }
  return clusters;
}

/// True when the pieces stand inside the table and all but one in single columns: a row with a
/// merged cell.
bool HasMergedCell(const std::vector<double>& xs, std::span<const Run* const> row) {
  if (row.size() < static_cast<size_t>(kLeastInEndRow) || xs.size() <= 2) return false;
  int crossing = 0;
  for (const Run* run : row) {
    const auto [first, last] = ColumnsUnder(xs, *run);
    if (last + 1 >= xs.size()) return false;
    crossing += first != last;
  }
  return crossing == 1;
}

/// The most pieces that stand beside each other: whose middles are at one height.
int MostBesideEachOther(std::span<const Run* const> row) {
  int most = 0;
  for (const Run* run : row) {
    const auto beside = std::count_if(row.begin(), row.end(), [run](const Run* other) {
      return std::fabs(other->box.center_y() - run->box.center_y()) <= kBesidePt;
    });
    most = std::max(most, static_cast<int>(beside));
  }
  return most;
}

/// The far side of a row without background that begins at `side` and goes down
/// (or up): its text stands in its middle, in the columns of the table. nullopt when there is none.
std::optional<double> FarSide(const std::vector<double>& xs, double side, double row_height,
                              bool goes_down, const TextByHeight& text) {
  const double reach = kTallestEndRow * row_height * (goes_down ? 1 : -1);
  const auto near = text.In({std::min(side, side + reach), std::max(side, side + reach)});
  std::vector<const Run*> block(near.begin(), near.end());
  if (!goes_down) std::reverse(block.begin(), block.end());
  // The lines of the row: up to the first wide gap.
  size_t count = 0;
  double last = side;
  double extent = 0;
  for (; count < block.size(); ++count) {
    if (!goes_down && text.HasCaption({&block[count], 1})) break;
    const double at = block[count]->box.center_y();
    const double widest = count == 0 ? row_height : kLineGapEm * block[count]->size;
    if (std::fabs(at - last) > widest) break;
    last = at;
    extent = std::fabs(at - side) + std::fabs(block[0]->box.center_y() - side);
  }
  const auto row = std::span(block).first(count);
  const int beside = MostBesideEachOther(row);
  const bool is_merged =
      beside >= kLeastInEndRow && !text.HasCaption(row) && HasMergedCell(xs, row);
  const int columns = is_merged ? kLeastInEndRow : ColumnsOfText(xs, row);
  const bool is_stripe = xs.size() == 2;
  const int found = is_stripe && columns == 1 ? beside : columns;
  if (found < kLeastInEndRow || extent < kLowestEndRow * row_height) return std::nullopt;
  return side + (goes_down ? extent : -extent);
}

/// Adds the rows above or below the backgrounds if the text there stands in their columns.
void AddEndRows(double row_height, const TextByHeight& text, Lattice& lattice) {
  const auto below = FarSide(lattice.xs, lattice.ys.back(), row_height, true, text);
  const auto above = FarSide(lattice.xs, lattice.ys.front(), row_height, false, text);
  if (below.has_value()) lattice.ys.push_back(*below);
  if (above.has_value()) lattice.ys.insert(lattice.ys.begin(), *above);
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

/// Takes the walls away that a text crosses in a row without backgrounds: a merged cell. Where the
/// text stands in the middle of more columns, it is merged over those.
void MergeCrossedCells(const Cover& cover, const TextByHeight& text, Lattice& lattice) {
  for (size_t r = 0; r < static_cast<size_t>(lattice.rows()); ++r) {
    const auto runs = text.In({lattice.ys[r], lattice.ys[r + 1]});
    for (const Run* run : runs) {
      const auto [first, last] = ColumnsUnder(lattice.xs, *run);
      const bool is_bare = first < last && last < static_cast<size_t>(lattice.columns()) &&
                           cover.At(r, first) < 0 && cover.At(r, last) < 0;
      if (!is_bare) continue;
      const auto [begin, end] = MiddleColumns(lattice.xs, *run, runs, {first, last});
      for (size_t x = begin + 1; x <= end; ++x) {
        lattice.vertical_walls[r * lattice.xs.size() + x] = 0;
      }
    }
  }
}

void BuildWalls(const Cover& cover, const TextByHeight& text, Lattice& lattice) {
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
  MergeCrossedCells(cover, text, lattice);
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
                const TextByHeight& text, const GridOptions& options, FillBounds& bounds) {
  Lattice lattice;
  for (const Fill& fill : fills) {
    lattice.xs.insert(lattice.xs.end(), {fill.box.x0, fill.box.x1});
    lattice.ys.insert(lattice.ys.end(), {fill.box.y0, fill.box.y1});
  }
  lattice.xs = SnapPositions(std::move(lattice.xs), options.snap_pt);
  lattice.ys = SnapPositions(std::move(lattice.ys), options.snap_pt);
  if (lattice.xs.size() < 2 || lattice.ys.size() < 2) return;
  const Span across{lattice.xs.front(), lattice.xs.back()};
  AddEndRows(MedianHeight(fills), text, lattice);
  if (lattice.columns() == 1) {
    for (const double y : lattice.ys) bounds.stripes.push_back({true, y, across, false});
    return;
  }
  if (static_cast<std::int64_t>(lattice.columns()) * lattice.rows() > options.max_cells) return;
  const Cover cover(lattice, fills);
  // A header over rows without backgrounds is enough where it has several cells.
  const bool is_header = lattice.ys.size() > 2 && lattice.columns() >= kLeastHeaderCells;
  const int least_rows = is_header ? 1 : kLeastRows;
  if (RowsOfCells(cover, lattice) < least_rows || !HoldText(fills, lattice, cover, runs)) return;
  BuildWalls(cover, text, lattice);
  lattice.is_by_fills = true;
  bounds.lattices.push_back(std::move(lattice));
}

}  // namespace

FillBounds FillsToBounds(const Page& page, std::vector<Fill> fills, const std::vector<Run>& runs,
                         const GridOptions& options) {
  std::erase_if(fills, [](const Fill& fill) { return !IsCellSized(fill); });
  FillBounds bounds;
  const TextByHeight text(page, runs);
  for (const Cluster& cluster : ToClusters(std::move(fills), text, options.snap_pt)) {
    AddCluster(cluster.fills, runs, text, options, bounds);
  }
  return bounds;
}

}  // namespace mingxi
