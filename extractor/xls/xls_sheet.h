// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The records of one worksheet of an old workbook -> cells, merges, hidden rows and columns.

#include <string_view>
#include <vector>

#include "extractor/workbook/sheet_part.h"
#include "extractor/workbook/workbook.h"
#include "model/status.h"

namespace mingxi {

/// Reads the worksheet whose records begin at `offset` of `stream`; name and state stay empty.
/// Fails with kDamaged (a text that is not there, two cells at one place) or kUnsupported (more
/// than is left in `budget`).
Result<Sheet> ReadXlsSheet(std::string_view stream, std::size_t offset, const SheetContext& context,
                           CellBudget& budget);

}  // namespace mingxi
