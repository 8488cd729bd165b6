// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Figures of the text against each other.
CheckResults CheckTextArithmetic(const CheckedDocument& checked);

inline constexpr Rule kTextArithmeticRule = {
    .id = "text.arithmetic",
    .title = "Figures in the text against each other",
    .title_zh = "文字说明内部的数字关系",
    .explanation =
        "Within a paragraph: this year minus last year is the change (error); a share (占) and a "
        "rate "
        "of growth or fall fit the amounts beside them (warning); a sentence that says 决算数大于 "
        "(小于, 等于) 预算数 fits the two amounts it compares (warning). Parts (其中) that add up "
        "confirm their figure; where they do not, nothing is said, as sentences leave parts out. "
        "Rates may be rounded or cut off, so they may be off by one unit of their last digit, and "
        "more where the amounts themselves are short.",
    .explanation_zh =
        "同一段落内：本年减上年等于增减额（错误）；占比、增减幅度应与相关金额相符（警告）；“决算数"
        "大于"
        "（小于、等于）预算数”应与两数相符（警告）。其中各项之和等于总数的予以确认，不等的不作判断"
        "（文"
        "字可能未列全）。比率容许末位一个单位的误差，金额位数较少时相应放宽。",
    .run = CheckTextArithmetic};

}  // namespace mingxi
