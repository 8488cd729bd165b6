// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// 其中 rows against the row they are parts of.
CheckResults CheckPartOfWhole(const CheckedDocument& checked);

inline constexpr Rule kPartOfWholeRule = {
    .id = "part.whole",
    .title = "Parts (其中) are not more than their whole",
    .title_zh = "“其中”项不大于所属总项",
    .explanation =
        "A row that begins with 其中 is at most the row that it is a part of, in every figure "
        "column; not tried where either is negative or nothing. Where a part is more than its "
        "whole it is a warning, as the whole may be another row; where it is so in half of the "
        "columns or more, the row is no part of it, which is a note. A bound proves no figure; but "
        "where several such rows add up to their whole in all columns, they are all of it, and "
        "the sum proves them. Where they do so but for one column, which a slip of reading "
        "explains, that column is a warning.",
    .explanation_zh =
        "以“其中”开头的行，各数值列都不大于其所属的行；任一数为负或未列示时不核对。大于的为警告（所"
        "属行可能另有所指）；半数以上的列均大于的，视为并非其组成部分，仅作提示。此类关系不作为数字"
        "的证明；但若干“其中”行在各列之和均等于总项时，视为全"
        "部"
        "组成项，其和可作证明；仅一列不符且可由一处读写错误解释的，提出警告。",
    .run = CheckPartOfWhole,
    .proves =
        "A bound proves nothing; parts that add up to their whole in all columns prove it "
        "and are proven.",
    .proves_zh = "上限关系不证实任何数；各部分在各列均等于总项的，互相证实。"};

}  // namespace mingxi
