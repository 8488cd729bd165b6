// SPDX-License-Identifier: GPL-3.0-or-later

// Candidates are weighed on a few rows first, the ones with most figures: nearly all fall there.
// The few that are left are tried on every row.

#include "checks/discovery/column_relations.h"

#include <algorithm>
#include <array>
#include <set>

#include "checks/discovery/chance.h"

namespace mingxi {
namespace {

/// Rows a candidate is weighed on first; all but one of them must agree, for one may hold the slip.
constexpr std::size_t kPilotRows = 6;
constexpr int kMostPilotMisses = 1;
/// Rows that must bear a sum out, all different.
constexpr int kLeastRows = 4;
/// One row in so many may fail: that is a slip, more are another rule.
constexpr int kRowsPerFailure = 8;

class Discoverer {
 public:
  Discoverer(const TableView& view, std::vector<int> columns)
      : view_(view), columns_(std::move(columns)) {
    for (int row = 0; row < view.row_count(); ++row) {
      if (view.IsBody(row)) rows_.push_back(row);
    }
    ChoosePilots();
  }

  std::vector<ColumnSum> Discover() && {
    if (pilots_.size() < static_cast<std::size_t>(kLeastRows)) return {};
    while (FindNext()) {
    }
    return std::move(found_);
  }

 private:
  std::int64_t ValueAt(int row, int column) const { return view_.FigureAt(row, column).value; }

  /// The rows with most figures other than zero, no two alike.
  void ChoosePilots() {
    std::vector<std::pair<int, int>> fullness;
    for (const int row : rows_) {
      int figures = 0;
      for (const int column : columns_) figures += ValueAt(row, column) != 0 ? 1 : 0;
      fullness.emplace_back(-figures, row);
    }
    std::stable_sort(fullness.begin(), fullness.end());
    std::set<std::vector<std::int64_t>> seen;
    for (const auto& [figures, row] : fullness) {
      std::vector<std::int64_t> values;
      for (const int column : columns_) values.push_back(ValueAt(row, column));
      if (-figures >= 2 && seen.insert(std::move(values)).second) pilots_.push_back(row);
      if (pilots_.size() == kPilotRows) return;
    }
  }

  /// Whether so many pilot rows agree that all rows are worth a try. `parts` in one pilot row is
  /// the sum of the candidate's parts.
  template <typename PartsIn>
  bool IsWorthTrying(int total, std::size_t part_count, const PartsIn& parts) const {
    int misses = 0;
    int hits = 0;
    const std::int64_t allowed =
        PowerOfTen(view_.scale() - view_.ColumnDecimals(total)) * static_cast<int>(part_count);
    for (std::size_t i = 0; i < pilots_.size(); ++i) {
      const std::int64_t value = ValueAt(pilots_[i], total);
      const std::int64_t off = value - parts(i);
      if (2 * (off < 0 ? -off : off) <= allowed) {
        hits += value != 0 ? 1 : 0;
      } else if (++misses > kMostPilotMisses) {
        return false;
      }
    }
    return hits >= 2;
  }

  /// Whether `sum` holds in so many rows, and fails in so few, that it is the table's own.
  bool IsProven(const ColumnSum& sum) const {
    int bits = 0;
    int holds = 0;
    int fails = 0;
    std::set<std::vector<std::int64_t>> seen;
    for (const int row : rows_) {
      const Sum in_row = sum.InRow(row);
      const SumOutcome outcome = TrySum(view_, in_row);
      if (outcome.status == CheckStatus::kFails || outcome.is_total_missing) {
        if (++fails * kRowsPerFailure > static_cast<int>(rows_.size())) return false;
        continue;
      }
      const int evidence = EvidenceBits(view_, in_row, outcome);
      if (evidence == 0) continue;
      std::vector<std::int64_t> values;
      for (const Term& part : in_row.parts) values.push_back(ValueAt(row, part.column));
      if (!seen.insert(std::move(values)).second) continue;
      bits += evidence;
      ++holds;
    }
    const auto n = static_cast<std::int64_t>(columns_.size());
    const int tried = BitsOf(n * n * n) + 1;
    // Which rows may fail is a choice too.
    const int excused = fails * (BitsOf(static_cast<std::int64_t>(rows_.size())) + 1);
    return holds >= kLeastRows && holds >= fails * kRowsPerFailure &&
           bits - tried - excused >= kCertaintyBits;
  }

  bool Accept(ColumnSum sum) {
    if (!IsProven(sum)) return false;
    std::vector<int> kept;
    for (const int column : columns_) {
      const bool is_part = std::find(sum.parts.begin(), sum.parts.end(), column) != sum.parts.end();
      if (!is_part) kept.push_back(column);
    }
    columns_ = std::move(kept);
    found_.push_back(std::move(sum));
    return true;
  }

  /// Longest runs first: a total of five columns is not the sum of two that happen to be filled.
  bool FindNext() {
    const std::size_t n = columns_.size();
    for (std::size_t length = n - 1; n > 2 && length >= 2; --length) {
      for (std::size_t begin = 0; begin + length <= n; ++begin) {
        if (FindTotalOfRun(begin, begin + length)) return true;
      }
    }
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = a + 2; b < n; ++b) {
        if (FindTotalOfPair(columns_[a], columns_[b])) return true;
      }
    }
    return false;
  }

  bool FindTotalOfRun(std::size_t begin, std::size_t end) {
    std::array<std::int64_t, kPilotRows> sums{};
    for (std::size_t i = 0; i < pilots_.size(); ++i) {
      for (std::size_t at = begin; at < end; ++at) sums[i] += ValueAt(pilots_[i], columns_[at]);
    }
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      if (at >= begin && at < end) continue;
      const auto parts = [&sums](std::size_t pilot) { return sums[pilot]; };
      if (!IsWorthTrying(columns_[at], end - begin, parts)) continue;
      ColumnSum sum{columns_[at], {}};
      for (std::size_t part = begin; part < end; ++part) sum.parts.push_back(columns_[part]);
      if (Accept(std::move(sum))) return true;
    }
    return false;
  }

  bool FindTotalOfPair(int a, int b) {
    for (const int total : columns_) {
      if (total == a || total == b) continue;
      const auto parts = [&](std::size_t pilot) {
        return ValueAt(pilots_[pilot], a) + ValueAt(pilots_[pilot], b);
      };
      if (IsWorthTrying(total, 2, parts) && Accept({total, {a, b}})) return true;
    }
    return false;
  }

  const TableView& view_;
  std::vector<int> columns_;  ///< Those that no sum found so far has taken as a part.
  std::vector<int> rows_;
  std::vector<int> pilots_;
  std::vector<ColumnSum> found_;
};

}  // namespace

std::vector<ColumnSum> DiscoverColumnSums(const TableView& view, const std::vector<int>& columns) {
  return Discoverer(view, columns).Discover();
}

}  // namespace mingxi
