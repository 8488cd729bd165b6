// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "diff/diff_options.h"
#include "extractor/workbook/workbook.h"
#include "model/document.h"

namespace mingxi {

/// Whether mingxi wrote `workbook`: it names its tables.
bool IsOwnWorkbook(const Workbook& workbook);

/// The tables of a workbook that mingxi wrote, for comparing, as they were written. Formulas count
/// by their stored results.
DiffInput WorkbookToDiffInput(const Workbook& workbook, const SourceFacts& source);

}  // namespace mingxi
