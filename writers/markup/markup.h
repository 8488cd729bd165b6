// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What SVG and HTML have in common: text that cannot become markup, and plain numbers.

#include <string>
#include <string_view>

namespace mingxi {

/// Appends `text` so that it can stand between tags and in a quoted attribute, and nothing in it is
/// markup: & < > " ' are named, characters that XML does not allow and invalid UTF-8 become U+FFFD.
void AppendEscaped(std::string_view text, std::string& out);

/// AppendEscaped() into a new string.
std::string Escaped(std::string_view text);

/// At most two decimals, without trailing zeros: `87.2`. 0 where `number` is not finite; cut to
/// +-10^7, far beyond any page.
std::string MarkupNumber(double number);

}  // namespace mingxi
