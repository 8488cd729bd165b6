// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Standard forms that print no figure.
CheckResults CheckEmptyTables(const CheckedDocument& checked);

inline constexpr Rule kEmptyTablesRule = {
    .id = "tables.empty",
    .title = "Tables without a figure",
    .title_zh = "空表",
    .explanation =
        "A warning where a table of government funds, state capital or the three public expenses "
        "(三公) prints no figure, but the text tells an amount of it; a note where it prints none "
        "and neither its notes nor the text say that there is nothing.",
    .explanation_zh =
        "政府性基金、国有资本经营、“三公”经费各表未列任何数字，而文字说明列有金额的，提出警告；表注"
        "和文字均未说明“无”的，提出说明。",
    .run = CheckEmptyTables};

}  // namespace mingxi
