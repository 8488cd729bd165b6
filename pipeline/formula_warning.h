// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"

namespace mingxi {

/// What a plain CSV file of `document` holds that a spreadsheet would run as a formula, with the
/// first such cells; empty where there is nothing.
std::string FormulaWarning(const Document& document);

}  // namespace mingxi
