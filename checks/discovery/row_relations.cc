// SPDX-License-Identifier: GPL-3.0-or-later

// One column is watched while rows are added up; where it comes out even, all columns are tried.
// From the last row to the first for totals above their parts, then from the first to the last for
// totals below them.
//
// A sum in one column alone may be an accident. Where groups follow each other without a gap, each
// ends where the next begins, so that only their heads are chosen: together they are none.

#include "checks/discovery/row_relations.h"

#include <algorithm>
#include <set>

#include "checks/discovery/chance.h"

namespace mingxi {
namespace {

/// Longest run of parts that is tried, so that tables of many thousand rows stay quick.
constexpr std::size_t kMostParts = 1000;

/// What a sum of a group must have left of its evidence where the groups beside it bear it out.
constexpr int kGroupBits = 10;

/// What it costs that the total of all rows may stand above or below them.
constexpr int kWholeBits = 2;

/// Columns that must hold where one fails.
constexpr int kFewestHolding = 3;

/// Rows at the end of a stack that add up to a row, and how sure that is.
struct Run {
  std::size_t count = 0;     ///< 0 = none do.
  int group_bits = 0;        ///< Evidence left when only its head was chosen.
  bool is_certain = false;   ///< No accident by itself.
  bool has_failure = false;  ///< One column fails.
};

class Discoverer {
 public:
  /// With `takes_groups`, runs too that are only as sure as kGroupBits and leave no gap.
  Discoverer(const TableView& view, const std::vector<int>& columns, std::size_t row_count,
             bool takes_groups)
      : view_(view), columns_(columns), takes_groups_(takes_groups) {
    const auto n = static_cast<std::int64_t>(row_count);
    head_bits_ = BitsOf(n) + 1;
    tried_bits_ = BitsOf(n * static_cast<std::int64_t>(std::min(row_count, kMostParts))) + 2;
  }

  /// Takes the rows one by one; the nearest rows before each are what it may be the sum of.
  std::vector<int> Walk(const std::vector<int>& rows) {
    std::vector<int> stack;
    for (const int row : rows) {
      const Run run = FindRun(row, stack, row == rows.back());
      if (run.count > 0) {
        const auto first = stack.end() - static_cast<std::ptrdiff_t>(run.count);
        RowRelation relation{row, {first, stack.end()}};
        std::sort(relation.parts.begin(), relation.parts.end());
        found_.push_back(std::move(relation));
        stack.erase(first, stack.end());
        totals_.insert(row);
        if (!run.is_certain) {
          ++groups_;
          family_bits_ += run.group_bits;
        }
      }
      stack.push_back(row);
    }
    return stack;
  }

  /// Whether the groups that were taken are no accident together.
  bool IsFamilyProven() const {
    return groups_ == 0 || (found_.size() > 1 && family_bits_ >= kCertaintyBits);
  }

  std::vector<RowRelation> Take() && { return std::move(found_); }

 private:
  /// The columns that are watched: the two in which the row is largest, as one may have a slip.
  std::vector<int> Watched(int row) const {
    std::vector<int> watched;
    const auto size = [&](int column) {
      const std::int64_t value = view_.FigureAt(row, column).value;
      return value < 0 ? -value : value;
    };
    for (const int column : columns_) {
      if (size(column) != 0) watched.push_back(column);
    }
    std::stable_sort(watched.begin(), watched.end(),
                     [&](int a, int b) { return size(a) > size(b); });
    if (watched.size() > 2) watched.resize(2);
    return watched;
  }

  /// The shortest run that holds in all columns; else the shortest that fails in one.
  Run FindRun(int row, const std::vector<int>& stack, bool is_last) const {
    Run best;
    for (const int watched : Watched(row)) {
      std::int64_t missing = view_.FigureAt(row, watched).value;
      const std::int64_t unit = PowerOfTen(view_.scale() - view_.ColumnDecimals(watched));
      for (std::size_t count = 1; count <= std::min(stack.size(), kMostParts); ++count) {
        missing -= view_.FigureAt(stack[stack.size() - count], watched).value;
        const std::int64_t off = missing < 0 ? -missing : missing;
        if (count < 2 || 2 * off > unit * static_cast<std::int64_t>(count)) continue;
        const Run run = Judge(row, stack, count, is_last);
        if (run.count > 0 && !run.has_failure) return run;
        if (best.count == 0) best = run;
      }
    }
    return best;
  }

