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

/// How many columns of a terminal `text` takes: as PrintedWidth(), but what only Chinese fonts draw
/// full-width (→ │ … “ ” △) counts 1, as terminals do.
int TerminalWidth(std::string_view text);

/// `text` as one line without what would steer a terminal, at most `width` columns wide.
std::string OneLine(std::string_view text, int width);

/// `text` filled with spaces up to `width` columns, on its left where `is_right`.
std::string PaddedTo(const std::string& text, int width, bool is_right);

/// The ends of a long text, about `width` columns in all: its begin unless `is_first`, its end
/// unless `is_last`, with an ellipsis for the rest.
std::string Shortened(const std::string& text, bool is_first, bool is_last, int width);

}  // namespace mingxi
