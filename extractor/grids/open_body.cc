// SPDX-License-Identifier: GPL-3.0-or-later

// A lattice without figures is a header. The rows of text that follow it closely, stand in its
// columns and cross none of its boundaries are its body, if figures stand in them. It ends at the
// next rule, at a wide gap, a title, a caption, or a line that runs across the columns.

#include "extractor/grids/open_body.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extractor/grids/text_rows.h"

namespace mingxi {
namespace {

constexpr int kLeastColumns = 3;  ///< Fewer columns are a box with a line beside it.
/// Rows of text with figures that a header may hold: its numbers of columns.
constexpr int kMostFigureRows = 1;
/// Rows further apart than this, in font sizes, heights of the header's lowest row, or the distance
/// of the rows before, are not of one table.
constexpr double kWidestGapEm = 2.9;
constexpr double kWidestGapHeader = 1.5;
constexpr double kWidestGapRows = 2.3;
constexpr double kTitleSize = 1.12;  ///< Text this much larger than the rows is a title.
constexpr double kWrappedEm = 1.6;   ///< A line this close below another may go on with it.
constexpr int kMostPlainRows = 3;    ///< Rows in one column that a table may have in sequence.
constexpr double kReachPt = 1.0;     ///< How far a glyph may reach over a boundary, points.
constexpr double kRuleShare = 0.5;   ///< Share of the table's width that a rule below it covers.
/// Columns up to this one, counted from 0, may hold labels with a colon.
constexpr size_t kLastLabelColumn = 1;
constexpr int kLeastFigures = 2;  ///< Figures in one row, or below each other, of a body.

/// What one row of text shows between the outer sides of a lattice.
struct RowInColumns {
  std::vector<size_t> columns;  ///< Where its pieces begin, each once.
  std::vector<size_t> figures;  ///< Where its figures stand.
  bool crosses = false;         ///< A piece crosses a boundary or an outer side.
  bool has_caption = false;     ///< Its last piece says "name: value".
};

/// True for "name: value" that opens no cell: 其中：... (of which) does.
bool IsCaption(const Page& page, const Run& run, size_t column) {
  return column > kLastLabelColumn &&
         std::any_of(run.glyphs.begin(), run.glyphs.end(), [&page](std::uint32_t i) {
           return page.glyphs[i].code == U':' || page.glyphs[i].code == U'：';
         });
}

/// True when a glyph of the run stands on a boundary; two cells that touch do not.
bool CrossesBoundary(const Page& page, const Run& run, const std::vector<double>& xs) {
  auto x = std::upper_bound(xs.begin(), xs.end(), run.box.x0 + kReachPt);
  for (; x != xs.end() && *x < run.box.x1 - kReachPt; ++x) {
    const bool is_cut = std::any_of(run.glyphs.begin(), run.glyphs.end(), [&](std::uint32_t i) {
      const Box& box = page.glyphs[i].box;
      return box.x0 + kReachPt < *x && *x < box.x1 - kReachPt;
    });
    if (is_cut) return true;
  }
  return run.box.x0 + kReachPt < xs.front() || run.box.x1 - kReachPt > xs.back();
}

RowInColumns ReadRow(const Page& page, const TextRow& row, const std::vector<double>& xs) {
  RowInColumns in;
  const auto is_left = [](const Run& run, double x) { return run.box.x1 < x; };
  auto run = std::lower_bound(row.runs.begin(), row.runs.end(), xs.front(), is_left);
  for (; run != row.runs.end() && run->box.x0 < xs.back(); ++run) {
    const auto at = std::upper_bound(xs.begin(), xs.end(), run->box.x0 + kReachPt);
    const auto column = static_cast<size_t>(std::max<std::ptrdiff_t>(at - xs.begin() - 1, 0));
    in.crosses |= CrossesBoundary(page, *run, xs);
    in.has_caption = IsCaption(page, *run, column);
    if (in.columns.empty() || in.columns.back() != column) in.columns.push_back(column);
    if (IsFigure(page, run->glyphs)) in.figures.push_back(column);
  }
  return in;
}

/// Rows [first, end) of the page's text, and what they show.
struct Body {
  size_t end = 0;
  std::vector<int> figures;  ///< In each column.
  bool is_table = false;     ///< A row has several figures, or a text in each column.
};

class BodyFinder {
 public:
  BodyFinder(const Page& page, const std::vector<TextRow>& rows, const std::vector<Edge>& edges)
      : page_(page), rows_(rows), edges_(edges) {}

