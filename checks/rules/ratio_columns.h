// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Percentages against the columns that they compare.
CheckResults CheckRatioColumns(const CheckedDocument& checked);

inline constexpr Rule kRatioColumnsRule = {
    .id = "ratio.columns",
    .title = "Percentages and the columns they compare",
    .title_zh = "百分比列与其比较的两列",
    .explanation =
        "A column of percentages (完成预算%, 增减%, 预算数为上年执行数的%) is the ratio or the "
        "growth "
        "of two amount columns. Which two is found in the figures: the pair that holds in (nearly) "
        "every row, so often that chance is excluded (10 bits after all pairs that were tried, as "
        "the header says that it is a percentage). Rounding of all three figures is allowed for; a "
        "base of zero gives no percentage. A row that fails is a warning.",
    .explanation_zh =
        "百分比列（完成预算%、增减%、预算数为上年执行数的%"
        "）是两个金额列之比或增长率。由数据判定是哪"
        "两列：须在（几乎）所有行成立并排除偶然。容许三个数的舍入误差；基数为零时不计。不符的行为警"
        "告。",
    .run = CheckRatioColumns,
    .proves =
        "A percentage with decimals, or of three digits, is proven by the two amounts it "
        "compares; it proves neither of them. Shorter ones fit by accident and stay single.",
    .proves_zh = "带小数或三位以上的百分比由所比较的两数证实，但不反过来证实两数；更短的只作单一。",
    .precision =
        "on the same documents 6 warnings; the two slips that the audit lists (p. 74: 100.0, "
        "p. 20: 103.3) are among them.",
    .precision_zh = "同上文件，报警告 6 处，含经审读确认的两处差错。"};

}  // namespace mingxi
