// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "extractor/workbook/formula_doubts.h"
#include "model/document.h"

namespace mingxi {

/// What is to be said of formulas, each at the cell of the table of `document` that it stands in,
/// where there is one.
std::vector<Finding> FormulaFindings(const std::vector<FormulaDoubt>& doubts,
                                     const Document& document);

}  // namespace mingxi
