// SPDX-License-Identifier: GPL-3.0-or-later

// Programs that draw the borders of each cell draw a column rule piece by piece. Pieces that meet
// at one height in every rule of the table meet where a row ends; a rule that goes on there, or a
// text that stands across, says that none does.

#include "extractor/grids/row_joints.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extractor/grids/merged_cells.h"

namespace mingxi {
namespace {

/// Joints of different rules this close, points, are at one height.
constexpr double kSameHeightPt = 1.0;
/// Rules that must be joined at one height: two may be so by chance.
constexpr int kLeastRules = 3;
/// The part of a line, in font sizes above its baseline, that a row's end would cut.
constexpr double kCoreLowEm = 0.6;
constexpr double kCoreHighEm = 0.1;
/// How far off the middle of its band a text must stand, as a share of how far blank rows put it.
constexpr double kLeastOffShare = 0.5;
/// Baselines this close are beside each other, font sizes.
constexpr double kBesideEm = 0.3;
/// Text this far off the middle of its row is in the middle, font sizes.
constexpr double kCentredEm = 0.25;
/// Distance of baselines, font sizes, up to which a text may go on in the next line.
constexpr double kWidestWrapEm = 1.9;

bool EndsAt(const Edge& rule, double y) {
  return std::fabs(rule.extent.low - y) <= kSameHeightPt ||
         std::fabs(rule.extent.high - y) <= kSameHeightPt;
}

/// Whether every rule of the lattice that passes the height `y` is joined there, or ends: beside a
/// row of one text across all columns.
bool AreAllJoined(const std::vector<const Edge*>& rules, double y) {
  int joined = 0;
  for (const Edge* rule : rules) {
    joined += EndsAt(*rule, y) ? 1 : 0;
    if (EndsAt(*rule, y) || y < rule->extent.low || y > rule->extent.high) continue;
    const auto at = std::lower_bound(rule->joints.begin(), rule->joints.end(), y - kSameHeightPt);
    if (at == rule->joints.end() || *at > y + kSameHeightPt) return false;
    ++joined;
  }
  return joined >= kLeastRules;
}

std::vector<const Edge*> RulesOf(const std::vector<Edge>& edges, const Lattice& lattice,
                                 double touch) {
  const auto first_vertical =
      std::find_if(edges.begin(), edges.end(), [](const Edge& e) { return !e.is_horizontal; });
  auto at = std::lower_bound(first_vertical, edges.end(), lattice.xs.front() - touch,
                             [](const Edge& e, double x) { return e.position < x; });
  const Span height{lattice.ys.front(), lattice.ys.back()};
  std::vector<const Edge*> rules;
  for (; at != edges.end() && at->position <= lattice.xs.back() + touch; ++at) {
    if (at->extent.Overlap(height) > 0) rules.push_back(&*at);
  }
  return rules;
}

bool StandsAcross(const CellLine& line, double y) {
  return line.baseline - kCoreLowEm * line.size < y && y < line.baseline - kCoreHighEm * line.size;
}

/// The row, counted from 0, that a line's middle stands in.
size_t RowOf(const CellLine& line, const std::vector<double>& ends) {
  const double middle = line.baseline - (kCoreLowEm + kCoreHighEm) / 2 * line.size;
  return static_cast<size_t>(std::upper_bound(ends.begin(), ends.end(), middle) - ends.begin());
}

/// Whether a text stands across `y`, and in how many columns one stands on both sides.
struct Crossing {
  int across = 0;
  int beside = 0;
};

Crossing CountCrossing(const std::vector<BandColumn>& columns, double y) {
  Crossing crossing;
  for (const BandColumn& column : columns) {
    const bool is_across = std::any_of(column.lines.begin(), column.lines.end(),
                                       [y](const CellLine& line) { return StandsAcross(line, y); });
    crossing.across += is_across;
    crossing.beside += !is_across && !column.lines.empty();
  }
  return crossing;
}

/// Whether a line of another column stands beside `line`.
bool HasNeighbour(const std::vector<BandColumn>& columns, const BandColumn& own,
                  const CellLine& line) {
  return std::any_of(columns.begin(), columns.end(), [&](const BandColumn& column) {
    if (&column == &own) return false;
    return std::any_of(column.lines.begin(), column.lines.end(), [&line](const CellLine& other) {
      return std::fabs(other.baseline - line.baseline) <= kBesideEm * line.size;
    });
  });
}

/// Whether the lines of `own` in the row of `line` stand in the middle of that row, so that they
/// are all of a cell's text.
bool AreCentred(const std::vector<double>& edges, const BandColumn& own, const CellLine& line) {
  const std::vector<double> ends(edges.begin() + 1, edges.end() - 1);
  const size_t row = RowOf(line, ends);
  Span text{1e9, -1e9};
  for (const CellLine& other : own.lines) {
    if (RowOf(other, ends) != row) continue;
    text.low = std::min(text.low, other.box.y0);
    text.high = std::max(text.high, other.box.y1);
  }
  const double middle = (edges[row] + edges[row + 1]) / 2;
  return std::fabs(text.middle() - middle) <= kCentredEm * line.size;
}

/// Whether line `i` of `own`, in the row above that of line `i` + 1, goes on there: the text of a
/// cell over both rows.
bool GoesOn(const std::vector<BandColumn>& columns, const std::vector<double>& edges,
            const BandColumn& own, const std::vector<bool>& full, size_t i) {
  const CellLine& line = own.lines[i];
  const CellLine& next = own.lines[i + 1];
  if (line.goes_on) return true;
  if (!full[i] || line.is_figure || next.is_figure || next.opens_item) return false;
  if (AreCentred(edges, own, line) && AreCentred(edges, own, next)) return false;
  if (next.baseline - line.baseline > kWidestWrapEm * line.size) return false;
  return !HasNeighbour(columns, own, line) || !HasNeighbour(columns, own, next);
}

/// Whether figures stand below each other between two ends: then the rules were joined for another
/// reason. Two of one column alone may be a long figure that wrapped, if the first
/// fills its column.
bool HasRowsBetween(const std::vector<double>& ends, const std::vector<BandColumn>& columns) {
  std::vector<int> stacked(ends.size() + 1, 0);
  for (const BandColumn& column : columns) {
    const std::vector<bool> full = FullLines(column);
    for (size_t i = 0; i + 1 < column.lines.size(); ++i) {
      const CellLine& line = column.lines[i];
      const CellLine& next = column.lines[i + 1];
      const size_t row = RowOf(line, ends);
      if (!line.is_figure || !next.is_figure || row != RowOf(next, ends)) continue;
      if (line.goes_on) continue;
      stacked[row] += full[i] ? 1 : 2;
    }
  }
  return std::any_of(stacked.begin(), stacked.end(), [](int count) { return count > 1; });
}

/// Whether the only row with text stands above or below the middle of the band as far as it would
/// beside blank rows.
bool HasBlankRow(const std::vector<double>& ends, const std::vector<BandColumn>& columns,
                 const Span& band) {
  Span text{1e9, -1e9};
  for (const BandColumn& column : columns) {
    for (const CellLine& line : column.lines) {
      text.low = std::min(text.low, line.box.y0);
      text.high = std::max(text.high, line.box.y1);
    }
  }
  if (text.high < text.low || ends.empty()) return false;
  const auto below = std::lower_bound(ends.begin(), ends.end(), text.middle());
  const double row_low = below == ends.begin() ? band.low : below[-1];
  const double row_high = below == ends.end() ? band.high : *below;
  const double blank = (band.high - row_high) - (row_low - band.low);
  const double white = (band.high - text.high) - (text.low - band.low);
  return blank * white > 0 && std::fabs(white) >= kLeastOffShare * std::fabs(blank);
}

void AddCells(const std::vector<BandColumn>& columns, size_t number,
              const std::vector<double>& ends, BandRows& rows) {
  const BandColumn& column = columns[number];
  const std::vector<bool> full = FullLines(column);
  for (size_t i = 0; i < column.lines.size(); ++i) {
    const CellLine& line = column.lines[i];
    const auto row = static_cast<int>(RowOf(line, ends));
    int last = row;
    int first = row;
    for (size_t e = 0; e < ends.size(); ++e) {
      if (!StandsAcross(line, ends[e])) continue;
      first = std::min(first, static_cast<int>(e));
      last = std::max(last, static_cast<int>(e) + 1);
    }
    BandCell* above = rows.cells.empty() ? nullptr : &rows.cells.back();
    const bool has_above = above != nullptr && above->group.column == static_cast<int>(number);
    if (has_above && (first < above->row + above->row_span ||
                      GoesOn(columns, rows.row_edges, column, full, i - 1))) {
      above->group.last = static_cast<int>(i);
      above->row_span = std::max(above->row_span, last - above->row + 1);
      const CellLine& top = column.lines[static_cast<size_t>(above->group.first)];
      above->middle = (top.box.center_y() + line.box.center_y()) / 2;
      continue;
    }
    const auto at = static_cast<int>(i);
    rows.cells.push_back({{static_cast<int>(number), at, at},
                          1,
                          first,
                          last - first + 1,
                          line.box.center_y(),
                          line.is_figure});
  }
}

}  // namespace

void FindRowJoints(const std::vector<Edge>& edges, const GridOptions& options,
                   std::vector<Lattice>& lattices) {
  for (Lattice& lattice : lattices) {
    if (lattice.columns() < 2) continue;  // A frame: no table.
    const std::vector<const Edge*> rules = RulesOf(edges, lattice, options.touch_pt);
    std::vector<double> heights;
    for (const Edge* rule : rules) {
      heights.insert(heights.end(), rule->joints.begin(), rule->joints.end());
    }
    std::sort(heights.begin(), heights.end());
    double last = -1e9;
    for (const double y : heights) {
      if (y - last < kSameHeightPt) continue;
      last = y;
      const auto above = std::lower_bound(lattice.ys.begin(), lattice.ys.end(), y);
      const bool is_free = (above == lattice.ys.end() || *above - y >= options.least_row_pt) &&
                           (above == lattice.ys.begin() || y - above[-1] >= options.least_row_pt);
      const bool is_next =
          lattice.row_joints.empty() || y - lattice.row_joints.back() >= options.least_row_pt;
      if (is_free && is_next && AreAllJoined(rules, y)) lattice.row_joints.push_back(y);
    }
  }
}

std::vector<double> RowEndsInBand(const Lattice& lattice, const std::vector<BandColumn>& columns,
                                  const Span& band) {
  std::vector<double> ends;
  for (const double y : lattice.row_joints) {
    if (y <= band.low || y >= band.high) continue;
    const Crossing crossing = CountCrossing(columns, y);
    if (crossing.across == 0 || crossing.across < crossing.beside) ends.push_back(y);
  }
  std::vector<bool> has_text(ends.size() + 1, false);
  for (const BandColumn& column : columns) {
    for (const CellLine& line : column.lines) has_text[RowOf(line, ends)] = true;
  }
  const bool is_one = std::count(has_text.begin(), has_text.end(), true) < 2;
  if ((is_one && !HasBlankRow(ends, columns, band)) || HasRowsBetween(ends, columns)) ends.clear();
  return ends;
}

BandRows SplitBandAt(const std::vector<double>& ends, const std::vector<BandColumn>& columns,
                     const Span& band) {
  BandRows rows;
  rows.row_count = static_cast<int>(ends.size()) + 1;
  rows.row_edges.push_back(band.low);
  rows.row_edges.insert(rows.row_edges.end(), ends.begin(), ends.end());
  rows.row_edges.push_back(band.high);
  for (size_t c = 0; c < columns.size(); ++c) AddCells(columns, c, ends, rows);
  TileMergedColumns(columns.size(), rows);
  return rows;
}

}  // namespace mingxi
