// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Names that every spreadsheet program takes for a sheet.

#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// `title` as a sheet name: at most 31 UTF-16 units, none of `[]:*?/\`, no control or invisible
/// characters, no apostrophe or space at its ends, not "History". Of a title that is too long the
/// end is kept, because the beginning is what a document's titles share. Empty when nothing is
/// left.
std::string SafeSheetName(std::string_view title);

/// The same with the form's `number` in front, which is kept whole where it is short.
std::string SafeSheetName(std::string_view number, std::string_view title);

/// A name a title, in order; different from each other and from `reserved`, also without regard to
/// case. An empty title is named 表N (table N).
std::vector<std::string> SheetNamesOf(const std::vector<std::string>& titles,
                                      const std::vector<std::string>& reserved);

}  // namespace mingxi
