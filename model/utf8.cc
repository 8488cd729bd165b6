// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/utf8.h"

// The table of well-formed sequences (Unicode Standard, table 3-7), written as code: the lead byte
// decides the length and the range of the second byte, all later bytes are 80..BF.

namespace mingxi {
namespace {

struct Lead {
  std::size_t length = 0;  ///< 0 = no lead byte.
  unsigned char second_low = 0x80;
  unsigned char second_high = 0xBF;
};

Lead LeadOf(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

}  // namespace

DecodedCodePoint DecodeUtf8(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {first, 1, true};
  const Lead lead = LeadOf(first);
  if (lead.length == 0) return {};
  char32_t code = first & (0x7Fu >> lead.length);
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (i >= text.size()) return {0xFFFD, i, false};
    const auto byte = static_cast<unsigned char>(text[i]);
    const unsigned char low = i == 1 ? lead.second_low : 0x80;
    const unsigned char high = i == 1 ? lead.second_high : 0xBF;
    if (byte < low || byte > high) return {0xFFFD, i, false};
    code = (code << 6) | (byte & 0x3Fu);
  }
  return {code, lead.length, true};
}

void AppendUtf8(char32_t code, std::string& text) {
  const auto tail = [&](int shift) {
    text.push_back(static_cast<char>(0x80u | ((code >> shift) & 0x3Fu)));
  };
  if (code < 0x80) {
    text.push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    text.push_back(static_cast<char>(0xC0u | (code >> 6)));
    tail(0);
  } else if (code < 0x10000) {
    text.push_back(static_cast<char>(0xE0u | (code >> 12)));
    tail(6);
    tail(0);
  } else {
    text.push_back(static_cast<char>(0xF0u | (code >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

namespace {

/// Bytes from the beginning of `text` that are valid.
std::size_t ValidLength(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    if (static_cast<unsigned char>(text[length]) < 0x80) {
      ++length;
      continue;
    }
    const DecodedCodePoint decoded = DecodeUtf8(text.substr(length));
    if (!decoded.is_valid) break;
    length += decoded.length;
  }
  return length;
}

}  // namespace

std::string ValidUtf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const std::size_t run = ValidLength(text);
    valid.append(text.substr(0, run));
    text.remove_prefix(run);
    if (text.empty()) break;
    AppendUtf8(0xFFFD, valid);
    text.remove_prefix(DecodeUtf8(text).length);
  }
  return valid;
}

}  // namespace mingxi
