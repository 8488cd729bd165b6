// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Numbers of sections that are left out, and tables that the contents promise.
CheckResults CheckSections(const CheckedDocument& checked);

inline constexpr Rule kSectionsRule = {
    .id = "text.sections",
    .title = "Sections and tables that are missing",
    .title_zh = "缺失的章节和表格",
    .explanation =
        "A note where the headings 一、二、三… of a document leave out one number that no table's "
        "title "
        "bears either. A warning where the contents list a table (三、支出决算表) whose title no "
        "table "
        "of the document bears, while at least three others of the same list are there.",
    .explanation_zh =
        "标题“一、二、三……”中缺一个序号、且没有表名使用该序号的，提出说明；目录列有某表而正文没有、"
        "且同"
        "一目录中至少有三张表存在的，提出警告。",
    .run = CheckSections};

}  // namespace mingxi
