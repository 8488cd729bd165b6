// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Each figure of the text against the cell it speaks of.
CheckResults CheckTextAgainstTables(const CheckedDocument& checked);

inline constexpr Rule kTextAgainstTablesRule = {
    .id = "text.tables",
    .title = "Figures in the text against the tables",
    .title_zh = "文字说明与表内数字",
    .explanation =
        "A figure that the text names (预算收入, 本年支出合计, 一般公共预算财政拨款支出, a subject "
        "with "
        "（类）（款）（项）) must be the figure of that row and column of the standard form, in "
        "元, "
        "rounded or cut off at its own last digit. Only plain amounts of the document's own year "
        "are "
        "compared. A difference is an error where no table of the document prints the amount that "
        "the "
        "text tells; where one does, the text may mean another figure, and the rule does not "
        "apply.",
    .explanation_zh =
        "文字中点名的数字（预算收入、本年支出合计、一般公共预算财政拨款支出、带（类）（款）（项）的"
        "科目"
        "等）应与标准表相应行列一致，换算为元比较，容许按其末位舍入或截取。仅核对本年度的绝对数。不"
        "一"
        "致且全文各表均无该数的为错误；某表列有该数的，可能另有所指，视为不适用。",
    .run = CheckTextAgainstTables,
    .proves = "The figure in the text proves the one in the table: a second witness.",
    .proves_zh = "文字中的数字证实表中的数字。",
    .precision = "on the same documents 2 errors; one is planted (an altered copy), one right.",
    .precision_zh = "同上文件，报错误 2 处，一处为人为改动，一处属实。"};

}  // namespace mingxi