  /// What the columns say of a run.
  struct Evidence {
    int rounded = 0;
    int exact = 0;
    int whole = 0;  ///< Where nothing was chosen: the odds are taken from the totals.
    int whole_exact = 0;
    int holding = 0;
    int failing = 0;
    bool is_exact = true;
  };

  /// The odds that a total, of which nothing was chosen, is met by accident.
  int TotalBits(const SumOutcome& outcome, std::int64_t slack) const {
    const std::int64_t unit = PowerOfTen(view_.scale() - outcome.decimals);
    const std::int64_t size = outcome.total < 0 ? -outcome.total : outcome.total;
    return outcome.figures < 2 ? 0 : BitsOf(size / (unit * slack));
  }

  /// A column without a total is none that is added up (期限, terms).
  Evidence Weigh(int row, const std::vector<int>& stack, std::size_t count) const {
    Evidence evidence;
    for (const int column : columns_) {
      Sum sum{{row, column}, {}};
      for (std::size_t i = stack.size() - count; i < stack.size(); ++i) {
        sum.parts.push_back({stack[i], column});
      }
      const SumOutcome outcome = TrySum(view_, sum);
      if (outcome.is_total_missing) continue;
      if (outcome.status == CheckStatus::kFails) {
        ++evidence.failing;
        continue;
      }
      const int bits = EvidenceBits(view_, sum, outcome);
      evidence.holding += bits > 0 ? 1 : 0;
      evidence.rounded += bits;
      evidence.exact += EvidenceBits(view_, sum, outcome, Exactness::kExact);
      evidence.is_exact &= outcome.difference() == 0;
      if (outcome.status != CheckStatus::kHolds) continue;
      evidence.whole += TotalBits(outcome, outcome.figures + 1);
      evidence.whole_exact += TotalBits(outcome, 1);
    }
    return evidence;
  }

  /// The run of the last `count` rows; none where its evidence does not suffice. `is_last`: `row`
  /// is the last one to be taken, so that a run of all others chooses nothing.
  Run Judge(int row, const std::vector<int>& stack, std::size_t count, bool is_last) const {
    const Evidence found = Weigh(row, stack, count);
    if (found.failing > 1 || (found.failing > 0 && found.holding < kFewestHolding)) return {};
    // Two hypotheses were tried, and each column may have been the one that fails.
    const auto best = [&](int rounded, int exact) {
      const int bits = found.is_exact ? std::max(rounded, exact - 1) : rounded;
      const auto columns = static_cast<std::int64_t>(columns_.size());
      return found.failing > 0 ? bits - BitsOf(columns) - 1 : bits;
    };
    const int bits = best(found.rounded, found.exact);
    Run run{count, bits - head_bits_, bits - tried_bits_ >= kCertaintyBits, found.failing > 0};
    const bool is_all = stack.size() == count;
    if (is_last && is_all && groups_ == 0) {
      run.is_certain |= best(found.whole, found.whole_exact) - kWholeBits >= kCertaintyBits;
    }
    const bool is_closed = is_all || totals_.contains(stack[stack.size() - count - 1]);
    const bool is_group =
        takes_groups_ && is_closed && !run.has_failure && run.group_bits >= kGroupBits;
    return run.is_certain || is_group ? run : Run{};
  }

  const TableView& view_;
  const std::vector<int>& columns_;
  bool takes_groups_ = false;
  int head_bits_ = 0;   ///< What choosing the head of a group costs.
  int tried_bits_ = 0;  ///< What choosing a head and a number of parts costs.
  std::vector<RowRelation> found_;
  std::set<int> totals_;  ///< The rows that are the sum of others.
  int groups_ = 0;        ///< Of `found_`, those that are not certain by themselves.
  int family_bits_ = 0;   ///< The evidence of those.
};

}  // namespace

std::vector<RowRelation> DiscoverRowSums(const TableView& view, const std::vector<int>& rows,
                                         const std::vector<int>& columns) {
  const std::vector<int> upward(rows.rbegin(), rows.rend());
  for (const bool takes_groups : {true, false}) {
    Discoverer discoverer(view, columns, rows.size(), takes_groups);
    std::vector<int> left = discoverer.Walk(upward);
    std::reverse(left.begin(), left.end());
    discoverer.Walk(left);
    if (discoverer.IsFamilyProven()) return std::move(discoverer).Take();
  }
  return {};
}

}  // namespace mingxi
