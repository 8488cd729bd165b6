// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// `bytes` in base 64 with padding, as data URLs have it.
std::string Base64(std::string_view bytes);

}  // namespace mingxi
