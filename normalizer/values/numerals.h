// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Numbers in words: 一千零二十三万, 壹佰元整, 3万5千, 百分之五十, 三分之一, 不低于90%, 10至20人.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/decimal.h"

namespace mingxi {

/// How the printed number bounds what is meant. By Chinese law 以上, 以下 and 以内 include the
/// number itself.
enum class Bound : std::uint8_t {
  kExact,
  kAtLeast,  ///< ≥, 不低于, 至少, 以上
  kAbove,    ///< >, 超过, 高于, 余, 多
  kAtMost,   ///< ≤, 不超过, 至多, 以下, 以内
  kBelow,    ///< <, 低于, 不足
  kAbout,    ///< 约, 近, 左右, 上下
};

/// "exact", "at-least", "above", "at-most", "below", "about".
std::string_view ToString(Bound bound);

/// What a text says as one number.
struct Numeral {
  /// The exact decimal that is printed, nullopt when the text is no number: 50 for 百分之五十 (unit
  /// %), 35000 for 三万五, 1 for 三分之一; the lower end of a range. 减少 (fell by) and 下降 make
  /// it negative.
  std::optional<Decimal> value;
  std::optional<Decimal> upper;        ///< The upper end of a range; nullopt = no range.
  std::optional<Decimal> denominator;  ///< 3 for 三分之一, which stays a fraction; nullopt = none.
  std::string unit;  ///< As ReadFigure; besides 成 (tenths), 折 (tenths of a price) and 角.
  Bound bound = Bound::kExact;
  bool is_ordinal = false;  ///< 第二十一 (the twenty-first).
  std::string why_not;      ///< Why a text made of numerals is no number; empty for other texts.

  bool operator==(const Numeral&) const = default;
};

/// Reads a whole folded text as one numeral. What may mean two numbers (一二十, 二三, 一亿五千) or
/// breaks the grammar (百十一, 十一十二, 10.1万零100) is refused with a reason. 元, 角 and 分
/// behind each other are added up in 元.
Numeral ReadNumeral(std::string_view text);

}  // namespace mingxi
