// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Numbers of the rows of a list follow each other.
CheckResults CheckOrdinals(const CheckedDocument& checked);

inline constexpr Rule kOrdinalsRule = {
    .id = "rows.ordinals",
    .title = "Numbering without gaps",
    .title_zh = "序号连续",
    .explanation =
        "A note where the numbers of a list of five rows or more (一、二、三… or the column 序号) "
        "leave out a single one or print one twice. Lists with more gaps leave out empty rows and "
        "are not tried.",
    .explanation_zh =
        "五行以上的列表，序号（一、二、三……或“序号”列）仅缺一个或重复一个的，提出说明；缺号较多的列"
        "表为省略空行，不予核对。",
    .run = CheckOrdinals};

}  // namespace mingxi
