// SPDX-License-Identifier: GPL-3.0-or-later

// Lines close below each other over the same columns are one heading. Headings over the same column
// are levels; one that stands half way between two levels belongs to both. A column without a
// heading of its own on a level, but with one below, belongs to the neighbour on that level over
// whose middle or left side it fits best. A last row of letters, numbers or formulas, one a column,
// is no level of names.

#include "extractor/grids/header_band.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/header_levels.h"
#include "extractor/grids/headings.h"
#include "extractor/grids/written_cell.h"

namespace mingxi {
namespace {

/// A heading this far, in font sizes, off the middle of its columns stands over others...
constexpr double kFarOffEm = 1.5;
/// ... if over those it is off by no more than this share.
constexpr double kNearShare = 0.5;
/// Columns side by side that may be left to none of their neighbours.
constexpr int kMostWithoutParent = 30;
constexpr double kAlignedEm = 0.75;  ///< How far off each other aligned lines may be, font sizes.

/// Occupancy of the header: the heading at each place, -1 = none.
class Places {
 public:
  Places(int rows, int columns)
      : rows_(rows), columns_(columns), at_(static_cast<size_t>(rows * columns), -1) {}
  int rows() const { return rows_; }
  int columns() const { return columns_; }
  int& At(int row, int column) { return at_[static_cast<size_t>(row * columns_ + column)]; }
  void Put(const Heading& h, int id) {
    for (int r = h.row; r < h.row + h.row_span; ++r) {
      for (int c = h.column; c < h.column + h.column_span; ++c) At(r, c) = id;
    }
  }

