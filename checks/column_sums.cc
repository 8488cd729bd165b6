// SPDX-License-Identifier: GPL-3.0-or-later

// A walk over the header tree: at each node the same grammar of totals that rows follow, then the
// figures of all rows decide.

#include "checks/column_sums.h"

#include <algorithm>

#include "checks/header_tree.h"
#include "checks/sum_support.h"
#include "checks/total_groups.h"

namespace mingxi {
namespace {

/// Columns under 其中 add up to their whole only by what the figures say; so often it must hold.
constexpr int kLeastRows = 3;

class ColumnSumFinder {
 public:
  explicit ColumnSumFinder(const TableView& view) : view_(view) {}

  std::vector<ColumnSum> Find(const HeaderNode& root) && {
    Visit(root);
    AddOpposites();
    return std::move(found_);
  }

 private:
  SumSupport Support(const ColumnSum& sum) const {
    std::vector<Sum> sums;
    for (int row = 0; row < view_.row_count(); ++row) {
      if (view_.IsBody(row)) sums.push_back(sum.InRow(row));
    }
    return TrySums(view_, sums);
  }

  /// The columns that stand for a header in the sum of its siblings: its own total, or all below
  /// it.
  static std::vector<int> Representatives(const HeaderNode& node) {
    if (node.is_column()) return {node.column};
    for (const HeaderNode& child : node.children) {
      if (child.is_column() && child.label.rank != TotalRank::kNone) return {child.column};
    }
    std::vector<int> columns;
    for (const HeaderNode& child : node.children) {
      if (child.label.is_part) continue;
      const std::vector<int> more = Representatives(child);
      columns.insert(columns.end(), more.begin(), more.end());
    }
    return columns;
  }

  void Visit(const HeaderNode& node) {
    AddTotals(node);
    AddParts(node);
    for (const HeaderNode& child : node.children) Visit(child);
  }

  void AddTotals(const HeaderNode& node) {
    std::vector<const HeaderNode*> entries;
    std::vector<TotalRank> ranks;
    for (const HeaderNode& child : node.children) {
      if (child.label.is_part) continue;
      entries.push_back(&child);
      ranks.push_back(child.is_column() ? child.label.rank : TotalRank::kNone);
    }
    for (const TotalGroup& group : GatherTotals(ranks)) {
      ColumnSum best;
      SumSupport best_support;
      for (const std::vector<int>& reading : group.readings) {
        ColumnSum sum{entries[static_cast<std::size_t>(group.total)]->column, {}};
        for (const int part : reading) {
          const std::vector<int> columns =
              Representatives(*entries[static_cast<std::size_t>(part)]);
          sum.parts.insert(sum.parts.end(), columns.begin(), columns.end());
        }
        const SumSupport support = Support(sum);
        if (!best.parts.empty() && support.Weight() <= best_support.Weight()) continue;
        best = std::move(sum);
        best_support = support;
      }
      if (IsPlain(best_support)) {
        found_.push_back(std::move(best));
      } else if (best_support.fails == 1 && best_support.evidence + best_support.holds == 0) {
        doubtful_.push_back(std::move(best));
      }
    }
  }

  /// Sums tried in a single row: where one fails by what another one lacks, a figure has got into
  /// the wrong one of them.
  void AddOpposites() {
    const auto failure = [this](const ColumnSum& sum) {
      std::int64_t off = 0;
      for (int row = 0; row < view_.row_count(); ++row) {
        if (!view_.IsBody(row)) continue;
        const SumOutcome outcome = TrySum(view_, sum.InRow(row));
        if (outcome.status == CheckStatus::kFails && outcome.figures >= 2) {
          off = outcome.difference();
        }
      }
      return off;
    };
    for (const ColumnSum& sum : doubtful_) {
      const std::int64_t off = failure(sum);
      const bool is_opposite =
          std::any_of(doubtful_.begin(), doubtful_.end(),
                      [&](const ColumnSum& other) { return off != 0 && failure(other) == -off; });
      if (is_opposite) found_.push_back(sum);
    }
  }

  static bool IsPlain(const SumSupport& support) {
    if (support.fails == 0) return support.evidence + support.holds > 0;
    if (support.evidence + support.holds > support.fails) return true;
    return support.fails == 1 && support.misreads == 1;
  }

  /// 其中 and what is below it: a sum only where enough rows say so.
  void AddParts(const HeaderNode& node) {
    for (std::size_t i = 1; i < node.children.size(); ++i) {
      const HeaderNode& parts = node.children[i];
      const HeaderNode& whole = node.children[i - 1];
      if (!parts.label.is_part || parts.is_column() || !whole.is_column()) continue;
      ColumnSum sum{whole.column, Representatives(parts)};
      if (sum.parts.size() < 2) continue;
      const SumSupport support = Support(sum);
      if (support.evidence >= kLeastRows && support.evidence > 4 * support.fails) {
        found_.push_back(std::move(sum));
      }
    }
  }

  const TableView& view_;
  std::vector<ColumnSum> found_;
  std::vector<ColumnSum> doubtful_;  ///< Tried in one row, where they fail.
};

}  // namespace

Sum ColumnSum::InRow(int row) const {
  Sum sum{{row, total}, {}};
  for (const int part : parts) sum.parts.push_back({row, part});
  return sum;
}

std::vector<ColumnSum> FindColumnSums(const TableView& view, const Strip& strip) {
  return ColumnSumFinder(view).Find(BuildHeaderTree(view, strip));
}

}  // namespace mingxi
