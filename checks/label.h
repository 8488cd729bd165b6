// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a row's or column's label says of its place in a sum.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

/// The ways items are numbered, outermost first.
enum class OrdinalStyle : std::uint8_t {
  kNone,
  kChinese,           ///< 一、
  kChineseBracketed,  ///< （一）
  kArabic,            ///< 1、 or 1.
  kArabicBracketed,   ///< （1）
  kCircled,           ///< ①
};

/// How much a total gathers: a 总计 (grand total) may hold 合计 (totals), a 合计 小计 (subtotals).
enum class TotalRank : std::uint8_t { kNone, kSubtotal, kTotal, kGrandTotal };

struct Label {
  std::string text;  ///< Without white space, ordinal and 其中：.
  OrdinalStyle style = OrdinalStyle::kNone;
  int number = 0;  ///< Of the ordinal; 0 = none.
  TotalRank rank = TotalRank::kNone;
  bool is_plain_total = false;  ///< The label is the bare word: 合计, 总计, 小计, 共计.
  bool is_part = false;         ///< Begins with 其中 (of which).

  bool operator==(const Label&) const = default;
};

/// Reads `printed`, a cell's folded text.
Label ReadLabel(std::string_view printed);

}  // namespace mingxi
