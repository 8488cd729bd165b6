// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Cells whose stored result is not what their formula gives.

#include <string>
#include <vector>

#include "extractor/workbook/shown_number.h"
#include "extractor/workbook/workbook.h"
#include "model/source_cell.h"

namespace mingxi {

struct FormulaDoubt {
  std::string sheet;
  SourceCell cell;
  std::string formula;  ///< Of the cell, or of the cell that it shares it with.
  std::string shown;    ///< What the cell shows.
  std::string given;    ///< What it would show; empty = it stores no result, which cannot be told.
};

/// Of visible sheets, in their order, few: formulas that store no result, and those of references,
/// SUM, ROUND and the four operations that would show something else than the result they store.
/// `formats`: Workbook::formats, ready.
std::vector<FormulaDoubt> FindFormulaDoubts(const Workbook& workbook,
                                            const std::vector<NumberFormat>& formats);

}  // namespace mingxi
