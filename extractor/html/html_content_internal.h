// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which part of a page is its content: menus, footers and lists of links are not.

#include "extractor/html/html_tree_internal.h"

namespace mingxi {

/// The smallest element that holds nearly all of the page's text that is no link.
const GumboNode& FindContent(const GumboNode& body);

/// Whether `node` is a list of links: most of its text is, in several of them.
bool IsLinkList(const GumboNode& node);

}  // namespace mingxi
