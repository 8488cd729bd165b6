// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace mingxi {

/// What a spreadsheet shows of `literal` (a number as the file stores it) under the number format
/// `code`: 0.125 under "0.00%" is "12.50%". Numbers have 15 digits, as in spreadsheets. Formats
/// that are no plain numbers (fractions, powers of ten, conditions) show as General does. The
/// literal itself where it is no number.
std::string ShownNumber(std::string_view literal, std::string_view code);

}  // namespace mingxi
