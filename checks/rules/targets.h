// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// A project's money is a part of all projects'.
CheckResults CheckTargets(const CheckedDocument& checked);

inline constexpr Rule kTargetsRule = {
    .id = "targets.amounts",
    .title = "Performance targets against project expenditure",
    .title_zh = "绩效目标与项目支出",
    .explanation =
        "The money of a performance target (绩效目标) is a part of the project expenditure of the "
        "unit: a part larger than its whole is a warning.",
    .explanation_zh = "绩效目标表所列资金应不大于支出总表的项目支出，大于的提出警告。",
    .run = CheckTargets};

}  // namespace mingxi
