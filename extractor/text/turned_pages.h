// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pages of a text that were written upside down.

#include <string>
#include <string_view>

namespace mingxi {

/// `text` with its upside-down pages turned: programs that write PDF pages as text take the lines
/// of a sideways page from the wrong end, so that the last character of the last line comes first.
/// Letters spaced out on such pages are put together. A page is only turned when what it says
/// clearly reads backwards; other pages, and page numbers at a page's ends, stay as they are.
std::string TurnPages(std::string_view text);

}  // namespace mingxi
