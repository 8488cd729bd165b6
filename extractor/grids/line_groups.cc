// SPDX-License-Identifier: GPL-3.0-or-later

// A wrapped cell and a row of its own look alike: a line below a line. What tells them apart is
// counted as costs, and the cheapest grouping of the whole column is taken: Chinese wraps only
// where the next character does not fit, figures never wrap, a row has one line of figures, and the
// lines of a cell stand closer than rows.

#include "extractor/grids/line_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mingxi {
namespace {

/// The costs, in units of "one clear sign against".
constexpr double kWrapWithoutNeed =
    1.5;  ///< A line goes on below although the next character fitted.
constexpr double kWrapTooWide =
    1.5;  ///< Wrapped lines further apart than any typesetter sets them.
constexpr double kFigureWraps = 6.0;     ///< A whole figure goes on in the next line, a label in a
                                         ///< figure, or half a figure is a cell.
constexpr double kItemInside = 2.5;      ///< A line that opens an item is no first line.
constexpr double kWrapAtRowPitch = 0.8;  ///< Wrapped lines as far apart as the rows are...
constexpr double kFigureAtEnd = 0.5;     ///< ... and the figures beside the last of them.
constexpr double kFigureAtBottom =
    0.1;                               ///< The same of closer lines: most figures stand at the top.
constexpr double kSecondAnchor = 4.0;  ///< A cell beside two lines of figures.
constexpr double kNoAnchor = 0.7;      ///< A row without figures where rows have figures.
constexpr double kFullLineEnds = 0.3;  ///< A full line that does not go on.
constexpr double kRowsTooClose = 0.8;  ///< Two rows closer than rows are.
constexpr double kLinesOfOneCell = 1.0;  ///< ... and as close as lines are set, in half a row.
constexpr double kLonelyAnchor = 1.0;    ///< Figures between two cells, beside neither.
constexpr double kWidestWrapEm =
    1.9;  ///< Distance of wrapped baselines above which kWrapTooWide counts.
constexpr double kCloserThanRows =
    0.8;  ///< Share of the row pitch below which kRowsTooClose counts.
constexpr double kAsFarAsRows =
    0.95;                             ///< Share of the row pitch from which kWrapAtRowPitch counts.
constexpr double kClosestRows = 0.1;  ///< Share of rows that may be closer than the closest rows.
constexpr size_t kRowsForPitch = 5;   ///< Anchors needed before the closest rows are known.
/// Share of the closest rows' pitch below which kLinesOfOneCell counts.
constexpr double kHalfARow = 0.55;
constexpr double kSameLineEm = 0.5;  ///< Baselines this close are beside each other.
constexpr double kFullSlackEm =
    0.05;  ///< Room beyond the next character or word that may be left on a full line.
constexpr double kMostPaddingEm = 0.6;  ///< Largest right padding assumed for a column.
constexpr size_t kEvenLines = 4;        ///< Lines from which on one distance is a pattern...
constexpr double kEvenOff = 0.06;       ///< ... and how far off it, as a share, ...
constexpr double kEvenShare = 0.8;      ///< ... the rest of this share may be,
constexpr double kEvenEm = 1.55;        ///< but none closer than this, font sizes.
constexpr double kUnevenCells = 0.005;  ///< Cells of two lines are likelier than of one and three.
constexpr double kUnusedEm = 8;    ///< Beside the fullest line: none was broken for want of room.
constexpr double kTightEm = 1.45;  ///< Lines this close are one heading where there are no anchors.
constexpr double kTightLinesPart = 0.5;  ///< Two cells in lines that close, without anchors.
constexpr double kDeepestIndentEm =
    4.5;                              ///< Text further from the left is not indented but aligned.
constexpr size_t kLeastListed = 3;    ///< Lines that make a list.
constexpr int kMostLines = 12;        ///< Most lines of one wrapped cell.
constexpr double kFigureShare = 0.8;  ///< Share of figure lines in a figure column.

/// What the grouping of one column looks at.
struct ColumnView {
  const std::vector<CellLine>& lines;
  std::vector<double> anchors;
  std::vector<bool> is_full;
  double pitch = 0;        ///< Distance of rows as the anchors tell; 0 = unknown.
  double least_pitch = 0;  ///< Of the closest rows; 0 = unknown.
  double no_anchor = 0;    ///< Cost of a row without anchor.
  /// Its lines stand at one distance, wider than the lines of a text: each is a row.
  bool is_even = false;
};

/// Room left beside a line, in font sizes. What stands far from the left is set to the right or the
/// middle: then the room is on that side too.
double Room(const BandColumn& column, const CellLine& line) {
  const double right = (column.box.x1 - line.box.x1) / line.size;
  const double left = (line.box.x0 - column.box.x0) / line.size;
  return left > kDeepestIndentEm ? left + right : right;
}

/// The gap that `share` of the gaps between positions are below; 0 = there is none.
double GapAt(const std::vector<double>& positions, double share) {
  std::vector<double> gaps;
  for (size_t i = 1; i < positions.size(); ++i) gaps.push_back(positions[i] - positions[i - 1]);
  if (gaps.empty()) return 0;
  const auto at = gaps.begin() +
                  static_cast<std::ptrdiff_t>(std::floor(share * static_cast<double>(gaps.size())));
  std::nth_element(gaps.begin(), at, gaps.end());
  return *at;
}

int AnchorsBetween(const std::vector<double>& anchors, double low, double high) {
  const auto begin = std::lower_bound(anchors.begin(), anchors.end(), low);
  const auto end = std::upper_bound(begin, anchors.end(), high);
  return static_cast<int>(end - begin);
}

double GroupCost(const ColumnView& view, size_t first, size_t last) {
  const CellLine& top = view.lines[first];
  const CellLine& bottom = view.lines[last];
  const double near = kSameLineEm * top.size;
  double cost = 0;
  const int anchors = AnchorsBetween(view.anchors, top.baseline - near, bottom.baseline + near);
  if (anchors > 1) cost += kSecondAnchor * (anchors - 1);
  if (anchors == 0) cost += view.no_anchor;
  const auto further = static_cast<double>(last - first);
  cost += kUnevenCells * further * further;
  for (size_t i = first; i < last; ++i) {
    const double gap = view.lines[i + 1].baseline - view.lines[i].baseline;
    const bool is_heading = view.anchors.empty() && gap <= kTightEm * view.lines[i].size;
    const bool goes_on = view.lines[i].goes_on;
    const bool has_figure = view.lines[i].is_figure || view.lines[i + 1].is_figure;
    if (has_figure && !goes_on) cost += kFigureWraps;
    if (!view.is_full[i] && !is_heading && !goes_on) cost += kWrapWithoutNeed;
    const bool is_far = view.is_even || gap > kWidestWrapEm * view.lines[i].size;
    if (is_far && !goes_on) cost += kWrapTooWide;
    if (view.lines[i + 1].opens_item) cost += kItemInside;
    if (view.least_pitch > 0 && gap >= kAsFarAsRows * view.pitch) cost += kWrapAtRowPitch;
  }
  if (anchors == 1 && last > first) {
    const double anchor =
        *std::lower_bound(view.anchors.begin(), view.anchors.end(), top.baseline - near);
    const double middle = (top.baseline + bottom.baseline) / 2;
    const double off = std::min({std::fabs(anchor - middle), std::fabs(anchor - top.baseline),
                                 std::fabs(anchor - bottom.baseline)});
    cost += std::min(off / top.size, 1.0);
    const double last_gap = bottom.baseline - view.lines[last - 1].baseline;
    const bool is_at_end = std::fabs(anchor - bottom.baseline) <= kSameLineEm * bottom.size;
    const bool is_far = view.least_pitch > 0 && last_gap >= kAsFarAsRows * view.pitch;
    if (is_at_end) cost += is_far ? kFigureAtEnd : kFigureAtBottom;
  }
  return cost;
}

double BoundaryCost(const ColumnView& view, size_t above) {
  const CellLine& line = view.lines[above];
  const CellLine& next = view.lines[above + 1];
  const double near = kSameLineEm * line.size;
  double cost = view.is_full[above] ? kFullLineEnds : 0;
  if (line.goes_on) cost += kFigureWraps;
  if (view.anchors.empty() && next.baseline - line.baseline <= kTightEm * line.size) {
    cost += kTightLinesPart;
  }
  const double gap = next.baseline - line.baseline;
  if (!view.is_even && gap < kCloserThanRows * view.pitch) cost += kRowsTooClose;
  if (gap < kHalfARow * view.least_pitch && gap <= kWidestWrapEm * line.size)
    cost += kLinesOfOneCell;
  cost += kLonelyAnchor *
          AnchorsBetween(view.anchors, line.baseline + near + 0.01, next.baseline - near - 0.01);
  return cost;
}

/// Whether nearly all lines stand at one distance, and all wider apart than text is set.
bool AreEven(const std::vector<CellLine>& lines) {
  if (lines.size() < kEvenLines) return false;
  std::vector<double> gaps;
  for (size_t i = 1; i < lines.size(); ++i) {
    gaps.push_back(lines[i].baseline - lines[i - 1].baseline);
  }
  std::sort(gaps.begin(), gaps.end());
  const double middle = gaps[gaps.size() / 2];
  const auto even = std::count_if(gaps.begin(), gaps.end(), [middle](double gap) {
    return std::fabs(gap - middle) <= kEvenOff * middle;
  });
  return gaps.front() >= kEvenEm * lines.front().size &&
         static_cast<double>(even) >= kEvenShare * static_cast<double>(gaps.size());
}

ColumnView MakeView(const BandColumn& column, const std::vector<double>& anchors) {
  const double least = anchors.size() < kRowsForPitch ? 0 : GapAt(anchors, kClosestRows);
  ColumnView view{column.lines, anchors, FullLines(column),    GapAt(anchors, 0.5),
                  least,        0,       AreEven(column.lines)};
  const double share =
      static_cast<double>(anchors.size()) / static_cast<double>(column.lines.size());
  view.no_anchor = kNoAnchor * std::min(1.0, share);
  return view;
}

}  // namespace

