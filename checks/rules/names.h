// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// The publisher's name where the text writes another one.
CheckResults CheckNames(const CheckedDocument& checked);

inline constexpr Rule kNamesRule = {
    .id = "text.names",
    .title = "Names that differ from the publisher's",
    .title_zh = "与公布单位不一致的名称",
    .explanation =
        "A note where the text names an office of the publisher's own county, city or province "
        "whose "
        "name is much like the publisher's and yet another one (工业和信息化局 in the budget of "
        "科学技术和工业信息化局). A warning where a name was never filled in (XX局).",
    .explanation_zh =
        "文字中出现与公布单位同一地区、名称近似而不同的单位名称的，提出说明；名称未填写（“XX局”）的"
        "，提"
        "出警告。",
    .run = CheckNames};

}  // namespace mingxi
