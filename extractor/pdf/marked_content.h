// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// MarkedContent: the marked-content sequences of a page, those that are open and the ids of all.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mingxi {

/// Marked content of a form XObject on a page: within the form ids begin anew, on the page it has
/// one of its own.
struct FormContent {
  int form = 0;  ///< Object number of the form.
  std::int32_t mcid = 0;
  std::int32_t id = 0;  ///< Glyph::mcid of its glyphs.

  bool operator==(const FormContent&) const = default;
};

/// The ids that were met on a page.
struct PageContentIds {
  std::vector<bool> on_page;  ///< By mcid: met in the page's own content.
  std::vector<FormContent> in_forms;
};

class MarkedContent {
 public:
  /// A sequence begins. `mcid` is its id in the page or the form in work, -1 when it has none: then
  /// the outer one's holds on.
  void Begin(bool is_artifact, std::int32_t mcid);

  /// The innermost sequence ends; nothing happens when none is open.
  void End();

  /// A form XObject with object number `form` begins or ends.
  void BeginForm(int form) { forms_.push_back(form); }
  void EndForm();

  /// Forgets the page.
  void Clear();

  /// Of the innermost sequence that has one, unique on the page; -1 = none.
  std::int32_t mcid() const { return open_.empty() ? -1 : open_.back().mcid; }
  /// Whether any open sequence is an artifact.
  bool is_artifact() const { return !open_.empty() && open_.back().is_artifact; }

  const PageContentIds& ids() const { return ids_; }

 private:
  struct Sequence {
    bool is_artifact = false;
    std::int32_t mcid = -1;
  };

  std::int32_t IdOnPage(std::int32_t mcid);

  std::vector<Sequence> open_;
  std::size_t beyond_ = 0;  ///< Sequences open beyond the depth that is kept.
  std::vector<int> forms_;  ///< Forms in work, the innermost last.
  PageContentIds ids_;
};

}  // namespace mingxi
