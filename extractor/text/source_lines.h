// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A decoded text as lines.

#include <string_view>
#include <vector>

namespace mingxi {

/// One line without its end; a view into the text.
struct SourceLine {
  std::string_view text;
  bool begins_page = false;  ///< A form feed stood before it.
};

/// The lines of `text`, which must outlive them. Lines end in LF, CR LF, CR, U+2028 or U+2029; a
/// form feed begins a new line that begins a page. An end at the end of the text adds no line.
std::vector<SourceLine> SplitLines(std::string_view text);

/// Whether `text` shows nothing: ASCII white space, U+3000, U+00A0, U+FEFF, U+200B, U+2000-U+200A.
bool IsBlank(std::string_view text);

/// `text` without the white space of IsBlank at both ends.
std::string_view Trimmed(std::string_view text);

}  // namespace mingxi
