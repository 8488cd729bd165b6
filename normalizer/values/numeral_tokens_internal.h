// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Numeral characters of a text as tokens.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
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
  Kind kind;
  bool is_financial;  ///< 壹 贰 叁, not 一 二 三.
  int value;
  size_t begin;  ///< Where it stands in the text, bytes.
};

/// Tokens one behind the other; the usual number of them takes nothing from the heap.
class TokenList {
 public:
  TokenList() {}  // The room stays as it is: clearing it would take longer than filling it.

  void Add(const NumeralToken& token) {
    if (more_.empty() && size_ < kUsualTokens) {
      room_[size_++] = token;
      return;
    }
    if (more_.empty()) more_.assign(room_.begin(), room_.end());
    more_.push_back(token);
  }

  std::span<const NumeralToken> tokens() const {
    return more_.empty() ? std::span<const NumeralToken>(room_.data(), size_) : more_;
  }

 private:
  static constexpr size_t kUsualTokens = 16;  ///< 一千零二十三万四千五百 has 11.

  size_t size_ = 0;
  std::array<NumeralToken, kUsualTokens> room_;
  std::vector<NumeralToken> more_;  ///< All of them, once the room is full.
};

struct NumeralTokens {
  TokenList tokens;
  size_t end = 0;            ///< Behind the last numeral character.
  const char* why_not = "";  ///< Malformed Arabic digits, or a character of two meanings.
};

/// The numeral characters at `begin`, up to the first other character. 廿 卅 卌 give a digit and
/// 十.
NumeralTokens TokenizeNumeral(std::string_view text, size_t begin);

}  // namespace mingxi::internal
