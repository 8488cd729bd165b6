// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Counts and the three public expenses are never negative.
CheckResults CheckNegativeFigures(const CheckedDocument& checked);

inline constexpr Rule kNegativeFiguresRule = {
    .id = "sense.negative",
    .title = "Negative figures where none can be",
    .title_zh = "不应为负的数字",
    .explanation =
        "A warning where a count of things or people, or an amount of the three public expenses "
        "(三公), is printed negative. Revenue and spending may be: refunds and adjustments are.",
    .explanation_zh =
        "件数、人数及“三公”经费列示为负数的，提出警告；收入、支出可因退库、调整为负，不在此列。",
    .run = CheckNegativeFigures};

}  // namespace mingxi
