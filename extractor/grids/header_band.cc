// SPDX-License-Identifier: GPL-3.0-or-later

// Lines close below each other over the same columns are one heading. Headings over the same column
// are levels; one that stands half way between two levels belongs to both. A column without a
// heading of its own on a level, but with one below, belongs to the neighbour on that level over
// whose middle or left side it fits best.

#include "extractor/grids/header_band.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/header_levels.h"

namespace mingxi {
namespace {

/// Distance of baselines in font sizes up to which lines over the same columns are one wrapped
/// heading.
constexpr double kWrappedHeadingEm = 1.45;
constexpr double kSameLineEm = 0.3;  ///< Baselines this close are one line, font sizes.
/// The same as a share of the distance of rows, for widely set lines...
constexpr double kCloserThanRows = 0.92;
/// ... up to this distance in font sizes.
constexpr double kWidestHeadingEm = 1.9;

bool IsOneHeading(const Heading& above, const Run& run, std::pair<int, int> columns,
                  double row_pitch) {
  const double widest =
      std::max(kWrappedHeadingEm * run.size,
               std::min(kCloserThanRows * row_pitch, kWidestHeadingEm * run.size));
  const bool same_columns =
      above.column == columns.first && above.column + above.column_span == columns.second;
  const double below = run.baseline - above.bottom;
  if (!same_columns) return false;
  // Words of one line far apart are one heading too.
  if (std::fabs(below) <= kSameLineEm * run.size) return true;
  return below <= widest && run.box.horizontal().Overlap(above.box.horizontal()) > 0;
}

std::vector<Heading> RunsToHeadings(const std::vector<TextRow>& rows, const HeaderFrame& frame) {
  std::vector<Heading> headings;
  for (const TextRow& row : rows) {
    for (const Run& run : row.runs) {
      const auto over = ColumnsOf(run.box, frame.columns);
      const auto above = std::find_if(headings.rbegin(), headings.rend(), [&](const Heading& h) {
        return IsOneHeading(h, run, over, frame.row_pitch);
      });
      if (above != headings.rend()) {
        above->runs.push_back(run);
        above->box = above->box.Union(run.box);
        above->bottom = run.baseline;
        continue;
      }
      Heading heading;
      heading.runs.push_back(run);
      heading.box = run.box;
      heading.top = heading.bottom = run.baseline;
      heading.size = run.size;
      heading.column = over.first;
      heading.column_span = over.second - over.first;
      headings.push_back(std::move(heading));
    }
  }
  return headings;
}

/// Occupancy of the header: the heading at each place, -1 = none.
class Places {
 public:
  Places(int rows, int columns) : columns_(columns), at_(static_cast<size_t>(rows * columns), -1) {}
  int& At(int row, int column) { return at_[static_cast<size_t>(row * columns_ + column)]; }
  void Put(const Heading& h, int id) {
    for (int r = h.row; r < h.row + h.row_span; ++r) {
      for (int c = h.column; c < h.column + h.column_span; ++c) At(r, c) = id;
    }
  }

