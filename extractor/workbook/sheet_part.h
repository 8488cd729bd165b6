// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One worksheet part -> cells, merges, widths.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "extractor/workbook/workbook.h"
#include "extractor/workbook/zip_package.h"

namespace mingxi {

/// A cell format as cells use it.
struct CellLook {
  int format = 0;  ///< Index into Workbook::formats.
  bool is_bold = false;
  bool is_boxed = false;
  std::uint8_t indent = 0;
};

/// What a sheet needs from the rest of its workbook, and what may still be read.
struct SheetContext {
  const std::vector<std::string>& shared_strings;
  const std::vector<CellLook>& formats;   ///< For each cell format how its cells look.
  const std::vector<std::string>& codes;  ///< Workbook::formats
  bool counts_from_1904 = false;
  std::function<void(const WorkbookCell&)>
      visit;  ///< Gets the cells in Sheet::cells' stead; none: they are kept.
};

/// What may still be read; shared by all sheets of a workbook.
struct CellBudget {
  std::int64_t cells = 0;
  std::int64_t text_bytes = 0;
};

/// Reads worksheet `part`; name and state stay empty. Fails with kDamaged (a cell outside the
/// sheet, two cells at one place, a shared text that is not there) or kUnsupported (more than is
/// left in `budget`).
Result<Sheet> ReadSheetPart(ZipPackage& package, const std::string& part,
                            const SheetContext& context, CellBudget& budget);

}  // namespace mingxi
