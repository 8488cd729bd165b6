// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// MarkedContent: the stack of marked-content sequences that are open at a point of a content
// stream.

#include <cstdint>
#include <vector>

namespace mingxi {

class MarkedContent {
 public:
  /// A sequence begins. `mcid` is its id, -1 when it has none: then the outer one's holds on.
  void Begin(bool is_artifact, std::int32_t mcid);

  /// The innermost sequence ends; nothing happens when none is open.
  void End();

  void Clear() { open_.clear(); }

  /// Of the innermost sequence that has one; -1 = none.
  std::int32_t mcid() const { return open_.empty() ? -1 : open_.back().mcid; }
  /// Whether any open sequence is an artifact.
  bool is_artifact() const { return !open_.empty() && open_.back().is_artifact; }

 private:
  struct Sequence {
    bool is_artifact = false;
    std::int32_t mcid = -1;
  };
  /// Deeper nesting is not kept apart: a page made to be deep costs no memory.
  static constexpr std::size_t kMaxDepth = 1000;

  std::vector<Sequence> open_;
  std::size_t beyond_ = 0;  ///< Sequences open beyond kMaxDepth.
};

}  // namespace mingxi
