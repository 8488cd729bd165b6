// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Sums of columns that no header names, found in the figures.
CheckResults CheckDiscoveredColumns(const CheckedDocument& checked);

inline constexpr Rule kDiscoveredColumnsRule = {
    .id = "discovered.columns",
    .title = "Columns that add up, found in the figures",
    .title_zh = "由数据发现的列间关系",
    .explanation =
        "In any table: columns that are the sum of neighbouring columns, or of any two columns, in "
        "(nearly) every row, although no header says so. A sum of figures of X units of the last "
        "digit that may be off by T holds by accident once in X / (2T + 1) times; over rows that "
        "differ the odds multiply. A relation is used only where, after all relations that were "
        "tried, one accident in a million tables (20 bits) is left and at least four rows bear it "
        "out. At most one row in eight may fail; it is a warning where a slip of one digit "
        "explains "
        "it, else a note.",
    .explanation_zh =
        "任何表格中，某列在（几乎）所有行都等于相邻若干列或任意两列之和，而表头并未说明的，视为发现"
        "的"
        "关系。偶然成立的概率按各行数字大小与容差估算并相乘，扣除尝试次数后仍低于百万分之一、且至少"
        "四行支持时才采用。至多八分之一的行可以不符：能以一处读写错误解释的为警告，否则为说明。",
    .run = CheckDiscoveredColumns,
    .proves = "As sum.rows, once chance is excluded over the whole column.",
    .proves_zh = "排除偶然后同 sum.rows。"};

}  // namespace mingxi
