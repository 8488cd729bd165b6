// SPDX-License-Identifier: GPL-3.0-or-later

// Only columns without one of the same name on the other side can have been split or be parts. Each
// such column is tried against each run of such neighbours. This file's only entry is
// FindSplitColumns.

#include "diff/split_columns.h"

#include <algorithm>

namespace mingxi {
namespace {

constexpr int kMostParts = 6;
/// Fewer rows that agree may do so by chance.
constexpr int kLeastRows = 3;
/// A column that was only renamed, beside a blank new one, is not split.
constexpr int kLeastParted = 2;
constexpr double kAgreeingShare = 0.9;

struct Agreement {
  int agree = 0;
  int rows = 0;
  int parted = 0;  ///< Of those that agree, rows in which two parts or more are filled.
  bool is_split() const {
    return agree >= kLeastRows && agree >= kAgreeingShare * rows && parted >= kLeastParted;
  }
};

class SplitFinder {
 public:
  SplitFinder(const ComparedTable& whole, const ComparedTable& parts,
              const std::vector<Match>& columns, const std::vector<Match>& rows, bool is_turned)
      : whole_(whole),
        parts_(parts),
        is_whole_open_(static_cast<std::size_t>(whole.column_count()), true),
        is_part_open_(static_cast<std::size_t>(parts.column_count()), true) {
    for (const Match& match : columns) {
      const int in_whole = is_turned ? match.b : match.a;
      const int in_parts = is_turned ? match.a : match.b;
      if (whole.header(in_whole) != parts.header(in_parts)) continue;
      is_whole_open_[static_cast<std::size_t>(in_whole)] = false;
      is_part_open_[static_cast<std::size_t>(in_parts)] = false;
    }
    for (const Match& match : rows) {
      rows_.emplace_back(is_turned ? match.b : match.a, is_turned ? match.a : match.b);
    }
  }

  std::vector<SplitColumn> Find() {
    std::vector<SplitColumn> found;
    for (int column = 0; column < whole_.column_count(); ++column) {
      if (!is_whole_open_[static_cast<std::size_t>(column)]) continue;
      const SplitColumn split = FindParts(column);
      if (split.count == 0) continue;
      found.push_back(split);
      for (int i = 0; i < split.count; ++i) {
        is_part_open_[static_cast<std::size_t>(split.first + i)] = false;
      }
    }
    return found;
  }

 private:
  SplitColumn FindParts(int column) const {
    for (int first = 0; first < parts_.column_count(); ++first) {
      for (int count = 1; count <= kMostParts; ++count) {
        const int last = first + count - 1;
        if (last >= parts_.column_count() || !is_part_open_[static_cast<std::size_t>(last)]) break;
        const bool is_split = count > 1 && (Sums(column, first, count).is_split() ||
                                            Texts(column, first, count).is_split());
        if (is_split) return {column, first, count};
      }
    }
    return {};
  }

  Agreement Sums(int column, int first, int count) const {
    Agreement agreement;
    for (const auto& [row, part_row] : rows_) {
      const Cell* whole = whole_.At(row, column);
      if (whole == nullptr || IsEmptyCell(*whole)) continue;
      ++agreement.rows;
      if (!IsFigureCell(*whole)) continue;
      Decimal sum;
      int figures = 0;
      for (int i = 0; i < count; ++i) {
        const Cell* part = parts_.At(part_row, first + i);
        if (part == nullptr || IsEmptyCell(*part)) continue;
        if (!IsFigureCell(*part)) figures = -kMostParts;
        if (part->value) sum = sum + *part->value;
        ++figures;
      }
      const bool agrees = figures > 0 && sum == *whole->value;
      agreement.agree += agrees ? 1 : 0;
      agreement.parted += agrees && figures > 1 ? 1 : 0;
    }
    return agreement;
  }

  Agreement Texts(int column, int first, int count) const {
    Agreement agreement;
    for (const auto& [row, part_row] : rows_) {
      const Cell* whole = whole_.At(row, column);
      if (whole == nullptr || whole->text.empty() || IsFigureCell(*whole)) continue;
      ++agreement.rows;
      std::string text;
      int filled = 0;
      for (int i = 0; i < count; ++i) {
        const Cell* part = parts_.At(part_row, first + i);
        if (part == nullptr || part->text.empty()) continue;
        text += part->text;
        ++filled;
      }
      const bool agrees = WithoutSpace(text) == WithoutSpace(whole->text);
      agreement.agree += agrees ? 1 : 0;
      agreement.parted += agrees && filled > 1 ? 1 : 0;
    }
    return agreement;
  }

  const ComparedTable& whole_;
  const ComparedTable& parts_;
  std::vector<bool> is_whole_open_;
  std::vector<bool> is_part_open_;
  std::vector<std::pair<int, int>> rows_;
};

}  // namespace

std::vector<SplitColumn> FindSplitColumns(const ComparedTable& whole, const ComparedTable& parts,
                                          const std::vector<Match>& columns,
                                          const std::vector<Match>& rows, bool is_turned) {
  return SplitFinder(whole, parts, columns, rows, is_turned).Find();
}

}  // namespace mingxi
