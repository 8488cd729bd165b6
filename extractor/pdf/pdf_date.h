// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Dates of PDF files.

#include <string>
#include <string_view>

namespace mingxi {

/// A PDF date ("D:20230215093000+08'00'") as ISO 8601 ("2023-02-15T09:30:00+08:00"), as far as it
/// goes: parts that are missing at the end stay missing, the time zone too. Empty when `text` is no
/// date.
std::string PdfDateToIso(std::string_view text);

}  // namespace mingxi
