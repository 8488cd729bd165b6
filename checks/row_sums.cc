// SPDX-License-Identifier: GPL-3.0-or-later

// Labels and codes suggest sums; the figures decide which suggestion is the table's own. One wrong
// figure breaks few sums of a right reading, while a wrong reading breaks most of its sums.

#include "checks/row_sums.h"

#include <algorithm>
#include <array>

#include "checks/total_groups.h"

namespace mingxi {
namespace {

/// How often the figures bear a suggestion out.
struct Support {
  int evidence = 0;  ///< Sums of two or more figures that hold.
  int holds = 0;     ///< The others that hold: a figure repeated, zeros.
  int fails = 0;

  void Add(const SumOutcome& outcome) {
    if (outcome.status == CheckStatus::kFails) ++fails;
    if (outcome.status != CheckStatus::kHolds) return;
    outcome.is_evidence() ? ++evidence : ++holds;
  }
  void Add(const Support& other) {
    evidence += other.evidence;
    holds += other.holds;
    fails += other.fails;
  }
  /// A sum of several figures cannot hold by chance; a repeated figure can.
  int Weight() const {
    constexpr int kEvidenceWeight = 4;
    return kEvidenceWeight * evidence + holds - 2 * fails;
  }
  bool IsBorneOut() const { return evidence > 0 ? evidence + holds > fails : holds > 2 * fails; }
};

Support SupportOf(const TableView& view, const Panel& panel, const RowSum& sum) {
  Support support;
  for (const int column : panel.figures) support.Add(TrySum(view, sum.InColumn(column)));
  return support;
}

class RowSumFinder {
 public:
  RowSumFinder(const TableView& view, const Panel& panel, const RowOutline& outline)
      : view_(view), panel_(panel), outline_(outline) {}

  RowSums Find() && {
    AddParents();
    AddTotals();
    return std::move(found_);
  }

 private:
  const OutlineRow& At(int index) const { return outline_.rows[static_cast<std::size_t>(index)]; }

  RowSum ToRowSum(int total, const std::vector<int>& parts) const {
    RowSum sum{At(total).row, {}};
    for (const int part : parts) sum.parts.push_back(At(part).row);
    return sum;
  }

  /// Rows with parts below them, one kind of evidence at a time.
  void AddParents() {
    std::array<std::vector<RowSum>, 5> sums;
    std::array<Support, 5> support;
    std::vector<std::vector<int>> children(outline_.rows.size());
    for (std::size_t i = 0; i < outline_.rows.size(); ++i) {
      const OutlineRow& row = outline_.rows[i];
      if (row.parent >= 0 && row.basis != OutlineBasis::kPart) {
        children[static_cast<std::size_t>(row.parent)].push_back(static_cast<int>(i));
      }
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (children[i].empty()) continue;
      const auto basis = static_cast<std::size_t>(At(children[i].front()).basis);
      sums[basis].push_back(ToRowSum(static_cast<int>(i), children[i]));
      support[basis].Add(SupportOf(view_, panel_, sums[basis].back()));
    }
    for (std::size_t basis = 0; basis < sums.size(); ++basis) {
      if (!support[basis].IsBorneOut()) continue;
      found_.sums.insert(found_.sums.end(), sums[basis].begin(), sums[basis].end());
    }
  }

  /// Totals among the rows of the top level.
  void AddTotals() {
    std::vector<int> top;
    std::vector<TotalRank> ranks;
    for (const int index : outline_.ChildrenOf(-1)) {
      if (At(index).label.is_part) continue;
      top.push_back(index);
      ranks.push_back(At(index).label.rank);
    }
    for (const TotalGroup& group : GatherTotals(ranks)) AddTotal(group, top);
  }

  void AddTotal(const TotalGroup& group, const std::vector<int>& top) {
    const int total = top[static_cast<std::size_t>(group.total)];
    RowSum best;
    Support best_support;
    for (const std::vector<int>& reading : group.readings) {
      std::vector<int> parts;
      for (const int part : reading) parts.push_back(top[static_cast<std::size_t>(part)]);
      RowSum sum = ToRowSum(total, parts);
      const Support support = SupportOf(view_, panel_, sum);
      if (best.parts.empty() || support.Weight() > best_support.Weight()) {
        best = std::move(sum);
        best_support = support;
      }
    }
    const bool is_plain = group.readings.size() == 1 && IsFlat(best);
    if (best_support.IsBorneOut() || is_plain) {
      found_.sums.push_back(std::move(best));
    } else {
      found_.unclear_totals.push_back(At(total).row);
    }
  }

  /// Whether nothing below the parts could be meant instead.
  bool IsFlat(const RowSum&) const {
    return std::all_of(outline_.rows.begin(), outline_.rows.end(),
                       [](const OutlineRow& row) { return row.parent < 0; });
  }

  const TableView& view_;
  const Panel& panel_;
  const RowOutline& outline_;
  RowSums found_;
};

}  // namespace

Sum RowSum::InColumn(int column) const {
  Sum sum{{total, column}, {}};
  for (const int part : parts) sum.parts.push_back({part, column});
  return sum;
}

RowSums FindRowSums(const TableView& view, const Panel& panel, const RowOutline& outline) {
  return RowSumFinder(view, panel, outline).Find();
}

}  // namespace mingxi
