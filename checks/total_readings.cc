// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/total_readings.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "checks/total_groups.h"

namespace mingxi {
namespace {

/// What fails tells more than what prints nothing to be tried.
bool IsBetter(const Suggestion& a, const Suggestion& b) {
  if (a.support.IsTried() != b.support.IsTried()) return a.support.IsTried();
  return a.support.Weight() > b.support.Weight();
}

bool IsProven(const SumSupport& support) { return support.evidence > 0 && support.fails == 0; }

/// Whether a total may gather what `support` tried, slips allowed for.
bool Gathers(const SumSupport& support) {
  if (support.fails == 0) return support.IsTried();
  return support.evidence >= support.fails || support.close == support.fails;
}

class TotalReader {
 public:
  TotalReader(const TableView& view, const Panel& panel, const RowForest& forest)
      : view_(view), panel_(panel), forest_(forest), is_taken_(forest.top.size(), 0) {
    for (const int index : forest.top) ranks_.push_back(RowAt(index).label.rank);
  }

  std::vector<TotalReading> Read() && {
    DemoteItems();
    const std::vector<TotalGroup> groups = GatherTotals(ranks_);
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return RankOf(groups[a].total) < RankOf(groups[b].total);
    });
    std::vector<TotalReading> readings(groups.size());
    for (const std::size_t at : order) readings[at] = ReadGroup(groups[at]);
    return readings;
  }

 private:
  const OutlineRow& RowAt(int index) const {
    return panel_.outline.rows[static_cast<std::size_t>(index)];
  }
  const OutlineRow& EntryAt(int entry) const {
    return RowAt(forest_.top[static_cast<std::size_t>(entry)]);
  }
  int entries() const { return static_cast<int>(forest_.top.size()); }
  TotalRank RankOf(int entry) const { return ranks_[static_cast<std::size_t>(entry)]; }

  Suggestion Try(int total, const std::vector<int>& parts) const {
    std::vector<int> rows;
    for (const int part : parts) rows.push_back(forest_.top[static_cast<std::size_t>(part)]);
    return Suggest(view_, panel_, forest_.top[static_cast<std::size_t>(total)], rows);
  }

  Suggestion BestOf(const TotalGroup& group) const {
    Suggestion best;
    for (const std::vector<int>& reading : group.readings) {
      Suggestion suggestion = Try(group.total, reading);
      if (best.sum.parts.empty() || IsBetter(suggestion, best)) best = std::move(suggestion);
    }
    return best;
  }

  /// Whether 一、 is followed by 二、 among the entries, or follows it.
  bool IsCounted(int entry) const {
    const Label& label = EntryAt(entry).label;
    if (label.style == OrdinalStyle::kNone) return false;
    for (int other = 0; other < entries(); ++other) {
      const Label& neighbour = EntryAt(other).label;
      const int steps = neighbour.number - label.number;
      if (neighbour.style == label.style && (steps == 1 || steps == -1)) return true;
    }
    return false;
  }

  /// Totals in a numbered list that gather nothing are items of it.
  void DemoteItems() {
    std::vector<int> items;
    for (const TotalGroup& group : GatherTotals(ranks_)) {
      if (IsCounted(group.total) && !Gathers(BestOf(group).support)) items.push_back(group.total);
    }
    for (const int item : items) ranks_[static_cast<std::size_t>(item)] = TotalRank::kNone;
  }

  TotalReading ReadGroup(const TotalGroup& group) {
    TotalReading reading{BestOf(group), group.readings.size()};
    TotalGroup more{group.total, {}};
    if (reading.best.support.fails > 0) AddOtherReadings(group, more);
    for (std::size_t i = 0; i < more.readings.size(); ++i) {
      Suggestion suggestion = Try(more.total, more.readings[i]);
      const bool is_proven = suggestion.support.fails < reading.best.support.fails;
      if (is_proven && IsBetter(suggestion, reading.best)) reading.best = std::move(suggestion);
    }
    if (IsProven(reading.best.support)) Take(reading.best.sum);
    return reading;
  }

  /// Readings beyond the grammar, for totals that it does not explain: to the next gap in the list,
  /// all that no lower total gathers, and without an item that is itself the sum of those before
  /// it.
  void AddOtherReadings(const TotalGroup& group, TotalGroup& more) const {
    more.readings.push_back(ToGap(group.total));
    more.readings.push_back(Free(0, group.total, group.total));
    more.readings.push_back(Free(0, entries(), group.total));
    for (const std::vector<int>& reading : group.readings) {
      const int item = SumOfThoseBefore(reading);
      if (item < 0) continue;
      more.readings.push_back(reading);
      std::erase(more.readings.back(), item);
    }
    std::erase_if(more.readings, [](const std::vector<int>& parts) { return parts.empty(); });
  }

  /// Whether a blank row stands between an entry and the one before it.
  bool BeginsAfterGap(int entry) const {
    if (entry == 0 || EntryAt(entry).strip != EntryAt(entry - 1).strip) return true;
    for (int row = EntryAt(entry - 1).row + 1; row < EntryAt(entry).row; ++row) {
      if (view_.table().rows[static_cast<std::size_t>(row)].kind == RowKind::kBlank) return true;
    }
    return false;
  }

  std::vector<int> ToGap(int total) const {
    std::vector<int> parts;
    for (int entry = total + 1; entry < entries() && !BeginsAfterGap(entry); ++entry) {
      if (RankOf(entry) >= RankOf(total)) break;
      parts.push_back(entry);
    }
    return parts;
  }

  /// Entries from `begin` to `end` that no lower total has taken.
  std::vector<int> Free(int begin, int end, int total) const {
    std::vector<int> parts;
    for (int entry = begin; entry < end; ++entry) {
      const bool is_above = RankOf(entry) > RankOf(total);
      if (entry == total || is_above || is_taken_[static_cast<std::size_t>(entry)] != 0) continue;
      parts.push_back(entry);
    }
    return parts;
  }

  /// The item of `parts` that is, in all columns, the sum of those before it; -1 = none.
  int SumOfThoseBefore(const std::vector<int>& parts) const {
    constexpr std::size_t kLongest = 120;  // No list of a budget has more on its top level.
    for (std::size_t i = 2; i < std::min(parts.size(), kLongest); ++i) {
      const std::vector<int> before(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i));
      if (IsProven(Try(parts[i], before).support)) return parts[i];
    }
    return -1;
  }

  void Take(const RowSum& sum) {
    for (const PanelRow& part : sum.parts) {
      for (int entry = 0; entry < entries(); ++entry) {
        const OutlineRow& row = EntryAt(entry);
        if (row.row == part.row && row.strip == part.strip) {
          is_taken_[static_cast<std::size_t>(entry)] = 1;
        }
      }
    }
  }

  const TableView& view_;
  const Panel& panel_;
  const RowForest& forest_;
  std::vector<TotalRank> ranks_;  ///< Of the entries of the top level.
  std::vector<char> is_taken_;    ///< The entries that a proven total gathers.
};

}  // namespace

Suggestion Suggest(const TableView& view, const Panel& panel, int total,
                   const std::vector<int>& parts) {
  Suggestion suggestion{ToRowSum(panel.outline, total, parts), {}};
  suggestion.support = TrySums(view, InFigureColumns(view, panel, suggestion.sum));
  return suggestion;
}

std::vector<TotalReading> ReadTotals(const TableView& view, const Panel& panel,
                                     const RowForest& forest) {
  return TotalReader(view, panel, forest).Read();
}

}  // namespace mingxi
