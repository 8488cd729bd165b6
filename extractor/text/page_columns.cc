// SPDX-License-Identifier: GPL-3.0-or-later

// The page's own columns are matched in order to those of the other page, so that they are the ones
// that are used most and have the same kind of texts. This file's only entry is FitAsOnPage.

#include "extractor/text/page_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mingxi {
namespace {

/// A page whose texts stand off the other page's columns by so many places a line, and some for the
/// whole, has its own places.
constexpr double kMostOffPerLine = 1.5;
constexpr double kMostOff = 6;
/// A column is used when at least this share of the lines has a text in it.
constexpr double kUsedShare = 0.1;
/// What a column of figures for one of texts costs, in shares of lines.
constexpr double kKindWeight = 2;
/// Places between columns nobody knows the place of.
constexpr double kUnknownPitch = 8;

std::vector<double> UseOf(const ColumnFit& fit) {
  std::vector<double> use(fit.columns.size(), 0);
  for (std::size_t c = 0; c < use.size(); ++c) {
    use[c] = static_cast<double>(fit.columns[c].support) /
             static_cast<double>(std::max<std::size_t>(1, fit.body.size()));
  }
  return use;
}

/// For each of `own` the column of `model` it is.
std::vector<std::size_t> MatchColumns(const std::vector<ColumnTrack>& own, const ColumnFit& model) {
  const std::size_t n = own.size();
  const std::size_t width = model.columns.size();
  const std::vector<double> use = UseOf(model);
  // best[j][c]: the most for the first j of `own` among the first c columns.
  std::vector<std::vector<double>> best(n + 1, std::vector<double>(width + 1, 0));
  const auto gain = [&](std::size_t j, std::size_t c) {
    const double kinds = std::abs(own[j].figure_share - model.columns[c].figure_share);
    return use[c] - kKindWeight * kinds;
  };
  for (std::size_t j = 1; j <= n; ++j) {
    best[j][j - 1] = -std::numeric_limits<double>::infinity();
    for (std::size_t c = j; c <= width; ++c) {
      best[j][c] = std::max(best[j][c - 1], best[j - 1][c - 1] + gain(j - 1, c - 1));
    }
  }
  std::vector<std::size_t> match(n);
  std::size_t c = width;
  for (std::size_t j = n; j > 0; --j) {
    while (c > j && best[j][c] == best[j][c - 1]) --c;
    match[j - 1] = --c;
  }
  return match;
}

/// The columns of `own` at their places in `model`, the others between them.
std::vector<ColumnTrack> Spread(const std::vector<ColumnTrack>& own,
                                const std::vector<std::size_t>& match, const ColumnFit& model) {
  std::vector<ColumnTrack> columns = model.columns;
  for (std::size_t j = 0; j < own.size(); ++j) columns[match[j]] = own[j];
  std::size_t next = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (next < match.size() && match[next] == c) {
      ++next;
      continue;
    }
    const double left = c > 0 ? columns[c - 1].right : own[0].left - 2 * kUnknownPitch;
    const double right = next < own.size() ? own[next].left : left + 2 * kUnknownPitch;
    const double middle = (left + right) / 2;
    columns[c] = {middle, middle, middle, 0, columns[c].figure_share};
  }
  return columns;
}

}  // namespace

ColumnFit FitAsOnPage(const ColumnFit& model, const std::vector<AlignedLine>& lines,
                      const FitsByWidth& own) {
  ColumnFit placed = FitTo(lines, model.columns);
  const double most_off = kMostOff + kMostOffPerLine * static_cast<double>(lines.size());
  const ColumnFit* best = nullptr;
  for (const auto& [width, fit] : own) {
    if (width >= model.columns.size() || !fit.header.lines.empty()) continue;
    const auto cost = [](const ColumnFit& one) { return one.cost() + ColumnCost({&one, 1}); };
    if (best == nullptr || cost(fit) < cost(*best)) best = &fit;
  }
  if (best == nullptr || placed.cost() <= std::min(most_off, best->cost() + kMostOff)) {
    return placed;
  }
  const std::vector<double> use = UseOf(model);
  const auto used = std::count_if(use.begin(), use.end(), [](double u) { return u > kUsedShare; });
  ColumnFit fit = FitTo(lines, Spread(best->columns, MatchColumns(best->columns, model), model));
  fit.is_doubtful = static_cast<std::size_t>(used) != best->columns.size();
  return fit;
}

}  // namespace mingxi
