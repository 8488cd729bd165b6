// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// The grand total of revenue against that of spending beside it.
CheckResults CheckBothSides(const CheckedDocument& checked);

inline constexpr Rule kBothSidesRule = {
    .id = "sum.both-sides",
    .title = "Grand totals of revenue and spending side by side",
    .title_zh = "收支两栏总计相等",
    .explanation =
        "Where a table prints two lists side by side and both end in a grand total (总计) in the "
        "same row, the two must be equal to the last digit. Two 合计, and totals above the last "
        "ones, are compared only where they are equal or one slip of reading apart: a year may end "
        "with a surplus.",
    .explanation_zh =
        "左右两栏并列且在同一行以“总计”结束时，两个总计必须完全相等；“合计”及末行以上的合计，相等或"
        "仅差"
        "一处读写错误才核对（可能存在结余）。",
    .run = CheckBothSides,
    .proves = "The two totals are as proven as each other; a sum that proves one proves both.",
    .proves_zh = "两侧合计互为印证，一侧得到证实则两侧均得到证实。",
    .precision =
        "on the same documents 3 errors; 1 right, 2 in text whose columns drift, which are "
        "warnings since.",
    .precision_zh = "同上文件，报错误 3 处，1 处属实，另 2 处为文本错栏（现为警告）。"};

}  // namespace mingxi
