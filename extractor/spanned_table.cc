// SPDX-License-Identifier: GPL-3.0-or-later

// Documents cut their tables into more columns than a reader sees; only boundaries that some cell
// shows are kept, and of boundaries that nearly fall together one. This file's entries are PlacesOf
// and SpannedTableToGrid.

#include "extractor/spanned_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace mingxi {
namespace {

/// Boundaries nearer than this are one, in parts of the table's width: nobody sees a column of it.
constexpr double kNarrowestColumn = 0.006;

int RightOf(const SpannedCell& cell) {
  return std::min(cell.column + std::max(1, cell.column_span), kMaxSpannedColumns);
}

/// For each boundary of the document's columns the boundary of the grid that it becomes.
std::vector<int> UsedBoundaries(const SpannedTable& table) {
  int last = 0;
  for (const auto& row : table.rows) {
    for (const SpannedCell& cell : row) last = std::max(last, RightOf(cell));
  }
  std::vector<bool> is_used(static_cast<std::size_t>(last) + 1);
  is_used[0] = true;
  for (const auto& row : table.rows) {
    for (const SpannedCell& cell : row) {
      is_used[static_cast<std::size_t>(std::min(cell.column, last))] = true;
      is_used[static_cast<std::size_t>(RightOf(cell))] = true;
    }
  }
  std::vector<int> becomes(is_used.size());
  int count = 0;
  for (std::size_t i = 1; i < is_used.size(); ++i) becomes[i] = is_used[i] ? ++count : count + 1;
  return becomes;
}

/// `becomes` with near boundaries made one; unchanged where a cell would vanish by that.
std::vector<int> WithoutNarrow(std::vector<int> becomes, const SpannedTable& table) {
  const std::vector<double>& ends = table.column_ends;
  if (becomes.size() < 2 || ends.size() + 1 < becomes.size() || ends.back() <= 0) return becomes;
  const double narrowest = kNarrowestColumn * ends[becomes.size() - 2];
  std::vector<int> joined(becomes.size());
  double kept_at = 0;
  int count = 0;
  for (std::size_t i = 1; i < becomes.size(); ++i) {
    const bool is_new = becomes[i] != becomes[i - 1];
    if (is_new && ends[i - 1] - kept_at >= narrowest) {
      ++count;
      kept_at = ends[i - 1];
    }
    joined[i] = count;
  }
  for (const auto& row : table.rows) {
    for (const SpannedCell& cell : row) {
      const auto left = static_cast<std::size_t>(cell.column);
      const auto right = static_cast<std::size_t>(RightOf(cell));
      if (left >= joined.size() || joined[left] == joined[right]) return becomes;
    }
  }
  return joined;
}

std::vector<int> BoundariesOf(const SpannedTable& table) {
  return WithoutNarrow(UsedBoundaries(table), table);
}

class GridMaker {
 public:
  explicit GridMaker(const SpannedTable& table) : table_(table), boundaries_(BoundariesOf(table)) {}

  Grid Make() {
    grid_.part = table_.name;
    grid_.row_count = static_cast<int>(table_.rows.size());
    grid_.column_count = boundaries_.back();
    grid_.columns_by = grid_.rows_by = Evidence::kTextCells;
    width_ = static_cast<std::size_t>(grid_.column_count);
    is_taken_.resize(table_.rows.size() * width_);
    for (int row = 0; row < grid_.row_count; ++row) {
      for (const SpannedCell& cell : table_.rows[static_cast<std::size_t>(row)]) Add(cell, row);
    }
    for (std::size_t place = 0; place < is_taken_.size(); ++place) {
      if (is_taken_[place]) continue;
      GridCell& blank = grid_.cells.emplace_back();
      blank.row = static_cast<int>(place / width_);
      blank.column = static_cast<int>(place % width_);
    }
    std::stable_sort(grid_.cells.begin(), grid_.cells.end(),
                     [](const GridCell& a, const GridCell& b) {
                       return a.row != b.row ? a.row < b.row : a.column < b.column;
                     });
    return std::move(grid_);
  }

 private:
  std::size_t PlaceOf(int row, int column) const {
    return static_cast<std::size_t>(row) * width_ + static_cast<std::size_t>(column);
  }

  bool IsFree(int row, int left, int right) const {
    for (int column = left; column < right; ++column) {
      if (is_taken_[PlaceOf(row, column)]) return false;
    }
    return true;
  }

  void Add(const SpannedCell& cell, int row) {
    const int left = boundaries_[static_cast<std::size_t>(cell.column)];
    const int most = boundaries_[static_cast<std::size_t>(RightOf(cell))];
    if (left >= most || !IsFree(row, left, left + 1)) return;
    int right = left + 1;
    while (right < most && IsFree(row, right, right + 1)) ++right;
    const int lowest = row + std::min(std::max(1, cell.row_span), grid_.row_count - row);
    int bottom = row + 1;
    while (bottom < lowest && IsFree(bottom, left, right)) ++bottom;
    for (int r = row; r < bottom; ++r) {
      for (int c = left; c < right; ++c) is_taken_[PlaceOf(r, c)] = true;
    }
    GridCell& out = grid_.cells.emplace_back();
    out.row = row;
    out.column = left;
    out.row_span = bottom - row;
    out.column_span = right - left;
    out.text = cell.text;
    out.is_bold = cell.is_bold && !cell.text.empty();
    out.source = {row, static_cast<std::int16_t>(left)};
    if (cell.holds_table) {
      grid_.doubts.push_back(
          {"a table stands inside this cell; it follows as one of its own", row, left});
    }
  }

  const SpannedTable& table_;
  std::vector<int> boundaries_;
  Grid grid_;
  std::size_t width_ = 0;
  std::vector<bool> is_taken_;
};

}  // namespace

std::int64_t PlacesOf(const SpannedTable& table) {
  const std::vector<int> boundaries = BoundariesOf(table);
  return static_cast<std::int64_t>(table.rows.size()) * boundaries.back();
}

Grid SpannedTableToGrid(const SpannedTable& table) { return GridMaker(table).Make(); }

}  // namespace mingxi
