// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// `'sha256-...'` of a style sheet or script, as a Content-Security-Policy wants it.
std::string PolicyHash(std::string_view text);

}  // namespace mingxi
