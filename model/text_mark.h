// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// TextMark: what stands in a cell beside its plain text.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

enum class MarkKind : std::uint8_t {
  kRaised,   ///< A small raised character: a note's number, the 2 of m².
  kLowered,  ///< A small lowered character.
  kStruck,   ///< Text that a line is drawn through.
};

/// The word that stands in outputs: "raised", "lowered", "struck".
std::string_view ToString(MarkKind kind);

/// A mark of a cell. Behind a figure it is neither in the cell's text nor in its value; behind or
/// inside words it stays in the text at its place.
struct TextMark {
  std::string text;  ///< UTF-8, as printed.
  MarkKind kind = MarkKind::kRaised;
  int at = 0;               ///< Visible characters of the cell's text that stand before it.
  bool is_in_text = false;  ///< It is part of the cell's text.

  bool operator==(const TextMark&) const = default;
};

}  // namespace mingxi
