// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What reaches eyes: names and texts of unknown origin, made harmless.

#include <string>
#include <string_view>

namespace mingxi {

/// `name` for a person's eyes, on one line: U+FFFD stands for control characters, for marks that
/// turn the direction of text, and for bytes that are no UTF-8. Nothing in it steers a terminal.
std::string ShownName(std::string_view name);

/// The same for whole lines: ends of lines, tabs and the few colours of ours stay.
std::string ShownText(std::string_view text);

}  // namespace mingxi
