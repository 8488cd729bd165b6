// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text for a terminal: colours, one line, aligned by display width.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

enum class Ink : std::uint8_t { kNone, kAdded, kRemoved, kChanged, kFaint, kBold };

/// `text` in the ANSI colour of `ink`.
std::string InColor(const std::string& text, Ink ink);

/// `text` as one line without what would steer a terminal, at most `width` digits wide.
std::string OneLine(std::string_view text, int width);

/// `text` filled with spaces up to `width` digits, on its left where `is_right`.
std::string PaddedTo(const std::string& text, int width, bool is_right);

/// The ends of a long text, about `width` digits in all: its begin unless `is_first`, its end
/// unless `is_last`, with an ellipsis for the rest.
std::string Shortened(const std::string& text, bool is_first, bool is_last, int width);

}  // namespace mingxi
