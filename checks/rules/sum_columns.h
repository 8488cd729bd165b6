// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// In each row: total columns against the columns that their headers gather.
CheckResults CheckColumnSums(const CheckedDocument& checked);

inline constexpr Rule kSumColumnsRule = {
    .id = "sum.columns",
    .title = "Total columns and their parts, along each row",
    .title_zh = "逐行核对：合计列与各组成列",
    .explanation =
        "A column headed 合计, 总计 or 小计 must be the sum of the columns beside it under the "
        "same "
        "header, at every level of the header; a group of columns counts by its own 小计 where it "
        "has "
        "one. Columns under 其中 are parts, and their sum is only tried where most rows bear it "
        "out. "
        "Where a total exceeds its columns in many rows and never falls short of them, or the "
        "other way, one warning says so for all. Each part may be off by half a unit of its last "
        "printed digit.",
    .explanation_zh =
        "表头为合计、总计、小计的列，应等于同一表头下各列之和（逐级核对；下级有小计的以小计代表）。"
        "“其中”各列只是部分，多数行相符时才核对其和。合计在多行中都大于（或都小于）各列之和的，只报"
        "一条警告。每个加数容许末位半个单位的舍入误差。",
    .run = CheckColumnSums,
    .proves = "As sum.rows.",
    .proves_zh = "同 sum.rows。",
    .precision = "on the same documents 3 errors, all sums that do not add up as printed.",
    .precision_zh = "同上文件，报错误 3 处，均为原文不符。"};

}  // namespace mingxi
