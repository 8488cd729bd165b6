// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/table.h"

namespace mingxi {

/// Makes a total of each row of `rows` (one panel of `table`) that is called what the table is
/// about, 基金预算收入 below a 基金预算收入完成情况表, where it is set apart: behind or before a
/// blank row, in a list whose other rows have codes or ordinals.
void MarkNamedTotals(const Table& table, std::vector<OutlineRow>& rows);

}  // namespace mingxi
