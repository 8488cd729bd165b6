// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// List numbers in front of a label: 一、 （一） 1. （1） ① 第一部分 一是.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mingxi {

/// In the order in which outlines nest them.
enum class OrdinalStyle : std::uint8_t {
  kPart,            ///< 第一部分 (part one), 第二章, 第三条
  kChinese,         ///< 一、 十一、
  kChineseBracket,  ///< （一） (一) ㈠ （一）、
  kArabic,          ///< 1. 1、 1．
  kArabicBracket,   ///< （1） (1) 1) ⑴
  kCircled,         ///< ①
  kWord,            ///< 一是 (firstly)
};

struct Ordinal {
  OrdinalStyle style = OrdinalStyle::kChinese;
  int number = 0;
  size_t length = 0;  ///< Bytes of the list number with its sign.

  bool operator==(const Ordinal&) const = default;
};

/// The list number that `folded` (either folding) begins with; nullopt when it begins with
/// none. 1.5 and (1.00) are figures, not list numbers; a number of more than three digits is none.
std::optional<Ordinal> ReadOrdinal(std::string_view folded);

/// Bytes of the list numbers at the front, several behind each other counted (三、（一）): what is
/// no part of a name.
size_t OrdinalLength(std::string_view folded);

}  // namespace mingxi
