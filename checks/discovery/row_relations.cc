// SPDX-License-Identifier: GPL-3.0-or-later

// One column is watched while rows are added up; where it comes out even, all columns are tried.
// From the last row to the first for totals above their parts, then from the first to the last for
// totals below them.

#include "checks/discovery/row_relations.h"

#include <algorithm>

#include "checks/discovery/chance.h"

namespace mingxi {
namespace {

/// Longest run of parts that is tried; no printed list of siblings is longer.
constexpr std::size_t kMostParts = 200;

class Discoverer {
 public:
  Discoverer(const TableView& view, const std::vector<int>& columns, std::size_t row_count)
      : view_(view), columns_(columns) {
    const auto n = static_cast<std::int64_t>(row_count);
    tried_bits_ = BitsOf(n * static_cast<std::int64_t>(std::min(row_count, kMostParts))) + 2;
  }

  /// Takes the rows one by one; the nearest rows before each are what it may be the sum of.
  std::vector<int> Walk(const std::vector<int>& rows) {
    std::vector<int> stack;
    for (const int row : rows) {
      const std::size_t taken = PartsOf(row, stack);
      if (taken > 0) {
        const auto first = stack.end() - static_cast<std::ptrdiff_t>(taken);
        RowRelation relation{row, {first, stack.end()}};
        std::sort(relation.parts.begin(), relation.parts.end());
        found_.push_back(std::move(relation));
        stack.erase(first, stack.end());
      }
      stack.push_back(row);
    }
    return stack;
  }

  std::vector<RowRelation> Take() && { return std::move(found_); }

 private:
  /// The column that is watched: the one in which the row is largest.
  int Watched(int row) const {
    int best = -1;
    std::int64_t largest = 0;
    for (const int column : columns_) {
      const std::int64_t value = view_.FigureAt(row, column).value;
      const std::int64_t size = value < 0 ? -value : value;
      if (size > largest) best = column;
      largest = std::max(largest, size);
    }
    return best;
  }

  /// How many rows at the end of `stack` add up to `row`; 0 = none do.
  std::size_t PartsOf(int row, const std::vector<int>& stack) const {
    const int watched = Watched(row);
    if (watched < 0) return 0;
    std::int64_t missing = view_.FigureAt(row, watched).value;
    const std::int64_t unit = PowerOfTen(view_.scale() - view_.ColumnDecimals(watched));
    for (std::size_t count = 1; count <= std::min(stack.size(), kMostParts); ++count) {
      missing -= view_.FigureAt(stack[stack.size() - count], watched).value;
      const std::int64_t off = missing < 0 ? -missing : missing;
      if (count < 2 || 2 * off > unit * static_cast<std::int64_t>(count)) continue;
      if (IsProven(row, stack, count)) return count;
    }
    return 0;
  }

  bool IsProven(int row, const std::vector<int>& stack, std::size_t count) const {
    int bits = 0;
    for (const int column : columns_) {
      Sum sum{{row, column}, {}};
      for (std::size_t i = stack.size() - count; i < stack.size(); ++i) {
        sum.parts.push_back({stack[i], column});
      }
      const SumOutcome outcome = TrySum(view_, sum);
      if (outcome.status == CheckStatus::kFails || outcome.is_total_missing) return false;
      bits += EvidenceBits(view_, sum, outcome);
    }
    return bits - tried_bits_ >= kCertaintyBits;
  }

  const TableView& view_;
  const std::vector<int>& columns_;
  int tried_bits_ = 0;
  std::vector<RowRelation> found_;
};

}  // namespace

std::vector<RowRelation> DiscoverRowSums(const TableView& view, const std::vector<int>& rows,
                                         const std::vector<int>& columns) {
  Discoverer discoverer(view, columns, rows.size());
  std::vector<int> upward(rows.rbegin(), rows.rend());
  std::vector<int> left = discoverer.Walk(upward);
  std::reverse(left.begin(), left.end());
  discoverer.Walk(left);
  return std::move(discoverer).Take();
}

}  // namespace mingxi
