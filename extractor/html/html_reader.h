// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "model/grid.h"
#include "model/status.h"

namespace mingxi {

struct HtmlContent {
  std::string encoding;
  Layout layout;  ///< The lines and data tables of the page's content, in order.
};

/// Reads a web page: its content without menus, lists of links and what is not shown. Tables that
/// only lay out the page are read as what they hold. Fails as DecodeText does, and with
/// kUnsupported where the page exceeds a limit.
Result<HtmlContent> ReadHtml(std::string_view bytes);

/// The lines and tables of a piece of a page, UTF-8, all of which is content. Fails with
/// kUnsupported where it exceeds a limit.
Result<Layout> ReadHtmlFragment(std::string_view text);

}  // namespace mingxi
