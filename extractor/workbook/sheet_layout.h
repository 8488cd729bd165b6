// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A worksheet -> Layout: where its tables are, and the lines of text between them.

#include <vector>

#include "extractor/workbook/formula_doubts.h"
#include "extractor/workbook/workbook.h"
#include "model/document.h"
#include "model/grid.h"
#include "model/status.h"

namespace mingxi {

/// What a workbook shows, sheet by sheet, and what it holds besides.
struct WorkbookLayouts {
  std::vector<Layout> layouts;     ///< One a visible sheet that shows anything.
  std::vector<HiddenPart> hidden;  ///< Texts of hidden sheets, rows and columns.
  std::vector<FormulaDoubt> formula_doubts;
};

/// Each visible sheet of `workbook` as a reader sees it: number formats applied, hidden rows and
/// columns left out, tables parted where nothing stands between them, titles, units and notes as
/// lines. Cells of a grid say where on the sheet they stand. Fails with kUnsupported where a table
/// reaches over more places than can be held.
Result<WorkbookLayouts> WorkbookToLayouts(Workbook workbook);

}  // namespace mingxi
