// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Tells caption cells (`label：value` above a table) from a table's rows, by form only.

#include <cstddef>
#include <string_view>

#include "extractor/text/text_region.h"

namespace mingxi {

/// Whether `cell` reads `label：value` with a short label and a value: `单位：万元`.
bool IsLabelValue(std::string_view cell);

/// Whether `row`, standing where a table of `width` columns begins, is its caption and no row of
/// it: nothing but a first cell above a wider table, or a row of which half the cells (any, when
/// the row is narrower than the table) read `label：value`.
bool IsCaptionRow(const TextRow& row, std::size_t width);

}  // namespace mingxi
