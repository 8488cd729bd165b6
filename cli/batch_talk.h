// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a batch says while it runs: one line in place on a terminal, a JSON object a line elsewhere.

#include <string>

#include "pipeline/batch/batch_options.h"

namespace mingxi {

enum class BatchTone { kQuiet, kTerminal, kJson };

class BatchTalk {
 public:
  explicit BatchTalk(BatchTone tone) : tone_(tone) {}
  ~BatchTalk();
  BatchTalk(const BatchTalk&) = delete;  // One terminal line, one owner.
  BatchTalk& operator=(const BatchTalk&) = delete;

  void Show(const BatchProgress& progress);
  void Note(const std::string& note);
  /// Said at once when the user interrupts.
  void Interrupted();

 private:
  void ClearLine();

  BatchTone tone_;
  double shown_at_ = -1;  ///< Seconds since the start.
  bool is_shown_ = false;
};

}  // namespace mingxi
