// SPDX-License-Identifier: GPL-3.0-or-later

// The column with most headings below each other shows the levels; the others stand in the middle
// of the levels they reach over. Where they do not, headings beside each other are one level.

#include "extractor/grids/header_levels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace mingxi {
namespace {

/// How far from the middle of its levels a heading may stand, font sizes: printers round.
constexpr double kOffLevelEm = 0.25;
/// Middle of a line of text above its baseline, font sizes.
constexpr double kTextMiddleEm = 0.35;
/// Middles this close are the same, font sizes.
constexpr double kSameMiddleEm = 0.15;

/// Which headings share a column with another one: only those tell levels.
std::vector<bool> StackedHeadings(const std::vector<Heading>& headings, size_t columns) {
  std::vector<int> count(columns);
  for (const Heading& h : headings) {
    for (int c = h.column; c < h.column + h.column_span; ++c) ++count[static_cast<size_t>(c)];
  }
  std::vector<bool> stacked;
  for (const Heading& h : headings) {
    bool is_stacked = false;
    for (int c = h.column; c < h.column + h.column_span; ++c) {
      is_stacked |= count[static_cast<size_t>(c)] > 1;
    }
    stacked.push_back(is_stacked);
  }
  return stacked;
}

/// Middle of each level, from the headings that are on one level only.
std::vector<double> LevelMiddles(const std::vector<Heading>& headings,
                                 const std::vector<bool>& stacked, int levels) {
  std::vector<double> sum(static_cast<size_t>(levels), 0);
  std::vector<int> count(static_cast<size_t>(levels), 0);
  for (size_t i = 0; i < headings.size(); ++i) {
    if (!stacked[i] || headings[i].row_span > 1) continue;
    sum[static_cast<size_t>(headings[i].row)] += headings[i].middle();
    ++count[static_cast<size_t>(headings[i].row)];
  }
  for (size_t k = 0; k < sum.size(); ++k) sum[k] /= std::max(1, count[k]);
  return sum;
}

/// The levels a heading may reach over: down to the next heading in one of its columns, up to the
/// last.
std::pair<int, int> FreeLevels(const std::vector<Heading>& headings, const Heading& h, int levels) {
  int first = 0;
  int last = levels - 1;
  for (const Heading& other : headings) {
    const bool shares_column =
        other.column < h.column + h.column_span && h.column < other.column + other.column_span;
    if (&other == &h || !shares_column) continue;
    if (other.middle() < h.middle()) {
      first = std::max(first, other.row + other.row_span);
    } else {
      last = std::min(last, other.row - 1);
    }
  }
  return {first, last};
}

/// Puts a heading beside the free levels whose middle it has; beside more of them where several
/// have the same, because a header leaves no place blank that a heading could fill.
void PlaceByMiddle(const std::vector<double>& middles, std::pair<int, int> free, Heading& h) {
  const auto off = [&](int first, int last) {
    const double middle =
        (middles[static_cast<size_t>(first)] + middles[static_cast<size_t>(last)]) / 2;
    return std::fabs(middle - h.middle());
  };
  double least = std::numeric_limits<double>::max();
  for (int first = free.first; first <= free.second; ++first) {
    for (int last = first; last <= free.second; ++last) least = std::min(least, off(first, last));
  }
  h.row_span = 0;
  for (int first = free.first; first <= free.second; ++first) {
    for (int last = first; last <= free.second; ++last) {
      const bool is_wider = last - first + 1 > h.row_span;
      if (!is_wider || off(first, last) > least + kSameMiddleEm * h.size) continue;
      h.row = first;
      h.row_span = last - first + 1;
    }
  }
}

/// For each column the headings over it, top to bottom, by index.
std::vector<std::vector<size_t>> Stacks(const std::vector<Heading>& headings, size_t columns) {
  std::vector<std::vector<size_t>> stacks(columns);
  for (size_t i = 0; i < headings.size(); ++i) {
    for (int c = headings[i].column; c < headings[i].column + headings[i].column_span; ++c) {
      stacks[static_cast<size_t>(c)].push_back(i);
    }
  }
  for (std::vector<size_t>& stack : stacks) {
    std::stable_sort(stack.begin(), stack.end(), [&headings](size_t a, size_t b) {
      return headings[a].middle() < headings[b].middle();
    });
  }
  return stacks;
}

/// Puts every heading beside the levels in whose middle it stands, where the levels are those of
/// `deepest`. Returns the worst distance from such a middle, in font sizes.
double PlaceBesideStack(const std::vector<std::vector<size_t>>& stacks,
                        const std::vector<size_t>& deepest, std::vector<Heading>& headings) {
  std::vector<double> middles;
  for (const size_t i : deepest) middles.push_back(headings[i].middle());
  const int levels = static_cast<int>(deepest.size());
  std::vector<size_t> order(headings.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&headings](size_t a, size_t b) {
    return headings[a].middle() < headings[b].middle();
  });
  std::vector<int> next_free(stacks.size(), 0);
  double worst = 0;
  for (const size_t i : order) {
    Heading& h = headings[i];
    std::pair<int, int> free{0, levels - 1};
    for (int c = h.column; c < h.column + h.column_span; ++c) {
      const std::vector<size_t>& stack = stacks[static_cast<size_t>(c)];
      const auto below = stack.end() - std::find(stack.begin(), stack.end(), i) - 1;
      free.first = std::max(free.first, next_free[static_cast<size_t>(c)]);
      free.second = std::min(free.second, levels - 1 - static_cast<int>(below));
    }
    if (free.first > free.second) return std::numeric_limits<double>::max();
    PlaceByMiddle(middles, free, h);
    const double middle = (middles[static_cast<size_t>(h.row)] +
                           middles[static_cast<size_t>(h.row + h.row_span - 1)]) /
                          2;
    worst = std::max(worst, std::fabs(middle - h.middle()) / h.size);
    for (int c = h.column; c < h.column + h.column_span; ++c) {
      next_free[static_cast<size_t>(c)] = h.row + h.row_span;
    }
  }
  return worst;
}

