// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Number formats: which a cell has, and which of them show dates.

#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/zip_package.h"
#include "model/status.h"

namespace mingxi {

/// For each cell format (the number in a cell's `s`) its number format code. A built-in format has
/// the code that Chinese Excel shows.
Result<std::vector<std::string>> ReadFormatCodes(ZipPackage& package, const std::string& part);

/// The day or time that `number` (a literal of the file) shows under format `code`, ISO 8601:
/// "2023-12-31", "2023-12-31T09:30:00" or "09:30:00". Empty when the code shows none or the number
/// is no date. `counts_from_1904`: day 0 is 1904-01-01 instead of 1899-12-30.
std::string DateText(std::string_view number, std::string_view code, bool counts_from_1904);

}  // namespace mingxi
