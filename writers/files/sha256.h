// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// The SHA-256 of an output's bytes, as lower-case hex.
std::string OutputSha256(std::string_view bytes);

}  // namespace mingxi