/// Levels as the column with most headings below each other shows them, where all others stand in
/// the middle of the levels they reach over; nullopt where they do not.
std::optional<BandRows> LevelsOfDeepestColumn(const HeaderFrame& frame,
                                              std::vector<Heading>& headings) {
  const auto stacks = Stacks(headings, frame.columns.size());
  size_t depth = 0;
  for (const auto& stack : stacks) depth = std::max(depth, stack.size());
  if (depth < 2) return std::nullopt;
  double least = kOffLevelEm;
  std::optional<std::vector<Heading>> best;
  std::vector<double> middles;
  for (const auto& stack : stacks) {
    if (stack.size() != depth) continue;
    std::vector<Heading> placed = headings;
    const double worst = PlaceBesideStack(stacks, stack, placed);
    if (worst >= least) continue;
    least = worst;
    best = std::move(placed);
    middles.clear();
    for (const size_t i : stack) {
      middles.push_back(headings[i].middle() - kTextMiddleEm * headings[i].size);
    }
  }
  if (!best.has_value()) return std::nullopt;
  headings = *std::move(best);
  BandRows rows;
  rows.row_count = static_cast<int>(depth);
  rows.row_edges.push_back(frame.band.low);
  for (size_t k = 1; k < depth; ++k) {
    rows.row_edges.push_back(
        std::clamp((middles[k - 1] + middles[k]) / 2, rows.row_edges.back(), frame.band.high));
  }
  rows.row_edges.push_back(frame.band.high);
  return rows;
}

}  // namespace

BandRows SetLevels(const HeaderFrame& frame, std::vector<Heading>& headings) {
  if (std::optional<BandRows> rows = LevelsOfDeepestColumn(frame, headings)) return *rows;
  const std::vector<bool> stacked = StackedHeadings(headings, frame.columns.size());
  std::vector<BandItem> items;
  for (size_t i = 0; i < headings.size(); ++i) {
    const Heading& h = headings[i];
    const int id = static_cast<int>(i);  // The group's lines carry the heading's number through.
    if (stacked[i]) items.push_back({{h.column, id, id}, h.column_span, h.top, h.bottom, h.size});
  }
  BandRows rows = ItemsToRows(std::move(items), static_cast<int>(frame.columns.size()), frame.band);
  for (const BandCell& cell : rows.cells) {
    headings[static_cast<size_t>(cell.group.first)].row = cell.row;
    headings[static_cast<size_t>(cell.group.first)].row_span = cell.row_span;
  }
  const std::vector<double> middles = LevelMiddles(headings, stacked, rows.row_count);
  for (size_t i = 0; i < headings.size(); ++i) {
    PlaceByMiddle(middles, FreeLevels(headings, headings[i], rows.row_count), headings[i]);
  }
  return rows;
}

}  // namespace mingxi
