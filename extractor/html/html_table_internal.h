// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A table element: is it a table of data or a means of layout, and its cells.

#include <string>
#include <vector>

#include "extractor/html/html_tree_internal.h"
#include "extractor/spanned_table.h"

namespace mingxi {

/// The rows of `table` that are shown, in order, those of tables inside it left out.
std::vector<const GumboNode*> RowsOf(const GumboNode& table);
/// The cells of `row` that are shown.
std::vector<const GumboNode*> CellsOf(const GumboNode& row);

/// The tables inside `node` that stand in no other table inside it.
std::vector<const GumboNode*> TablesInside(const GumboNode& node);

/// Whether `table` only puts its contents in their places: it has one column or one row, or holds
/// tables and little else.
bool IsLayoutTable(const GumboNode& table);

/// The text of `cell`; lines parted by "\n". Tables inside it are left out.
std::string CellText(const GumboNode& cell);

/// The cells of `table` in their places.
SpannedTable ReadTable(const GumboNode& table);

}  // namespace mingxi
