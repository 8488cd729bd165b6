// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What one line of aligned text looks like.

#include <cstdint>
#include <string_view>

namespace mingxi {

enum class LineKind : std::uint8_t {
  kBlank,
  kSingle,   ///< One text: a title, a paragraph, a section of a table, a part of a broken label.
  kRow,      ///< Several texts with gaps of two places or more between them, or several figures.
  kCaption,  ///< `单位：万元` and its like.
  kOther,    ///< No aligned text: tabs, dot leaders, numbered prose.
};

LineKind KindOf(std::string_view text);

}  // namespace mingxi
