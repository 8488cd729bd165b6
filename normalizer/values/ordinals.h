// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// List numbers in front of a label: 一、 （一） 1. （1） ① 第一部分 一是.

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/outline.h"

namespace mingxi {

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
