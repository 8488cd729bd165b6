// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A web page as a tree. The only door to gumbo.

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

#include "model/status.h"

namespace mingxi {

/// A parsed page. Not copyable: the nodes belong to it.
class HtmlTree {
 public:
  /// `text` (UTF-8) must outlive the tree. Fails with kUnsupported where elements stand inside each
  /// other too deep, or the page needs more memory than any real one.
  static Result<HtmlTree> Parse(std::string_view text);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  /// The body, or the root where there is none.
  const GumboNode& body() const;

 private:
  struct State;
  explicit HtmlTree(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

bool IsElement(const GumboNode& node);
/// Whether `node` is the element `tag`.
bool IsTag(const GumboNode& node, GumboTag tag);
/// The value of attribute `name`; empty = it is not there.
std::string_view AttributeOf(const GumboNode& node, const char* name);
/// The text that `node` is; nullptr for elements and remarks.
const char* TextOf(const GumboNode& node);
/// The children of `node`; none for what is no element.
const GumboVector& ChildrenOf(const GumboNode& node);
inline const GumboNode& ChildAt(const GumboVector& children, unsigned int at) {
  return *static_cast<const GumboNode*>(children.data[at]);
}

/// Whether `node` is not shown: scripts, forms' controls, `hidden`, `display:none`.
bool IsHiddenNode(const GumboNode& node);

/// Whether `node` begins and ends lines: paragraphs, list items, table cells.
bool IsBlockNode(const GumboNode& node);

}  // namespace mingxi