std::vector<bool> FullLines(const BandColumn& column) {
  double least = std::numeric_limits<double>::max();
  for (const CellLine& line : column.lines) least = std::min(least, Room(column, line));
  // Between drawn sides the padding is small; without them the fullest line shows where text wraps.
  const double most = column.has_drawn_sides ? kMostPaddingEm : least;
  const double padding = std::clamp(least, 0.0, std::max(0.0, most));
  std::vector<bool> full;
  if (least > kUnusedEm) return std::vector<bool>(column.lines.size());
  for (size_t i = 0; i < column.lines.size(); ++i) {
    const CellLine& line = column.lines[i];
    // What would have had to fit is the first character or word of the next line.
    const double next =
        i + 1 < column.lines.size() ? column.lines[i + 1].first_word / line.size : 1.0;
    full.push_back(!line.is_spread && Room(column, line) - padding < next + kFullSlackEm);
  }
  return full;
}

bool IsFigureColumn(const BandColumn& column) {
  const auto figures = std::count_if(column.lines.begin(), column.lines.end(),
                                     [](const CellLine& line) { return line.is_figure; });
  return !column.lines.empty() &&
         static_cast<double>(figures) >= kFigureShare * static_cast<double>(column.lines.size());
}

bool IsListColumn(const BandColumn& column) {
  if (column.lines.size() < kLeastListed) return false;
  for (size_t i = 1; i < column.lines.size(); ++i) {
    const CellLine& line = column.lines[i];
    if (line.baseline - column.lines[i - 1].baseline <= kWidestWrapEm * line.size) return false;
  }
  const std::vector<bool> full = FullLines(column);
  return std::none_of(full.begin(), full.end(), [](bool is_full) { return is_full; });
}

