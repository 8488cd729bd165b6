// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Walking UTF-8 by code points where speed counts: model/utf8.h with its commonest cases inline.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/utf8.h"

namespace mingxi::internal {

/// The code point at `at`, which moves behind it; U+FFFD for invalid bytes. REQUIRES: at <
/// text.size()
inline char32_t NextCodePoint(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  // U+1000..U+CFFF: nearly all of Chinese text.
  if (lead > 0xE0 && lead < 0xED && at + 2 < text.size() && (byte(at + 1) & 0xC0) == 0x80 &&
      (byte(at + 2) & 0xC0) == 0x80) {
    const char32_t code =
        (lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
    at += 3;
    return code;
  }
  const DecodedCodePoint decoded = DecodeUtf8(text.substr(at));
  at += decoded.length;
  return decoded.code;
}

inline void AppendCodePoint(char32_t code, std::string& out) {
  if (code < 0x80) {
    out.push_back(static_cast<char>(code));
  } else {
    AppendUtf8(code, out);
  }
}

/// Bytes of `code` in UTF-8.
inline size_t LengthInUtf8(char32_t code) {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/// Writes `code` as UTF-8 and returns where the next one belongs. REQUIRES: a Unicode scalar value,
/// room for LengthInUtf8 bytes.
inline char* WriteCodePoint(char32_t code, char* to) {
  const auto put = [&to](char32_t byte) { *to++ = static_cast<char>(byte); };
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
  return to;
}

}  // namespace mingxi::internal
