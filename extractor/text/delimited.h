// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Comma- or tab-separated values with quotes.

#include <string_view>
#include <vector>

#include "extractor/text/text_region.h"

namespace mingxi {

/// The records of `text`, fields as stored: quotes undone, line ends inside quotes kept. A quote
/// that is never closed, or that is closed before the field ends, stands for itself. A line end at
/// the end of the text adds no record; a blank line is a record of one blank field.
std::vector<TextRow> ParseDelimited(std::string_view text, char delimiter);

/// The delimiter of `text`: the one of tab, comma, semicolon and bar that gives the most records
/// one width of two or more; a comma when none does.
char GuessDelimiter(std::string_view text);

}  // namespace mingxi
