// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Numbering at the start of a text.

#include <string_view>

namespace mingxi {

/// Whether `text` begins with an outline's number: 一、 （一） 1、 1. (1) ① or 其中：. Such a text
/// is no second half of another one.
bool BeginsOutline(std::string_view text);

/// Whether `word` is a Chinese numeral and nothing else: an ordinal in a column of its own.
bool IsLoneNumeral(std::string_view word);

}  // namespace mingxi
