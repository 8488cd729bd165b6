// SPDX-License-Identifier: GPL-3.0-or-later

// This file's entries are BeginsOutline and IsLoneNumeral.

#include "extractor/text/outline.h"

#include <array>

#include "model/characters.h"

namespace mingxi {
namespace {

constexpr auto kOpenings = std::to_array<std::string_view>({"（", "("});
constexpr auto kClosings = std::to_array<std::string_view>({"）", ")", "、", "．", ".", "，"});

template <std::size_t kCount>
bool TakeAny(const std::array<std::string_view, kCount>& choices, std::string_view& text) {
  for (const std::string_view choice : choices) {
    if (text.starts_with(choice)) {
      text.remove_prefix(choice.size());
      return true;
    }
  }
  return false;
}

}  // namespace

bool BeginsOutline(std::string_view text) {
  if (text.starts_with("其中：") || text.starts_with("其中:")) return true;  // "of which:"
  if (text >= "①" && text <= "⑳") return true;
  TakeAny(kOpenings, text);
  bool has_numeral = false;
  while (!text.empty()) {
    const Character first = CharacterAt(text, 0);
    if (!IsDigit(first.code) && !IsHanNumeral(first.code)) break;
    text.remove_prefix(first.length);
    has_numeral = true;
  }
  return has_numeral && TakeAny(kClosings, text);
}

bool IsLoneNumeral(std::string_view word) {
  if (word.empty()) return false;
  while (!word.empty()) {
    const Character first = CharacterAt(word, 0);
    if (!IsHanNumeral(first.code)) return false;
    word.remove_prefix(first.length);
  }
  return true;
}

}  // namespace mingxi
