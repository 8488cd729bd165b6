// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// What is left of a fund in a year.
CheckResults CheckCarryOver(const CheckedDocument& checked);

inline constexpr Rule kCarryOverRule = {
    .id = "sum.carry-over",
    .title = "Carried in, received, spent and carried out",
    .title_zh = "结转、收入与支出",
    .explanation =
        "Tables with such columns: 年末结转和结余 = 年初结转和结余 + 本年收入 - 本年支出, in each "
        "row, to half a unit of the last digit of each.",
    .explanation_zh =
        "列有相应各列的表，逐行核对：年末结转和结余＝年初结转和结余＋本年收入－本年支出，允许各数末"
        "位半个单位的舍入。",
    .run = CheckCarryOver,
    .proves = "As sum.rows.",
    .proves_zh = "同 sum.rows。"};

}  // namespace mingxi
