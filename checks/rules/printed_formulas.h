// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checks/rule.h"

namespace mingxi {

/// Formulas printed in index rows and in formula columns.
CheckResults CheckPrintedFormulas(const CheckedDocument& checked);

inline constexpr Rule kPrintedFormulasRule = {
    .id = "formula.printed",
    .title = "Formulas that the table prints",
    .title_zh = "表内列示的公式",
    .explanation =
        "An index row (栏次) that says 3=1+2, or a column 公式 that says A=B+D, is taken at its "
        "word: "
        "every row, or every figure column, must fit. Products and quotients are left aside, and a "
        "table in which a formula fails more often than it holds counts as not applicable. A "
        "formula that fails one way in many places is one warning.",
    .explanation_zh =
        "栏次行写明 3=1+2、或“公式”列写明 A=B+D 的，逐行（逐列）按其核对；乘除公式不核对；"
        "同一公式不符多于相符时视为不适用；在多处以同一方向不符的，只报一条警告。",
    .run = CheckPrintedFormulas,
    .proves = "As sum.rows.",
    .proves_zh = "同 sum.rows。"};

}  // namespace mingxi
