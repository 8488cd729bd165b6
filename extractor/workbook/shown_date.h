// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>

#include "extractor/workbook/number_sections.h"

namespace mingxi {

/// The day and time that `serial` is, as `section` (a date) shows it; nullopt where the number is
/// no date.
std::optional<std::string> ShownDate(double serial, const FormatSection& section,
                                     bool counts_from_1904);

}  // namespace mingxi
