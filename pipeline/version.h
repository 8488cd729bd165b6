// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace mingxi {

/// The version of mingxi, "0.1.0".
std::string_view Version();

}  // namespace mingxi
