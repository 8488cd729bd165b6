// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "diff/diff_options.h"
#include "extractor/workbook/workbook.h"
#include "model/document.h"

namespace mingxi {

/// The tables of a workbook, for comparing. One that mingxi wrote is read as it was written, by the
/// names of its tables; of any other each visible sheet goes through the normalizer. Hidden sheets
/// and those too wide to read are named in `left_out`. Formulas count by their stored results.
DiffInput WorkbookToDiffInput(const Workbook& workbook, const SourceFacts& source);

}  // namespace mingxi
