// SPDX-License-Identifier: GPL-3.0-or-later

// Each entry holds what is in force inside it, so that a glyph asks only the innermost one.

#include "extractor/pdf/marked_content.h"

namespace mingxi {
namespace {

/// Deeper nesting is not kept apart: a page made to be deep costs no memory.
constexpr std::size_t kMaxDepth = 1000;
/// Larger ids are damage; ids above it stand for content of forms.
constexpr std::int32_t kMaxMcid = 10'000'000;
constexpr std::size_t kMaxFormContents = 2'000;

}  // namespace

void MarkedContent::Begin(bool is_artifact_here, std::int32_t mcid_here) {
  if (open_.size() >= kMaxDepth) {
    ++beyond_;
    return;
  }
  const std::int32_t id = IdOnPage(mcid_here);
  open_.push_back({is_artifact_here || is_artifact(), id >= 0 ? id : mcid()});
}

void MarkedContent::End() {
  if (beyond_ > 0) {
    --beyond_;
  } else if (!open_.empty()) {
    open_.pop_back();
  }
}

void MarkedContent::EndForm() {
  if (!forms_.empty()) forms_.pop_back();
}

void MarkedContent::Clear() {
  open_.clear();
  beyond_ = 0;
  forms_.clear();
  ids_ = {};
}

std::int32_t MarkedContent::IdOnPage(std::int32_t mcid_here) {
  if (mcid_here < 0 || mcid_here > kMaxMcid) return -1;
  if (forms_.empty()) {
    const auto index = static_cast<std::size_t>(mcid_here);
    if (ids_.on_page.size() <= index) ids_.on_page.resize(index + 1, false);
    ids_.on_page[index] = true;
    return mcid_here;
  }
  for (const FormContent& known : ids_.in_forms) {
    if (known.form == forms_.back() && known.mcid == mcid_here) return known.id;
  }
  if (ids_.in_forms.size() >= kMaxFormContents) return -1;
  const auto id = kMaxMcid + 1 + static_cast<std::int32_t>(ids_.in_forms.size());
  ids_.in_forms.push_back({forms_.back(), mcid_here, id});
  return id;
}

}  // namespace mingxi
