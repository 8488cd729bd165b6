// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/characters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/utf8.h"

namespace mingxi {
namespace {

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

Character CharacterAt(std::string_view text, std::size_t at) {
  const DecodedCodePoint decoded = DecodeUtf8(text.substr(at));
  return {decoded.code, decoded.length};
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

bool HasHan(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    if (IsHan(character.code)) return true;
    at += character.length;
  }
  return false;
}

bool IsDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return IsDigit(c); });
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
    if (!IsBlank(character.code)) kept.append(text.substr(at, character.length));
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
