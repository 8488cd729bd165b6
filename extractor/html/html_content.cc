// SPDX-License-Identifier: GPL-3.0-or-later

// Text is measured, not named: pages call their parts what they like.

#include <algorithm>
#include <cstdint>

#include "extractor/html/html_content_internal.h"

namespace mingxi {
namespace {

/// The content holds at least this part of a page's text outside links; a menu's words, dates and a
/// footer are the rest.
constexpr double kContentShare = 0.9;
/// In such short pages nothing is told by shares.
constexpr std::int64_t kShortPage = 200;

struct TextSize {
  std::int64_t plain = 0;  ///< Bytes of text outside links, white space left out.
  std::int64_t linked = 0;
  int links = 0;
};

std::int64_t CountInk(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
}

void Measure(const GumboNode& node, bool is_link, TextSize& size) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
    (is_link ? size.linked : size.plain) += CountInk(node.v.text.text);
    return;
  }
  if (!IsElement(node) || IsHiddenNode(node)) return;
  const bool begins_link = IsTag(node, GUMBO_TAG_A) && !AttributeOf(node, "href").empty();
  if (begins_link) ++size.links;
  const GumboVector& children = ChildrenOf(node);
  for (unsigned int i = 0; i < children.length; ++i) {
    Measure(ChildAt(children, i), is_link || begins_link, size);
  }
}

TextSize SizeOf(const GumboNode& node) {
  TextSize size;
  Measure(node, false, size);
  return size;
}

}  // namespace

const GumboNode& FindContent(const GumboNode& body) {
  const std::int64_t whole = SizeOf(body).plain;
  if (whole < kShortPage) return body;
  const GumboNode* content = &body;
  for (;;) {
    const GumboNode* next = nullptr;
    const GumboVector& children = ChildrenOf(*content);
    for (unsigned int i = 0; i < children.length && next == nullptr; ++i) {
      const GumboNode& child = ChildAt(children, i);
      if (!IsElement(child) || IsHiddenNode(child)) continue;
      const auto plain = static_cast<double>(SizeOf(child).plain);
      if (plain >= kContentShare * static_cast<double>(whole)) next = &child;
    }
    const bool goes_down =
        next != nullptr && !IsTag(*next, GUMBO_TAG_TABLE) && !IsTag(*next, GUMBO_TAG_P);
    if (!goes_down) return *content;
    content = next;
  }
}

bool IsLinkList(const GumboNode& node) {
  constexpr int kFewestLinks = 3;
  const TextSize size = SizeOf(node);
  return size.links >= kFewestLinks && size.linked > size.plain;
}

}  // namespace mingxi
