// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/event_stream.h"

namespace mingxi {

namespace {
constexpr std::size_t kKept = 1000;
}

void EventStream::Tell(std::string json) {
  const std::lock_guard lock(mutex_);
  events_.emplace_back(++last_, std::move(json));
  if (events_.size() > kKept) events_.pop_front();
  news_.notify_all();
}

std::uint64_t EventStream::last() const {
  const std::lock_guard lock(mutex_);
  return last_;
}

std::string EventStream::Next(std::uint64_t& after, std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  news_.wait_for(lock, patience, [&] { return is_closed_ || last_ > after; });
  if (is_closed_) return "";
  std::string text;
  for (const auto& [number, json] : events_) {
    if (number > after) text += "id: " + std::to_string(number) + "\ndata: " + json + "\n\n";
  }
  after = last_;
  return text.empty() ? ": nothing new\n\n" : text;
}

void EventStream::Close() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  news_.notify_all();
}

}  // namespace mingxi
