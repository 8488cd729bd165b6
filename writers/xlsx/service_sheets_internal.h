// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The sheets around the tables.

#include <string>
#include <vector>

#include "writers/xlsx/sheet_writer_internal.h"
#include "writers/xlsx/workbook_options.h"
#include "writers/xlsx/workbook_plan.h"

namespace mingxi {

/// 目录: each table with a link, its pages, size, checks and findings.
void WriteContentsSheet(const WorkbookPlan& plan, SheetWriter& sheet);

/// 待查: the findings with links to their cells, the gravest first.
void WriteFindingsSheet(const WorkbookPlan& plan, SheetWriter& sheet);

/// 核对: every check, the failed ones first; both sides and their difference are formulas on the
/// cells of the tables, so that a changed figure shows at once.
void WriteChecksSheet(const WorkbookPlan& plan, SheetWriter& sheet);

/// 明细: the figures, one a row, as a table that a pivot takes. `is_table` is false where the
/// library keeps one row only: then it is a filtered list.
Status WriteFiguresSheet(const WorkbookPlan& plan, bool is_table, SheetWriter& sheet);

/// 文字: the paragraphs, the figures in them, and `overflows`: what did not fit into single cells.
void WriteTextSheet(const Document& document, const std::vector<TextOverflow>& overflows,
                    SheetWriter& sheet);

/// 说明: what the workbook was made from and how to read it.
void WriteAboutSheet(const WorkbookPlan& plan, const WorkbookOptions& options, SheetWriter& sheet);

/// "1-3、5", in English "1-3, 5". REQUIRES: ascending.
std::string PageRanges(const std::vector<int>& pages, Language language);

}  // namespace mingxi