  /// Adds a body to the lattice where there is one.
  void Extend(const GridOptions& options, Lattice& lattice) const {
    if (lattice.columns() < kLeastColumns || lattice.has_open_bottom || !IsHeader(lattice)) return;
    const double top = lattice.ys.back();
    const size_t first = RowAt(top);
    Body body = Read(lattice, first, rows_.size());
    if (body.end == first) return;
    const std::optional<double> rule = RuleBelow(lattice, top + options.snap_pt,
                                                 rows_[body.end - 1].box.y1 + options.least_row_pt);
    if (rule.has_value()) body = Read(lattice, first, std::min(body.end, RowAt(*rule)));
    const bool has_figures =
        body.is_table || std::any_of(body.figures.begin(), body.figures.end(),
                                     [](int count) { return count >= kLeastFigures; });
    if (body.end == first || !has_figures) return;
    const auto columns = static_cast<size_t>(lattice.columns());
    const std::vector<std::uint8_t> walls(
        lattice.vertical_walls.end() - static_cast<std::ptrdiff_t>(lattice.xs.size()),
        lattice.vertical_walls.end());
    lattice.vertical_walls.insert(lattice.vertical_walls.end(), walls.begin(), walls.end());
    lattice.horizontal_walls.insert(lattice.horizontal_walls.end(), columns, 1);
    lattice.ys.push_back(rule.value_or(rows_[body.end - 1].box.y1));
    lattice.has_open_bottom = !rule.has_value();
    lattice.has_open_body = true;
  }

 private:
  /// The first row of text whose middle is below `y`.
  size_t RowAt(double y) const {
    const auto at = std::lower_bound(
        rows_.begin(), rows_.end(), y,
        [](const TextRow& row, double height) { return row.box.center_y() < height; });
    return static_cast<size_t>(at - rows_.begin());
  }

  bool IsHeader(const Lattice& lattice) const {
    int with_figures = 0;
    const size_t end = RowAt(lattice.ys.back());
    for (size_t i = RowAt(lattice.ys.front()); i < end; ++i) {
      if (!rows_[i].has_figure) continue;
      with_figures += ReadRow(page_, rows_[i], lattice.xs).figures.empty() ? 0 : 1;
      if (with_figures > kMostFigureRows) return false;
    }
    return true;
  }

  Body Read(const Lattice& lattice, size_t first, size_t last) const {
    Body body{first, std::vector<int>(static_cast<size_t>(lattice.columns())), false};
    const auto columns = static_cast<size_t>(lattice.columns());
    double widest = kWidestGapHeader * (lattice.ys.back() - lattice.ys[lattice.ys.size() - 2]);
    double baseline = lattice.ys.back();
    int plain = 0;
    for (size_t i = first; i < last; ++i) {
      const TextRow& row = rows_[i];
      const double gap = row.baseline - baseline;
      if (gap > std::max(kWidestGapEm * row.size, widest)) break;
      const RowInColumns in = ReadRow(page_, row, lattice.xs);
      if (in.columns.empty()) continue;  // It stands beside the table.
      const bool is_title = row.size > kTitleSize * rows_[first].size;
      if (in.crosses || in.has_caption || is_title) break;
      plain = in.columns.size() > 1 ? 0 : plain + 1;
      if (plain > kMostPlainRows) break;
      if (plain == 0 || (i > first && gap <= kWrappedEm * row.size)) body.end = i + 1;
      for (const size_t column : in.figures) ++body.figures[column];
      body.is_table |=
          in.figures.size() >= static_cast<size_t>(kLeastFigures) || in.columns.size() == columns;
      widest = kWidestGapRows * std::max(gap, i > first ? widest / kWidestGapRows : 0);
      baseline = row.baseline;
    }
    return body;
  }

  /// The first rule over a good part of the lattice's width between two heights.
  std::optional<double> RuleBelow(const Lattice& lattice, double low, double high) const {
    const Span width = lattice.box().horizontal();
    const auto horizontal_end = std::find_if(edges_.begin(), edges_.end(),
                                             [](const Edge& edge) { return !edge.is_horizontal; });
    auto edge = std::lower_bound(edges_.begin(), horizontal_end, low,
                                 [](const Edge& e, double y) { return e.position < y; });
    for (; edge != horizontal_end && edge->position <= high; ++edge) {
      if (edge->extent.Overlap(width) >= kRuleShare * width.length()) return edge->position;
    }
    return std::nullopt;
  }

  const Page& page_;
  const std::vector<TextRow>& rows_;
  const std::vector<Edge>& edges_;
};

}  // namespace

void AddOpenBodies(const Page& page, const std::vector<Run>& runs, const std::vector<Edge>& edges,
                   const GridOptions& options, std::vector<Lattice>& lattices) {
  const bool has_header = std::any_of(lattices.begin(), lattices.end(), [](const Lattice& lattice) {
    return lattice.columns() >= kLeastColumns && !lattice.has_open_bottom;
  });
  if (!has_header) return;
  const std::vector<TextRow> rows = RunsToTextRows(page, runs, options);
  const BodyFinder finder(page, rows, edges);
  for (Lattice& lattice : lattices) finder.Extend(options, lattice);
}

}  // namespace mingxi
