// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Figures that two standard forms of one document must share.
CheckResults CheckAcrossForms(const CheckedDocument& checked);

inline constexpr Rule kAcrossFormsRule = {
    .id = "forms.agree",
    .title = "Figures that the standard forms share",
    .title_zh = "各标准表之间的勾稽关系",
    .explanation =
        "Between the standard forms of a budget (B01 ...) or of final accounts (J01 ...): total "
        "revenue and spending of 收支总表 against 收入总表 and 支出总表; its classes against the "
        "class "
        "rows of 支出总表, by name; 财政拨款收支总表 against the tables of each fund; 基本支出 by "
        "function "
        "against 基本支出 by economic class. Spending from 一般公共预算 is at most all spending, "
        "subject "
        "by subject. Amounts are compared in 元, "
        "whatever unit each table is in, to half a unit of each last digit. The rule does not "
        "apply "
        "where a form is missing or stands in the document more than once.",
    .explanation_zh =
        "同一文件的预算（B01 等）或决算（J01 "
        "等）标准表之间：收支总表的收入、支出总额与收入总表、支出总"
        "表合计相符；支出各类按名称与支出总表类级行相符；财政拨款收支总表各资金列与对应支出表合计相"
        "符；按功能的基本支出与按经济分类的基本支出相符。一般公共预算支出逐科目不大于支出总表。均换"
        "算为元比较，容许各自末位半个单位的误差。缺表或同一标准表重复出现时"
        "不适用。",
    .run = CheckAcrossForms,
    .proves = "Each of the two figures is as proven as the other.",
    .proves_zh = "两处数字互为印证。"};

}  // namespace mingxi