std::vector<double> RowAnchors(const std::vector<BandColumn>& columns) {
  const bool has_figures = std::any_of(columns.begin(), columns.end(), IsFigureColumn);
  std::vector<std::pair<double, double>> all;  // baseline, size
  for (const BandColumn& column : columns) {
    if (!(has_figures ? IsFigureColumn(column) : IsListColumn(column))) continue;
    double top = 0;  // Of a figure over several lines: the row hangs on its middle.
    bool is_inside = false;
    for (const CellLine& line : column.lines) {
      if (!is_inside) top = line.baseline;
      is_inside = line.goes_on;
      const bool is_anchor = !is_inside && (line.is_figure || !has_figures);
      if (is_anchor) all.emplace_back((top + line.baseline) / 2, line.size);
    }
  }
  std::sort(all.begin(), all.end());
  std::vector<double> anchors;
  double last = -1e9;
  for (const auto& [baseline, size] : all) {
    if (baseline - last > kSameLineEm * size) anchors.push_back(baseline);
    last = baseline;
  }
  return anchors;
}

std::vector<LineGroup> GroupLines(const BandColumn& column, int number,
                                  const std::vector<double>& anchors) {
  const size_t count = column.lines.size();
  std::vector<LineGroup> groups;
  if (count == 0) return groups;
  const bool all_figures =
      std::all_of(column.lines.begin(), column.lines.end(),
                  [](const CellLine& line) { return line.is_figure && !line.goes_on; });
  if (all_figures) {
    for (int i = 0; i < static_cast<int>(count); ++i) groups.push_back({number, i, i});
    return groups;
  }
  const ColumnView view = MakeView(column, anchors);
  // best[i] = cheapest grouping of the first i lines; its last group begins at from[i].
  std::vector<double> best(count + 1, std::numeric_limits<double>::max());
  std::vector<size_t> from(count + 1, 0);
  best[0] = 0;
  for (size_t end = 1; end <= count; ++end) {
    const size_t earliest = end > kMostLines ? end - kMostLines : 0;
    for (size_t begin = earliest; begin < end; ++begin) {
      double cost = best[begin] + GroupCost(view, begin, end - 1);
      if (begin > 0) cost += BoundaryCost(view, begin - 1);
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = begin;
      }
    }
  }
  for (size_t end = count; end > 0; end = from[end]) {
    groups.push_back({number, static_cast<int>(from[end]), static_cast<int>(end) - 1});
  }
  std::reverse(groups.begin(), groups.end());
  return groups;
}

}  // namespace mingxi