 private:
  int rows_;
  int columns_;
  std::vector<int> at_;
};

/// How far a heading stands off the middle of columns [first, last].
double OffMiddle(const Heading& h, const HeaderFrame& frame, int first, int last) {
  const double left = frame.columns[static_cast<size_t>(first)].extent.low;
  const double right = frame.columns[static_cast<size_t>(last)].extent.high;
  const double edge_left = frame.column_edges[static_cast<size_t>(first)];
  const double edge_right = frame.column_edges[static_cast<size_t>(last) + 1];
  return std::min(std::fabs(h.box.center_x() - (left + right) / 2),
                  std::fabs(h.box.center_x() - (edge_left + edge_right) / 2));
}

/// How badly a heading fits over columns [first, last].
double Misfit(const Heading& h, const HeaderFrame& frame, int first, int last) {
  const double left = frame.columns[static_cast<size_t>(first)].extent.low;
  const double off_left = std::fabs(h.box.x0 - left);
  const double off_middle = OffMiddle(h, frame, first, last);
  return off_left <= kAlignedEm * h.size ? std::min(off_middle, off_left) : off_middle;
}

/// The headings on both sides of columns that have none; null = there is none that could grow.
struct Parents {
  Heading* left = nullptr;
  Heading* right = nullptr;
  int right_end = 0;  ///< The right one may still reach up to this column.
  /// Only text in the middle of several columns is over them: where it begins says nothing.
  bool is_centred = false;
};

/// Columns before `left` go to the heading on the left, those from `right` on to the other.
struct Cut {
  int left = 0;
  int right = 0;
  double misfit = std::numeric_limits<double>::max();
};

/// The cut of columns [first, second) that suits both headings best. Usually each column goes to
/// one; but where both then stand far off the middle of their columns, columns with a single name,
/// at the bottom of the header, may go to none: a name at the bottom of a high cell.
template <typename IsLone>
Cut FindCut(const Parents& parents, const HeaderFrame& frame, std::pair<int, int> columns,
            IsLone is_lone) {
  const auto [begin, end] = columns;
  const auto sum_of = [&](auto misfit, int left, int right) {
    double sum = 0;
    if (parents.left != nullptr) {
      sum += misfit(*parents.left, frame, parents.left->column, left - 1);
    }
    if (parents.right != nullptr) {
      const Heading& h = *parents.right;
      double least = std::numeric_limits<double>::max();
      for (int last = h.column + h.column_span; last <= parents.right_end; ++last) {
        least = std::min(least, misfit(h, frame, right, last - 1));
      }
      sum += least;
    }
    return sum;
  };
  Cut whole{parents.left != nullptr ? end : begin, parents.left != nullptr ? end : begin};
  for (int cut = begin; cut <= end; ++cut) {
    if ((parents.left == nullptr && cut > begin) || (parents.right == nullptr && cut < end))
      continue;
    const double misfit = sum_of(parents.is_centred ? &OffMiddle : &Misfit, cut, cut);
    if (misfit < whole.misfit) whole = {cut, cut, misfit};
  }
  const Heading* any = parents.left != nullptr ? parents.left : parents.right;
  const bool is_near = any == nullptr || whole.misfit <= kFarOffEm * any->size;
  if (is_near || end - begin > kMostWithoutParent) return whole;
  Cut best = whole;
  for (int left = begin; left <= (parents.left != nullptr ? end : begin); ++left) {
    for (int right = left; right <= end && (right == left || is_lone(right - 1)); ++right) {
      if (parents.right == nullptr && right < end) continue;
      const double misfit = sum_of(&OffMiddle, left, right);
      if (misfit < best.misfit) best = {left, right, misfit};
    }
  }
  return parents.is_centred || best.misfit <= kNearShare * whole.misfit ? best : whole;
}

/// Whether the last row names no columns but numbers them: each column has a text of its own in it,
/// and more than half of them have one of their own above, too. Names of groups cannot be so many.
bool EndsWithNumbers(const std::vector<Heading>& headings, Places& places) {
  const int last = places.rows() - 1;
  const auto is_own = [&](int row, int column) {
    const int id = places.At(row, column);
    return id >= 0 && headings[static_cast<size_t>(id)].column_span == 1;
  };
  int named = 0;
  for (int c = 0; c < places.columns(); ++c) {
    if (last < 1 || !is_own(last, c)) return false;
    const bool has_name = is_own(last - 1, c) && places.At(last - 1, c) != places.At(last, c);
    named += has_name ? 1 : 0;
  }
  return 2 * named > places.columns();
}

/// Lets the headings of one level reach over the columns between them that have a heading further
/// down.
void WidenLevel(int level, bool is_centred, const HeaderFrame& frame,
                std::vector<Heading>& headings, Places& places) {
  const int levels = places.rows();
  const int columns = places.columns();
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
    Parents parents{left >= 0 ? &headings[static_cast<size_t>(left)] : nullptr,
                    right >= 0 ? &headings[static_cast<size_t>(right)] : nullptr, end, is_centred};
    if (right >= 0) {
      int& reach = parents.right_end;
      reach = parents.right->column + parents.right->column_span;
      while (reach < columns && places.At(level, reach) < 0 && has_below(reach)) ++reach;
    }
    const auto is_lone = [&](int column) {
      for (int r = level + 1; r + 1 < levels; ++r) {
        if (places.At(r, column) >= 0) return false;
      }
      return places.At(levels - 1, column) >= 0;
    };
    const Cut cut = FindCut(parents, frame, {c, end}, is_lone);
    if (left >= 0 && cut.left > c) {
      parents.left->column_span = cut.left - parents.left->column;
      places.Put(*parents.left, left);
    }
    if (right >= 0 && cut.right < end) {
      parents.right->column_span += parents.right->column - cut.right;
      parents.right->column = cut.right;
      places.Put(*parents.right, right);
    }
    c = end;
  }
}

/// A heading with nothing below it reaches down to the end, one with nothing above up to the top,
/// the lowest name of a column up to the one above it.
void Lengthen(bool has_numbers, std::vector<Heading>& headings, Places& places) {
  const int levels = places.rows();
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
    int top = h.row;
    while (top > 0 && is_free(h, top - 1)) --top;
    if (top == 0 || (h.row + h.row_span == levels && !has_numbers)) {
      h.row_span += h.row - top;
      h.row = top;
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
  const bool has_numbers = EndsWithNumbers(headings, places);
  for (int level = 0; level + 1 < levels.row_count; ++level) {
    // A column that has only a number may have no name.
    const bool is_centred = has_numbers && level + 2 == levels.row_count;
    WidenLevel(level, is_centred, frame, headings, places);
  }
  Lengthen(has_numbers, headings, places);

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