 private:
  int columns_;
  std::vector<int> at_;
};

/// How badly a heading fits over columns [first, last].
double Misfit(const Heading& h, const HeaderFrame& frame, int first, int last) {
  const double left = frame.columns[static_cast<size_t>(first)].extent.low;
  const double right = frame.columns[static_cast<size_t>(last)].extent.high;
  const double edge_left = frame.column_edges[static_cast<size_t>(first)];
  const double edge_right = frame.column_edges[static_cast<size_t>(last) + 1];
  return std::min({std::fabs(h.box.center_x() - (left + right) / 2),
                   std::fabs(h.box.center_x() - (edge_left + edge_right) / 2),
                   std::fabs(h.box.x0 - left)});
}

/// Lets the headings of one level reach over the columns between them that have a heading further
/// down.
void WidenLevel(int level, int levels, const HeaderFrame& frame, std::vector<Heading>& headings,
                Places& places) {
  const int columns = static_cast<int>(frame.columns.size());
  const auto has_below = [&](int column) {
    for (int r = level + 1; r < levels; ++r) {
      if (places.At(r, column) >= 0 && places.At(r, column) != places.At(level, column))
        return true;
    }
    return false;
  };
  for (int c = 0; c < columns;) {
    if (places.At(level, c) >= 0 || !has_below(c)) {
      ++c;
      continue;
    }
    int end = c;
    while (end < columns && places.At(level, end) < 0 && has_below(end)) ++end;
    // Columns [c, end) go to the heading on their left up to a cut, to the one on their right
    // behind it.
    const auto parent = [&](int column) {
      if (column < 0 || column >= columns) return -1;
      const int id = places.At(level, column);
      const bool can_grow =
          id >= 0 && headings[static_cast<size_t>(id)].row_span == 1 && has_below(column);
      return can_grow ? id : -1;
    };
    const int left = parent(c - 1);
    const int right = parent(end);
    int best_cut = left >= 0 ? end : c;
    double least = std::numeric_limits<double>::max();
    for (int cut = c; cut <= end; ++cut) {
      if ((left < 0 && cut > c) || (right < 0 && cut < end)) continue;
      double misfit = 0;
      if (left >= 0) {
        const Heading& h = headings[static_cast<size_t>(left)];
        misfit += Misfit(h, frame, h.column, cut - 1);
      }
      if (right >= 0) {
        const Heading& h = headings[static_cast<size_t>(right)];
        misfit += Misfit(h, frame, cut, h.column + h.column_span - 1);
      }
      if (misfit < least) {
        least = misfit;
        best_cut = cut;
      }
    }
    if (left >= 0 && best_cut > c) {
      Heading& h = headings[static_cast<size_t>(left)];
      h.column_span = best_cut - h.column;
      places.Put(h, left);
    }
    if (right >= 0 && best_cut < end) {
      Heading& h = headings[static_cast<size_t>(right)];
      h.column_span += h.column - best_cut;
      h.column = best_cut;
      places.Put(h, right);
    }
    c = end;
  }
}

/// A heading with nothing below it reaches down to the end, one with nothing above up to the top.
void Lengthen(int levels, std::vector<Heading>& headings, Places& places) {
  const auto is_free = [&](const Heading& h, int row) {
    for (int c = h.column; c < h.column + h.column_span; ++c) {
      if (places.At(row, c) >= 0) return false;
    }
    return true;
  };
  for (size_t i = 0; i < headings.size(); ++i) {
    Heading& h = headings[i];
    bool reaches_down = true;
    for (int r = h.row + h.row_span; r < levels; ++r) reaches_down &= is_free(h, r);
    if (reaches_down) h.row_span = levels - h.row;
    bool reaches_up = true;
    for (int r = 0; r < h.row; ++r) reaches_up &= is_free(h, r);
    if (reaches_up) {
      h.row_span += h.row;
      h.row = 0;
    }
    places.Put(h, static_cast<int>(i));
  }
}

GridCell BlankCell(const HeaderFrame& frame, const std::vector<double>& row_edges, int row,
                   int column) {
  GridCell cell;
  cell.row = row;
  cell.column = column;
  cell.box = {frame.column_edges[static_cast<size_t>(column)], row_edges[static_cast<size_t>(row)],
              frame.column_edges[static_cast<size_t>(column) + 1],
              row_edges[static_cast<size_t>(row) + 1]};
  return cell;
}

}  // namespace

Grid RowsToHeader(const Page& page, const std::vector<TextRow>& rows, const HeaderFrame& frame,
                  const GridOptions& options) {
  std::vector<Heading> headings = RunsToHeadings(rows, frame);
  const BandRows levels = SetLevels(frame, headings);
  const int columns = static_cast<int>(frame.columns.size());
  Places places(levels.row_count, columns);
  for (size_t i = 0; i < headings.size(); ++i) places.Put(headings[i], static_cast<int>(i));
  for (int level = 0; level + 1 < levels.row_count; ++level) {
    WidenLevel(level, levels.row_count, frame, headings, places);
  }
  Lengthen(levels.row_count, headings, places);

  Grid grid;
  grid.row_count = levels.row_count;
  grid.column_count = columns;
  grid.row_edges = levels.row_edges;
  std::vector<bool> is_written(headings.size(), false);
  for (int r = 0; r < levels.row_count; ++r) {
    for (int c = 0; c < columns; ++c) {
      const int id = places.At(r, c);
      GridCell cell = BlankCell(frame, levels.row_edges, r, c);
      if (id >= 0) {
        if (is_written[static_cast<size_t>(id)]) continue;
        is_written[static_cast<size_t>(id)] = true;
        Heading& h = headings[static_cast<size_t>(id)];
        cell.box.x1 = frame.column_edges[static_cast<size_t>(c + h.column_span)];
        cell.box.y1 = levels.row_edges[static_cast<size_t>(r + h.row_span)];
        const GridCell filled =
            LinesToCell(page, RunsToLines(page, h.runs, options), cell.box, options);
        cell = filled;
        cell.row = r;
        cell.column = c;
        cell.row_span = h.row_span;
        cell.column_span = h.column_span;
      }
      grid.cells.push_back(std::move(cell));
    }
  }
  return grid;
}

}  // namespace mingxi
