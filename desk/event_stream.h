// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// EventStream: what happens at the desk, told to everyone who listens.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <utility>

namespace mingxi {

/// May be used by several threads. Keeps the last events, so that a slow listener misses the oldest
/// and nothing waits for it.
class EventStream {
 public:
  /// Tells `json`, an object in one line.
  void Tell(std::string json);

  /// The number of the last event; a listener begins there.
  std::uint64_t last() const;

  /// The events behind number `after` as lines of text/event-stream, waiting up to `patience` for
  /// the first; a comment line where none came. `after` moves on. Empty after Close.
  std::string Next(std::uint64_t& after, std::chrono::milliseconds patience);

  /// Ends all waiting.
  void Close();

 private:
  mutable std::mutex mutex_;
  std::condition_variable news_;
  std::deque<std::pair<std::uint64_t, std::string>> events_;
  std::uint64_t last_ = 0;
  bool is_closed_ = false;
};

}  // namespace mingxi
