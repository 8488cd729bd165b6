// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What Poppler says while it works, caught instead of printed.

#include <cstdint>
#include <string>
#include <vector>

namespace mingxi {

/// Messages of one piece of work. All are counted, the first ones kept.
struct PopplerMessages {
  std::vector<std::string> first;  ///< Printable, at most kMaxKept.
  std::int64_t count = 0;          ///< All messages.
  std::vector<std::string>
      missing_cmaps;  ///< CMaps and mappings that are not installed, each once.

  std::int64_t texts_without_font =
      0;  ///< Pieces of text that were not shown because their font could not be read.

  static constexpr std::size_t kMaxKept = 5;
  bool operator==(const PopplerMessages&) const = default;
};

/// Thrown out of Poppler by a MessageCatcher when the page in work must end.
struct PageMustEnd {};

/// Catches Poppler's messages into `sink` while it lives. Poppler keeps one callback a process: one
/// catcher at a time is active, the latest made.
class MessageCatcher {
 public:
  /// Whether the page in work must end.
  using AbortCheck = bool (*)(void* data);

  explicit MessageCatcher(PopplerMessages* sink, AbortCheck abort_check = nullptr,
                          void* abort_data = nullptr);
  ~MessageCatcher();
  MessageCatcher(const MessageCatcher&) = delete;  ///< Not copyable: it is a scope.
  MessageCatcher& operator=(const MessageCatcher&) = delete;

 private:
  friend struct MessageCallback;

  PopplerMessages* sink_;
  AbortCheck abort_check_;
  void* abort_data_;
  MessageCatcher* outer_;
};

}  // namespace mingxi
