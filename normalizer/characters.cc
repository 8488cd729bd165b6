// SPDX-License-Identifier: GPL-3.0-or-later

// A plain decoder is enough here: texts were folded (values/fold.h), which replaced invalid bytes.

#include "normalizer/characters.h"

#include <array>
#include <utility>

namespace mingxi {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool IsSpace(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x3000 ||
         (code >= 0x2000 && code <= 0x200B) || code == 0xFEFF;
}

bool IsWide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x20000 && code <= 0x3FFFD);
}

}  // namespace

Character CharacterAt(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  std::size_t length = 0;
  char32_t code = 0;
  if (lead >= 0xF0 && lead < 0xF8) {
    length = 4;
    code = lead & 0x07U;
  } else if (lead >= 0xE0 && lead < 0xF0) {
    length = 3;
    code = lead & 0x0FU;
  } else if (lead >= 0xC0 && lead < 0xE0) {
    length = 2;
    code = lead & 0x1FU;
  }
  if (length == 0 || at + length > text.size()) return {kReplacement, 1};
  for (std::size_t i = 1; i < length; ++i) {
    if (!IsContinuation(text[at + i])) return {kReplacement, 1};
    code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return {code, length};
}

Character LastCharacter(std::string_view text) {
  if (text.empty()) return {0, 0};
  std::size_t at = text.size() - 1;
  while (at > 0 && IsContinuation(text[at])) --at;
  return CharacterAt(text, at);
}

std::size_t CharacterCount(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += IsContinuation(byte) ? 0 : 1;
  return count;
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    width += IsWide(character.code) ? 2 : 1;
    at += character.length;
  }
  return width;
}

bool IsHan(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
         code == 0x3007 || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFD);
}

bool HasHan(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    if (IsHan(character.code)) return true;
    at += character.length;
  }
  return false;
}

bool IsDigits(std::string_view text) {
  if (text.empty()) return false;
  for (const char byte : text) {
    if (byte < '0' || byte > '9') return false;
  }
  return true;
}

std::string_view WithoutOuterSpaces(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::string WithoutSpaces(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    if (!IsSpace(character.code)) kept.append(text.substr(at, character.length));
    at += character.length;
  }
  return kept;
}

std::string_view WithoutBrackets(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPairs = {
      {{"（", "）"}, {"(", ")"}, {"〔", "〕"}}};
  for (const auto& [open, close] : kPairs) {
    if (text.size() >= open.size() + close.size() && text.starts_with(open) &&
        text.ends_with(close)) {
      return text.substr(open.size(), text.size() - open.size() - close.size());
    }
  }
  return text;
}

}  // namespace mingxi
