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

/// 核对: the findings, then every check with both sides and links to the cells.
void WriteChecksSheet(const WorkbookPlan& plan, SheetWriter& sheet);

/// 文字: the paragraphs, the figures in them, and `overflows`: what did not fit into single cells.
void WriteTextSheet(const Document& document, const std::vector<TextOverflow>& overflows,
                    SheetWriter& sheet);

/// 说明: what the workbook was made from and how to read it.
void WriteAboutSheet(const WorkbookPlan& plan, const WorkbookOptions& options, SheetWriter& sheet);

/// "1-3、5" REQUIRES: ascending.
std::string PageRanges(const std::vector<int>& pages);

}  // namespace mingxi
