// SPDX-License-Identifier: GPL-3.0-or-later

// Each entry holds what is in force inside it, so that a glyph asks only the innermost one.

#include "extractor/pdf/marked_content.h"

namespace mingxi {

void MarkedContent::Begin(bool is_artifact_here, std::int32_t mcid_here) {
  if (open_.size() >= kMaxDepth) {
    ++beyond_;
    return;
  }
  open_.push_back({is_artifact_here || is_artifact(), mcid_here >= 0 ? mcid_here : mcid()});
}

void MarkedContent::End() {
  if (beyond_ > 0) {
    --beyond_;
  } else if (!open_.empty()) {
    open_.pop_back();
  }
}

}  // namespace mingxi
