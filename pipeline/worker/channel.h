// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Messages over a pair of sockets, each whole; an open file may travel with one.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mingxi {

/// Where a worker finds its end.
inline constexpr int kWorkerChannel = 3;

/// Bytes. A longer message breaks the rules: even a full report is far smaller.
inline constexpr std::size_t kMaxMessageBytes = std::size_t{128} * 1024;

/// Both ends of a channel, closed when a program is started; -1 = could not be made.
struct ChannelPair {
  int supervisor = -1;
  int worker = -1;
};
ChannelPair MakeChannel();

/// Sends `text`, with the open file `descriptor` unless it is -1. False where the other end is
/// gone.
bool SendText(int channel, std::string_view text, int descriptor = -1);

/// What arrived.
struct Received {
  enum class Kind { kText, kNothingYet, kEnd, kBroken };
  Kind kind = Kind::kEnd;
  std::string text;
  int descriptor = -1;  ///< The receiver closes it.
};

/// The next message. Waits for it, unless `waits` is false (kNothingYet). kEnd: the other end is
/// closed. kBroken: it breaks the rules.
Received ReceiveText(int channel, bool waits);

}  // namespace mingxi
