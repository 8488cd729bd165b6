// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// In each figure column: total rows and parent rows against their parts.
CheckResults CheckRowSums(const CheckedDocument& checked);

inline constexpr Rule kSumRowsRule = {
    .id = "sum.rows",
    .title = "Totals and their parts, down each column",
    .title_zh = "逐列核对：合计行与各组成行",
    .explanation =
        "A row that is a 合计, 总计 or 小计, and a row with parts below it by subject code, "
        "ordinal or "
        "indentation, must be the sum of its parts in every figure column. 其中 rows are parts, "
        "not "
        "addends. Where the rows do not make plain what a total gathers, the rule does not apply; "
        "where a list leaves parts out, the sum cannot be checked and a note says what is missing. "
        "Each part may be off by half a unit of its last printed digit.",
    .explanation_zh =
        "合计、总计、小计行，以及按科目编码、序号或缩进有下级的行，各数值列都应等于其组成行之和；"
        "“其中”行只是部分，不作加数。无法判明合计范围时不适用；列表显然未列全时不作核对，仅以提示注"
        "明差额。每个加数容许末位半个单位的舍入误差"
        "。",
    .run = CheckRowSums};

}  // namespace mingxi
