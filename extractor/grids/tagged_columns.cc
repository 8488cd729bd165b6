// SPDX-License-Identifier: GPL-3.0-or-later

// Whole rows show where each column's text stands. The cells of a row that lacks some keep their
// order and take the columns that cost least: a cell costs the distance from the middle of its text
// to what its columns hold. Two passes, because after the first the placed rows show more of each
// column.

#include "extractor/grids/tagged_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>

namespace mingxi {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
/// Weight of the distance between middles where a text lies within several columns' reach: small,
/// it only decides between columns that are equally near.
constexpr double kMiddleWeight = 0.01;

/// The cells of one row, as a range of the tags.
struct TagRow {
  size_t begin = 0;
  size_t end = 0;
};

std::vector<TagRow> SplitRows(const std::vector<PlacedTag>& tags) {
  std::vector<TagRow> rows;
  for (size_t i = 0; i < tags.size(); ++i) {
    if (rows.empty() || tags[i].cell.row != tags[rows.back().begin].cell.row) {
      rows.push_back({i, i});
    }
    rows.back().end = i + 1;
  }
  return rows;
}

int CountColumns(const std::vector<PlacedTag>& tags) {
  int count = 0;
  for (const PlacedTag& tag : tags) {
    count = std::max(count, tag.cell.column + std::max(1, tag.cell.column_span));
  }
  return count;
}

class ColumnPlacer {
 public:
  ColumnPlacer(std::vector<PlacedTag>& tags, int columns)
      : tags_(tags), rows_(SplitRows(tags)), columns_(static_cast<size_t>(columns)) {}

  bool Place() {
    text_.assign(columns_, std::nullopt);
    bool has_whole_row = false;
    for (const TagRow& row : rows_) {
      is_whole_.push_back(IsWhole(row));
      if (!is_whole_.back()) continue;
      has_whole_row = true;
      Learn(row);
    }
    if (!has_whole_row) return false;
    for (int pass = 0; pass < 2; ++pass) PlaceRows();
    return true;
  }

 private:
  /// Columns of a row that a cell of a row above spans into.
  std::vector<bool> Covered(int row) const {
    std::vector<bool> covered(columns_);
    for (size_t c = 0; c < columns_; ++c) {
      const auto found = covered_until_.find(c);
      covered[c] = found != covered_until_.end() && found->second > row;
    }
    return covered;
  }

  void Cover(const TagRow& row) {
    for (size_t i = row.begin; i < row.end; ++i) {
      const TaggedCell& cell = tags_[i].cell;
      if (cell.row_span <= 1) continue;
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        covered_until_[static_cast<size_t>(c)] = cell.row + cell.row_span;
      }
    }
  }

  /// True when the row's cells and the spans from above fill all columns.
  bool IsWhole(const TagRow& row) {
    const std::vector<bool> covered = Covered(tags_[row.begin].cell.row);
    auto count = static_cast<size_t>(std::count(covered.begin(), covered.end(), true));
    for (size_t i = row.begin; i < row.end; ++i) {
      count += static_cast<size_t>(std::max(1, tags_[i].cell.column_span));
    }
    Cover(row);
    return count >= columns_;
  }

  void Learn(const TagRow& row) {
    for (size_t i = row.begin; i < row.end; ++i) {
      const PlacedTag& tag = tags_[i];
      if (!tag.text.has_value() || tag.cell.column_span > 1) continue;
      std::optional<Span>& known = text_[static_cast<size_t>(tag.cell.column)];
      known = known.has_value()
                  ? Span{std::min(known->low, tag.text->low), std::max(known->high, tag.text->high)}
                  : *tag.text;
    }
  }

  void PlaceRows() {
    covered_until_.clear();
    for (size_t r = 0; r < rows_.size(); ++r) {
      if (!is_whole_[r]) PlaceRow(rows_[r]);
      Cover(rows_[r]);
    }
    for (size_t r = 0; r < rows_.size(); ++r) {
      if (!is_whole_[r]) Learn(rows_[r]);
    }
  }

  /// Distance of a text from what `span` columns from `first` hold; 0 where it lies inside.
  double Cost(const PlacedTag& tag, size_t first, size_t span) const {
    if (!tag.text.has_value()) return 0;
    std::optional<Span> reach;
    for (size_t c = first; c < first + span; ++c) {
      if (!text_[c].has_value()) continue;
      reach =
          reach.has_value() ? Span{reach->low, std::max(reach->high, text_[c]->high)} : *text_[c];
    }
    if (!reach.has_value()) return 0;
    const double middle = tag.text->middle();
    const double outside = std::max({0.0, reach->low - middle, middle - reach->high});
    return outside + kMiddleWeight * std::abs(middle - reach->middle());
  }

  bool IsFree(const std::vector<bool>& covered, size_t first, size_t span) const {
    if (first + span > columns_) return false;
    return std::none_of(covered.begin() + static_cast<std::ptrdiff_t>(first),
                        covered.begin() + static_cast<std::ptrdiff_t>(first + span),
                        [](bool taken) { return taken; });
  }

  /// best[i][c]: least cost of the first i cells within the first c columns.
  void PlaceRow(const TagRow& row) {
    const std::vector<bool> covered = Covered(tags_[row.begin].cell.row);
    const size_t count = row.end - row.begin;
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(columns_ + 1, kNever));
    std::fill(best[0].begin(), best[0].end(), 0.0);
    const auto span_of = [&](size_t i) {
      return static_cast<size_t>(std::max(1, tags_[row.begin + i].cell.column_span));
    };
    for (size_t i = 1; i <= count; ++i) {
      const size_t span = span_of(i - 1);
      for (size_t c = 1; c <= columns_; ++c) {
        best[i][c] = best[i][c - 1];
        if (c < span || !IsFree(covered, c - span, span)) continue;
        const double cost = best[i - 1][c - span] + Cost(tags_[row.begin + i - 1], c - span, span);
        best[i][c] = std::min(best[i][c], cost);
      }
    }
    if (best[count][columns_] == kNever) return;
    size_t c = columns_;
    for (size_t i = count; i > 0; --i) {
      while (c > 1 && best[i][c - 1] == best[i][c]) --c;
      c -= span_of(i - 1);
      tags_[row.begin + i - 1].cell.column = static_cast<int>(c);
    }
  }

  std::vector<PlacedTag>& tags_;
  std::vector<TagRow> rows_;
  std::vector<bool> is_whole_;
  size_t columns_;
  std::vector<std::optional<Span>> text_;  ///< Where each column's text stands.
  std::map<size_t, int> covered_until_;    ///< By column: the row behind a span from above.
};

}  // namespace

bool PlaceInColumns(std::vector<PlacedTag>& tags) {
  const int columns = CountColumns(tags);
  if (columns < 2) return false;
  return ColumnPlacer(tags, columns).Place();
}

}  // namespace mingxi
