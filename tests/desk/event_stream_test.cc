// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/event_stream.h"

#include <gtest/gtest.h>

#include <thread>

namespace mingxi {
namespace {

using std::chrono::milliseconds;

TEST(EventStream, TellsEachListenerWhatItHasNotHeard) {
  EventStream events;
  std::uint64_t early = events.last();
  events.Tell("{1}");
  std::uint64_t late = events.last();
  events.Tell("{2}");
  EXPECT_EQ(events.Next(early, milliseconds(0)), "id: 1\ndata: {1}\n\nid: 2\ndata: {2}\n\n");
  EXPECT_EQ(events.Next(late, milliseconds(0)), "id: 2\ndata: {2}\n\n");
  EXPECT_EQ(events.Next(late, milliseconds(1)).front(), ':');
}

TEST(EventStream, ForgetsTheOldestForWhoIsSlow) {
  EventStream events;
  std::uint64_t after = 0;
  for (int i = 0; i < 5000; ++i) events.Tell("{}");
  const std::string text = events.Next(after, milliseconds(0));
  EXPECT_TRUE(text.starts_with("id: 4001\n")) << text.substr(0, 40);
  EXPECT_EQ(after, 5000U);
}

TEST(EventStream, CloseEndsAllWaiting) {
  EventStream events;
  std::thread closer([&] { events.Close(); });
  std::uint64_t after = 0;
  EXPECT_EQ(events.Next(after, milliseconds(60'000)), "");
  closer.join();
}

}  // namespace
}  // namespace mingxi
