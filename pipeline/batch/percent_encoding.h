// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// `bytes` with all but ASCII letters, digits and `-._~/` as %XX (RFC 3986).
std::string PercentEncode(std::string_view bytes);

/// The bytes that `text` stands for; a percent sign without two hex digits stands for itself.
std::string PercentDecode(std::string_view text);

}  // namespace mingxi
