// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// 302xx and 310xx are parts of the three public expenses.
CheckResults CheckThreePublic(const CheckedDocument& checked);

inline constexpr Rule kThreePublicRule = {
    .id = "forms.three-public",
    .title = "The three public expenses against their subjects",
    .title_zh = "“三公”经费与经济分类科目",
    .explanation =
        "The basic expenditure on 30212 (abroad), 30217 (reception), 30231 (running of vehicles) "
        "and 31013 (their purchase) is a part of the three public expenses (三公), which are paid "
        "from projects too: a part larger than its whole is a warning.",
    .explanation_zh =
        "基本支出中 30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、31013 "
        "公务用车购置应不大于“三公”经费相应各项（后者含项目支出），大于的提出警告。",
    .run = CheckThreePublic};

}  // namespace mingxi
