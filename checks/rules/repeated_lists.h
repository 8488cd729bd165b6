// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Lists of amounts that two tables print, found by code, name and figure.
CheckResults CheckRepeatedLists(const CheckedDocument& checked);

inline constexpr Rule kRepeatedListsRule = {
    .id = "discovered.repeats",
    .title = "Amounts that two tables repeat",
    .title_zh = "两表重复列示的数字",
    .explanation =
        "Columns of two tables whose rows bear the same codes or names and whose amounts agree so "
        "often that chance is excluded, also where one prints 元 and the other 万元, rounded. A "
        "row "
        "that differs is a warning where a slip of reading or a figure in the next row explains "
        "it, and is otherwise left out: the second table may count other money. A warning too "
        "where "
        "all amounts are 1,000, 10,000 or 100,000,000 times the others: one of the units is likely "
        "wrong.",
    .explanation_zh =
        "两表中编码或名称相同的各行，金额大多一致、足以排除偶然的，视为重复列示（元与万元之间允许舍"
        "入）"
        "；个别行不一致，且可由一处读写错误或错行解释的，提出警告，否则不予比较（口径可能不同）。全"
        "部金额"
        "恰为一千、一万或一亿倍的，可能单位有误，提出警告。",
    .run = CheckRepeatedLists,
    .proves = "Each of the two figures is as proven as the other.",
    .proves_zh = "两处数字互为印证。",
    .precision = "on the same documents 3 warnings, all right.",
    .precision_zh = "同上文件，报警告 3 处，均属实。"};

}  // namespace mingxi
