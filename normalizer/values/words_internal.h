// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Short words at the ends of short texts: compared byte by byte in place, for most differ in their
// first character and a call to compare memory costs more than that.

#include <cstddef>
#include <string_view>

namespace mingxi::internal {

inline bool BeginsWith(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (text[i] != word[i]) return false;
  }
  return true;
}

inline bool EndsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && BeginsWith(text.substr(text.size() - word.size()), word);
}

/// Length of the first of `words` that `text` begins with; 0 = none.
template <size_t kSize>
size_t LengthOfFirst(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (BeginsWith(text, word)) return word.size();
  }
  return 0;
}

/// Takes the first of `words` off the front of `text`; false when none is there.
template <size_t kSize>
bool Take(const std::string_view (&words)[kSize], std::string_view& text) {
  const size_t length = LengthOfFirst(words, text);
  text.remove_prefix(length);
  return length > 0;
}

/// True for words at one look: a Chinese character that neither negates (负, 負) nor says "none"
/// (无, 空). REQUIRES: `text` is not empty.
inline bool IsPlainWord(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0xE4 || lead > 0xE9) return false;
  return !BeginsWith(text, "负") && !BeginsWith(text, "負") && text != "无" && text != "空";
}

}  // namespace mingxi::internal
