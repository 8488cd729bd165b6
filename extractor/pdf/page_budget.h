// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PageBudget: the work that a page may take. Counted, so that the same page ends at the same place
// on every machine; a clock stands behind it for work that nobody counts.

#include <chrono>
#include <cstdint>
#include <ctime>

namespace mingxi {

class PageBudget {
 public:
  /// Begins a page. `limit` is processor time, which does not depend on what else the machine does;
  /// zero = none.
  void Start(std::chrono::milliseconds limit) {
    is_timed_ = limit.count() > 0;
    is_spent_ = false;
    asked_ = 0;
    end_ = is_timed_ ? UsedTime() + limit : std::chrono::nanoseconds(0);
  }

  /// Whether the budget is spent. To be asked once in so many operators; the clock is looked at on
  /// every 16th call, because it is slower than the few operators between two calls.
  bool IsSpent() {
    constexpr int kCallsPerLook = 16;
    is_spent_ = is_spent_ || ++asked_ > kMostAsked ||
                (is_timed_ && asked_ % kCallsPerLook == 0 && UsedTime() > end_);
    return is_spent_;
  }

  bool is_spent() const { return is_spent_; }

 private:
  /// Poppler asks once in eleven operators: ten million, ten times the fullest pages seen, which
  /// take about three seconds.
  static constexpr std::int64_t kMostAsked = 900'000;

  static std::chrono::nanoseconds UsedTime() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
  }

  std::chrono::nanoseconds end_{0};
  std::int64_t asked_ = 0;
  bool is_timed_ = false;
  bool is_spent_ = false;
};

}  // namespace mingxi
