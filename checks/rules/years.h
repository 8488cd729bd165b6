// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Years in headings and sentences that cannot be meant.
CheckResults CheckYears(const CheckedDocument& checked);

inline constexpr Rule kYearsRule = {.id = "text.year",
                                    .title = "Years that do not fit the document",
                                    .title_zh = "与文件年度不符的年份",
                                    .explanation =
                                        "A warning where a paragraph gives the document's own "
                                        "figures (the same to the last digit as "
                                        "in its tables) under another year, where a heading of the "
                                        "explanations (年度部门决算情况说明) "
                                        "names another year, and where final accounts tell what "
                                        "there was at the end of another year "
                                        "(截至2023年12月31日 in the accounts of 2024).",
                                    .explanation_zh =
                                        "段落以其他年份给出本年度表内数字、说明部分标题的年份与文件"
                                        "年度不符、决算以其他年度年末为截止"
                                        "日期的，提出警告。",
                                    .run = CheckYears};

}  // namespace mingxi
