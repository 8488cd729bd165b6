// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace mingxi {

/// Whether `bytes` are a web page, or the begin of one: behind white space, marks and remarks the
/// first thing is a tag of HTML.
bool LooksLikeHtml(std::string_view bytes);

}  // namespace mingxi
