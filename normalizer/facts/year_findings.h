// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/document.h"

namespace mingxi {

/// Where a document of one year speaks of another one as its own: a table's title, or a sentence
/// that gives the budget of the year before without comparing (2022年支出预算 in a budget of 2023).
/// Reports of governments speak of two years and have none. REQUIRES: `document` has its tables,
/// paragraphs and figures in the text.
std::vector<Finding> FindOtherYears(const Document& document);

}  // namespace mingxi
