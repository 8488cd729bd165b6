// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Numeral characters of a text as tokens.

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace mingxi::internal {

struct NumeralToken {
  enum class Kind : std::uint8_t {
    kDigit,   ///< 一..九 and their other forms; `value` 1..9.
    kZero,    ///< 零 〇 ○
    kArabic,  ///< A run of Arabic digits at `begin`.
    kUnit,    ///< 十 百 千; `value` 10, 100, 1000.
    kMyriad,  ///< 万 亿; `value` 4 or 8, the power of ten.
    kPoint,   ///< 点
  };
  Kind kind = Kind::kDigit;
  bool is_financial = false;  ///< 壹 贰 叁, not 一 二 三.
  int value = 0;
  size_t begin = 0;  ///< Where it stands in the text, bytes.
};

struct NumeralTokens {
  std::pmr::vector<NumeralToken> tokens;
  size_t end = 0;            ///< Behind the last numeral character.
  const char* why_not = "";  ///< Malformed Arabic digits, or a character of two meanings.
};

/// The numeral characters at `begin`, up to the first other character. 廿 卅 卌 give a digit and
/// 十. `memory` holds the tokens.
NumeralTokens TokenizeNumeral(std::string_view text, size_t begin,
                              std::pmr::memory_resource* memory);

/// Tokens that a numeral usually has at most: 一千零二十三万四千五百 has 11.
inline constexpr size_t kUsualTokens = 16;

}  // namespace mingxi::internal
