// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Walking UTF-8 by code points, for the folders and readers of this folder.

#include <cstddef>
#include <string>
#include <string_view>

namespace mingxi::internal {

constexpr char32_t kReplacement = 0xFFFD;

/// The code point at `at`, which moves behind it. A byte that begins no valid sequence counts as
/// one U+FFFD. REQUIRES: at < text.size()
inline char32_t NextCodePoint(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  char32_t code = lead & (0x7Fu >> length);
  bool is_valid = lead >= 0xC2 && lead <= 0xF4 && at + static_cast<size_t>(length) <= text.size();
  for (size_t i = 1; is_valid && i < static_cast<size_t>(length); ++i) {
    is_valid = (byte(at + i) & 0xC0) == 0x80;
    code = code << 6 | (byte(at + i) & 0x3F);
  }
  is_valid = is_valid && code >= kSmallest[length] && code <= 0x10FFFF &&
             !(code >= 0xD800 && code <= 0xDFFF);
  at += is_valid ? static_cast<size_t>(length) : 1;
  return is_valid ? code : kReplacement;
}

inline void AppendCodePoint(char32_t code, std::string& out) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

}  // namespace mingxi::internal
