// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace mingxi {

/// Seconds since 1970 UTC of an ISO 8601 date or date and time ("2023-02-14",
/// "2023-02-14T09:30:00+08:00", "...Z"; without a zone it is taken for UTC). 2000-01-01 where
/// `text` is none, so that a workbook's date never depends on the clock.
std::int64_t SourceTime(std::string_view text);

}  // namespace mingxi
