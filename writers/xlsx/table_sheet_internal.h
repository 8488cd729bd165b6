// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A table's sheet.

#include "model/table.h"
#include "writers/cell_map.h"
#include "writers/xlsx/cell_remarks.h"
#include "writers/xlsx/sheet_writer_internal.h"
#include "writers/xlsx/table_layout.h"

namespace mingxi {

/// What a table's sheet is written from.
struct TableSheet {
  const Table& table;
  const CellMap& cells;
  const TableLayout& layout;
  const CellRemarks& remarks;
};

/// Writes the table as printed, with a way back to the sheet `contents`.
void WriteTableSheet(const TableSheet& from, const std::string& contents, SheetWriter& sheet);

}  // namespace mingxi
