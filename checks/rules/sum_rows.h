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
        "ordinal or indentation, must be the sum of its parts in every figure column. 其中 rows "
        "are parts, not addends. Where the rows do not make plain what a total gathers, the rule "
        "does not apply. The table as a whole is weighed: a sum that holds in other columns, or "
        "whose column holds elsewhere, and is off by little or by too much is an error; one that "
        "only may be a sum, or whose list falls far short in one column, is a warning; where the "
        "parts fail in most columns they are no parts, where many lists of a column fall short it "
        "leaves items out, and both are notes about sums that cannot be checked. Each part may be "
        "off by half a unit of its last printed digit.",
    .explanation_zh =
        "合计、总计、小计行，以及按科目编码、序号或缩进有下级的行，各数值列都应等于其组成行之和；"
        "“其中”行只是部分，不作加数。无法判明合计范围时不适用。判断以全表为据：在其他列相符、或同列"
        "其他合计相符，而仅此处不符的为错误；"
        "只可能是合计、或仅一列差额较大的为警告；多数列都不符的视为并非其组成行，同列多处短缺的视为"
        "未列全，二者均不作核对，仅以提示注明差额。每个加数容许末位半个单位的舍入误差"
        "。",
    .run = CheckRowSums,
    .proves =
        "A sum of two parts or more that are not zero proves its total and all its parts; a "
        "total with one such part is as proven as that part.",
    .proves_zh =
        "两个以上非零组成项之和相符的，合计及各组成项均得到证实；只有一个非零组成项的，与该项"
        "互为印证。",
    .precision =
        "on the 38 real documents it was developed on (135,629 figures) 32 errors, 29 of them "
        "sums that do not add up as printed (one item is printed at the indent of the level "
        "below, two stand in text whose columns drift).",
    .precision_zh =
        "开发所用的 38 份真实文件（135,629 个数）中，报错误 32 处，29 处确为原文不符。"};

}  // namespace mingxi
