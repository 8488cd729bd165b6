// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Rows that are the sum of the rows beside them though nothing says so, found in the figures.
CheckResults CheckDiscoveredRows(const CheckedDocument& checked);

inline constexpr Rule kDiscoveredRowsRule = {
    .id = "discovered.rows",
    .title = "Rows that add up, found in the figures",
    .title_zh = "由数据发现的行间关系",
    .explanation =
        "In any table: rows that are the sum of two or more rows directly below or above them in "
        "every figure column, although no label, code or ordinal says so. The odds that this "
        "happens by accident are taken from the size of the figures, multiplied over the columns "
        "that are not sums of each other, and must stay below one in a million tables after all "
        "runs of rows that were tried; groups that follow each other without a gap are weighed "
        "together. Where three columns or more hold, one may fail: a warning where a slip of one "
        "digit explains it, else a note that an item of it may not be listed.",
    .explanation_zh =
        "任何表格中，某行各数值列都等于其下方或上方相邻若干行之和，而名称、编码、序号均未说明的，视"
        "为"
        "发现的关系。偶然成立的概率按数字大小估算，在互不为合计的各列间相乘，扣除尝试次数后须低于"
        "百万分之一；首尾相接的各组合并判断。三列以上相符时允许一列不符：能以一处读写错误解释的为"
        "警告，否则以提示说明可能未列全。",
    .run = CheckDiscoveredRows,
    .proves = "As sum.rows, once chance is excluded over all columns.",
    .proves_zh = "排除偶然后同 sum.rows。"};

}  // namespace mingxi
