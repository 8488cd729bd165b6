// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PageDeadline: the time a page may take.

#include <chrono>

namespace mingxi {

class PageDeadline {
 public:
  /// Starts the clock; zero = no limit.
  void Start(std::chrono::milliseconds limit) {
    is_set_ = limit.count() > 0;
    is_passed_ = false;
    end_ = std::chrono::steady_clock::now() + limit;
  }

  /// Whether the time is over. To be asked often: the clock is looked at on every 16th call,
  /// because it is slower than the few operators between two calls.
  bool IsOver() {
    constexpr int kCallsPerLook = 16;
    if (is_set_ && !is_passed_ && ++calls_ % kCallsPerLook == 0) {
      is_passed_ = std::chrono::steady_clock::now() > end_;
    }
    return is_passed_;
  }

  bool is_passed() const { return is_passed_; }

 private:
  std::chrono::steady_clock::time_point end_;
  bool is_set_ = false;
  bool is_passed_ = false;
  int calls_ = 0;
};

}  // namespace mingxi
