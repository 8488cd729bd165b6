// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// The same digits with the point moved.
CheckResults CheckShiftedFigures(const CheckedDocument& checked);

inline constexpr Rule kShiftedFiguresRule = {
    .id = "sense.shifted",
    .title = "Figures ten or a hundred times their neighbours",
    .title_zh = "相邻数字相差十倍或百倍",
    .explanation =
        "A note where two amounts that stand side by side have the same digits, five or more, and "
        "one is 10 or 100 times the other: a point may have moved.",
    .explanation_zh =
        "同一行相邻两个金额的有效数字（五位以上）完全相同、仅相差十倍或百倍的，提出说明：小数点可能"
        "移位。",
    .run = CheckShiftedFigures};

}  // namespace mingxi
