// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/shown_text.h"

#include "model/utf8.h"

namespace mingxi {
namespace {

/// Of C0, C1, and what breaks lines or turns text.
bool SteersOutput(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C ||
         (code >= 0x200E && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

/// The sequences that the program itself writes: colours, and a progress line begun anew.
constexpr std::string_view kOwn[] = {"\033[31m", "\033[32m", "\033[33m", "\033[36m",
                                     "\033[2m",  "\033[1m",  "\033[0m",  "\r\033[K"};

/// The length of what stays as it is at the beginning of `text`; 0 = nothing.
std::size_t LengthOfOwn(std::string_view text) {
  if (text.front() == '\n' || text.front() == '\t') return 1;
  for (const std::string_view own : kOwn) {
    if (text.starts_with(own)) return own.size();
  }
  return 0;
}

void AppendShown(std::string_view& text, std::string& shown) {
  constexpr char32_t kReplacement = 0xFFFD;
  const DecodedCodePoint decoded = DecodeUtf8(text);
  const bool is_plain = decoded.is_valid && !SteersOutput(decoded.code);
  AppendUtf8(is_plain ? decoded.code : kReplacement, shown);
  text.remove_prefix(decoded.length);
}

}  // namespace

std::string ShownName(std::string_view name) {
  std::string shown;
  while (!name.empty()) AppendShown(name, shown);
  return shown;
}

std::string ShownText(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    if (const std::size_t own = LengthOfOwn(text); own > 0) {
      shown += text.substr(0, own);
      text.remove_prefix(own);
    } else {
      AppendShown(text, shown);
    }
  }
  return shown;
}

}  // namespace mingxi
