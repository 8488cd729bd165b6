// SPDX-License-Identifier: GPL-3.0-or-later

// Line ends of all systems. This file's entries are SplitLines, IsBlank and Trimmed.

#include "extractor/text/source_lines.h"

#include <array>
#include <string>

namespace mingxi {
namespace {

/// Length of the line end at `i`; 0 = none.
std::size_t LineEndAt(std::string_view text, std::size_t i) {
  if (text[i] == '\n' || text[i] == '\f' || text[i] == '\v') return 1;
  if (text[i] == '\r') return text.substr(i + 1).starts_with('\n') ? 2 : 1;
  const std::string_view rest = text.substr(i);
  return rest.starts_with("\u2028") || rest.starts_with("\u2029") ? 3 : 0;
}

/// Length of the white space character at the start of `text`; 0 = none.
std::size_t LeadingSpace(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || (c >= '\t' && c <= '\r') || c == '\x1A' || c == '\x07') return 1;
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  if (text.starts_with("\u00A0") || text.starts_with("\u0085")) return 2;
  if (text.starts_with("\u3000") || text.starts_with("\uFEFF")) return 3;
  // U+2000..U+200B are E2 80 80..8B.
  const bool is_general = text.starts_with("\xE2\x80") && text.size() >= 3 &&
                          static_cast<unsigned char>(text[2]) <= 0x8B;
  return is_general ? 3 : 0;
}

/// Length of the white space character at the end of `text`; 0 = none.
std::size_t TrailingSpace(std::string_view text) {
  for (std::size_t length = 1; length <= 3 && length <= text.size(); ++length) {
    if (LeadingSpace(text.substr(text.size() - length)) == length) return length;
  }
  return 0;
}

}  // namespace

std::vector<SourceLine> SplitLines(std::string_view text) {
  std::vector<SourceLine> lines;
  std::size_t begin = 0;
  bool begins_page = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = LineEndAt(text, i);
    if (end == 0) {
      ++i;
      continue;
    }
    const bool is_page_end = text[i] == '\f';
    // A form feed at the start of a line ends no line of its own.
    if (!is_page_end || i > begin) {
      lines.push_back({text.substr(begin, i - begin), begins_page});
      begins_page = false;
    }
    begins_page = begins_page || is_page_end;
    i += end;
    begin = i;
  }
  if (begin < text.size()) lines.push_back({text.substr(begin), begins_page});
  return lines;
}

bool IsBlank(std::string_view text) { return Trimmed(text).empty(); }

std::string_view Trimmed(std::string_view text) {
  while (const std::size_t n = LeadingSpace(text)) text.remove_prefix(n);
  while (const std::size_t n = TrailingSpace(text)) text.remove_suffix(n);
  return text;
}

}  // namespace mingxi
