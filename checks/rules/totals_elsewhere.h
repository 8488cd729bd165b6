// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Rows and columns of a table that another table prints the totals of.
CheckResults CheckTotalsElsewhere(const CheckedDocument& checked);

inline constexpr Rule kTotalsElsewhereRule = {
    .id = "discovered.totals",
    .title = "Totals that another table prints",
    .title_zh = "列示在另一表的合计",
    .explanation =
        "A table without totals of its own (转移支付分项目分地区表): its columns, or its rows, add "
        "up to what another table prints beside the same names (分地区表). Used where three sums "
        "or more hold, fewer fail, and chance is excluded (20 bits after all pairs of tables that "
        "were tried). Rounding of all figures is allowed for, in 元. A sum that fails is a warning "
        "where one in eight fails at most and a slip of reading explains it, else a note: items "
        "may be left out.",
    .explanation_zh =
        "本身不列合计的表（如转移支付分项目分地区表），其各列（或各行）之和等于另一表同名行所列的数"
        "（如分地区表）。三处以上相符、且多于不符者，扣除尝试次数后足以排除偶然的才采用；换算为元比"
        "较，容许各数末位的舍入。不符者不多于八分之一且可由一处读写错误解释的为警告，否则仅作提示（"
        "所列项目可能不全）。",
    .run = CheckTotalsElsewhere,
    .proves = "As sum.rows, once chance is excluded over all names.",
    .proves_zh = "排除偶然后同 sum.rows。"};

}  // namespace mingxi
