// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The grammar of numbers written with Chinese digits and multipliers, Arabic digits mixed in.

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/decimal.h"

namespace mingxi::internal {

/// What stands at one place of a text.
struct NumberRead {
  std::optional<Decimal> value;
  size_t end = 0;  ///< Behind the last numeral character; where reading began when there is none.
  bool has_multiplier = false;  ///< 十 百 千 万 亿 took part.
  const char* why_not =
      "";  ///< Numerals stand here, but they are no number; then `value` is nullopt.
};

/// Reads all the numeral characters at `begin` as one unsigned number: 一千零二十三万, 二〇二三,
/// 三点五万, 3万5千, 1.2亿, 廿二, 壹佰.
NumberRead ReadChineseNumber(std::string_view text, size_t begin);

}  // namespace mingxi::internal
