// SPDX-License-Identifier: GPL-3.0-or-later

// The middles of the names become knots over the middles of the columns; how far they are from one
// straight line is what the stretch costs. This file's entries are Stretch::Apply and FindStretch.

#include "extractor/text/header_stretch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extractor/text/column_anchors.h"

namespace mingxi {
namespace {

/// What any stretch costs, and each place that a column stands off the even one.
constexpr double kStretched = 16;
constexpr double kUnevenStretch = 0.5;
constexpr std::size_t kFewestStretched = 4;  ///< Columns.

/// Maps the middles of `names` to those of `columns`, one to one.
NamedStretch StretchOf(const std::vector<ColumnTrack>& names,
                       const std::vector<ColumnExtent>& columns) {
  NamedStretch named;
  named.cost = kStretched;
  const auto n = static_cast<double>(names.size());
  double x = 0;
  double y = 0;
  double xx = 0;
  double xy = 0;
  for (std::size_t c = 0; c < names.size(); ++c) {
    const double from = names[c].middle;
    const double to = (columns[c].left + columns[c].right) / 2;
    named.stretch.from.push_back(from);
    named.stretch.to.push_back(to);
    x += from;
    y += to;
    xx += from * from;
    xy += from * to;
  }
  const double factor = (n * xy - x * y) / (n * xx - x * x);
  for (std::size_t c = 0; c < names.size(); ++c) {
    const double even = y / n + factor * (named.stretch.from[c] - x / n);
    named.cost += kUnevenStretch * std::abs(named.stretch.to[c] - even);
  }
  return named;
}

}  // namespace

double Stretch::Apply(double place) const {
  if (from.size() < 2) return place + offset;
  const auto above = std::upper_bound(from.begin() + 1, from.end() - 1, place);
  const auto i = static_cast<std::size_t>(above - from.begin());
  const double factor = (to[i] - to[i - 1]) / (from[i] - from[i - 1]);
  return to[i - 1] + (place - from[i - 1]) * factor + offset;
}

std::optional<NamedStretch> FindStretch(std::span<const AlignedLine> header,
                                        const std::vector<ColumnExtent>& columns) {
  if (columns.size() < kFewestStretched) return {};
  for (const bool is_joined : {false, true}) {
    const std::vector<ColumnTrack> names = NamesAsColumns(header, is_joined);
    if (names.size() == columns.size()) return StretchOf(names, columns);
  }
  return {};
}

}  // namespace mingxi
