// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the sheets of findings and of checks have in common.

#include <string>
#include <vector>

#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/workbook_plan.h"

namespace mingxi {

/// C5:C9、C12 for cells of one table that stand below each other; at most a screen of them.
std::string PlacesOf(const std::vector<CellRef>& refs, const WorkbookPlan& plan);

/// The places as a link to the first; a blank where there are none.
void WritePlaces(int row, int column, const std::vector<CellRef>& refs, const WorkbookPlan& plan,
                 SheetWriter& sheet);

CellStyle OutcomeStyle(std::uint32_t fill, std::uint32_t color);

/// The title of the table, or its sheet's name; empty where there is no such table.
std::string TitleOf(const std::string& table_id, const WorkbookPlan& plan);

/// How a list scrolls and prints: its header stays, a filter stands over it.
void SetUpList(int last_column, int last_row, SheetWriter& sheet);

}  // namespace mingxi
