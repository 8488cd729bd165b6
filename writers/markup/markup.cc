// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markup/markup.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "model/utf8.h"

namespace mingxi {
namespace {

/// The entity that stands for an ASCII character; empty for one that stands for itself.
std::string_view EntityOf(char32_t code) {
  switch (code) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

/// XML 1.0 has no other control characters and no U+FFFE, U+FFFF.
bool IsAllowed(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n';
  if (code >= 0x7F && code < 0xA0) return false;
  return code != 0xFFFE && code != 0xFFFF;
}

}  // namespace

void AppendEscaped(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const DecodedCodePoint point = DecodeUtf8(text);
    const std::string_view entity = EntityOf(point.code);
    if (!entity.empty()) {
      out += entity;
    } else {
      AppendUtf8(IsAllowed(point.code) ? point.code : 0xFFFD, out);
    }
    text.remove_prefix(point.length);
  }
}

std::string Escaped(std::string_view text) {
  std::string out;
  AppendEscaped(text, out);
  return out;
}

std::string MarkupNumber(double number) {
  constexpr double kMax = 1e7;
  if (!std::isfinite(number)) return "0";
  const auto hundredths =
      static_cast<std::int64_t>(std::llround(std::clamp(number, -kMax, kMax) * 100));
  if (hundredths == 0) return "0";
  std::string text = hundredths < 0 ? "-" : "";
  const std::int64_t size = std::abs(hundredths);
  text += std::to_string(size / 100);
  const auto decimals = static_cast<char>(size % 100);
  if (decimals == 0) return text;
  text += '.';
  text += static_cast<char>('0' + decimals / 10);
  if (decimals % 10 != 0) text += static_cast<char>('0' + decimals % 10);
  return text;
}

}  // namespace mingxi
