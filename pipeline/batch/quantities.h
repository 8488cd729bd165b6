// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "model/status.h"

namespace mingxi {

/// Reads `500ms`, `5s` or `5`, `2m`, `1h`: more than nothing, at most 1000 hours. Fails with
/// kInvalidOption.
Result<std::chrono::milliseconds> ParseDuration(std::string_view text);

/// Reads `512M`, `1G`, `64K` or a number of bytes, powers of 1024. Fails with kInvalidOption.
Result<std::uint64_t> ParseByteCount(std::string_view text);

}  // namespace mingxi
