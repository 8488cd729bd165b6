// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/html/html_mark.h"

#include <algorithm>
#include <array>
#include <string>

namespace mingxi {
namespace {

/// Bytes that are looked at.
constexpr std::size_t kReach = 4096;

constexpr std::array<std::string_view, 26> kTags = {
    "!doctype", "html", "head",  "body",  "title", "meta", "link", "style",  "script",
    "base",     "div",  "table", "tbody", "tr",    "td",   "p",    "span",   "center",
    "font",     "h1",   "h2",    "h3",    "b",     "ul",   "form", "section"};

/// The first bytes, those of UTF-16 as if they were ASCII.
std::string HeadOf(std::string_view bytes) {
  std::string head(bytes.substr(0, kReach));
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
    head.erase(0, 2);
    std::erase(head, '\0');
  }
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  std::transform(head.begin(), head.end(), head.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return head;
}

}  // namespace

bool LooksLikeHtml(std::string_view bytes) {
  const std::string head = HeadOf(bytes);
  std::string_view rest = head;
  for (;;) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    const bool is_remark = rest.starts_with("<!--");
    if (!is_remark && !rest.starts_with("<?")) break;
    const std::string_view mark = is_remark ? "-->" : ">";
    const std::size_t end = rest.find(mark);
    if (end == std::string_view::npos) return false;
    rest.remove_prefix(end + mark.size());
  }
  if (!rest.starts_with('<')) return false;
  rest.remove_prefix(1);
  for (const std::string_view tag : kTags) {
    if (!rest.starts_with(tag)) continue;
    const char next = rest.size() > tag.size() ? rest[tag.size()] : '\0';
    const bool ends =
        next == '>' || next == '/' || next == ' ' || next == '\t' || next == '\r' || next == '\n';
    if (!ends) continue;
    // A document type may be that of other XML.
    return tag != "!doctype" || rest.substr(tag.size(), 12).find("html") != std::string_view::npos;
  }
  return false;
}

}  // namespace mingxi
