// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Text as a workbook's cell can hold it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// Excel's limit for one cell, in UTF-16 units.
inline constexpr std::size_t kMaxCellUnits = 32767;

/// `text` with U+FFFD for all that XML cannot hold: bytes that are no UTF-8, U+FFFE, U+FFFF.
/// Control characters stay; the library escapes them.
std::string StorableText(std::string_view text);

/// The same for what the library does not escape (properties, comments): U+FFFD for control
/// characters, too, but for tabs and ends of lines.
std::string PlainStorableText(std::string_view text);

/// `text` with a literal `_x0041_`, which spreadsheets read as an escape for A, escaped itself.
std::string EscapedForSheet(std::string_view text);

/// Length in UTF-16 units, as Excel counts.
std::size_t Utf16Length(std::string_view text);

/// `text` in pieces of at most `max_units` UTF-16 units, none parting a character; at least one.
/// REQUIRES: max_units >= 2.
std::vector<std::string> SplitByUnits(std::string_view text, std::size_t max_units);

/// What must be cut off behind for `text` to fit; the longest prefix of at most `max_units`.
std::string_view PrefixOfUnits(std::string_view text, std::size_t max_units);

}  // namespace mingxi
