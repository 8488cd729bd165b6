// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What all sheets of an old workbook share: the records before the first sheet's.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/number_format.h"
#include "extractor/workbook/workbook.h"
#include "model/status.h"

namespace mingxi {

/// A sheet as the globals list it.
struct XlsSheetEntry {
  std::string name;
  SheetState state = SheetState::kVisible;
  std::uint32_t offset = 0;  ///< Of its first record in the stream.
  bool is_worksheet = true;  ///< No chart, no macros.
};

struct XlsGlobals {
  std::vector<XlsSheetEntry> sheets;
  std::vector<std::string> strings;  ///< Those that cells share.
  std::vector<CellFormat> formats;   ///< By the number that cells have.
  bool counts_from_1904 = false;
};

/// Reads them from the begin of a workbook's `stream`. Fails as ReadXls does.
Result<XlsGlobals> ReadXlsGlobals(std::string_view stream, const WorkbookLimits& limits);

}  // namespace mingxi
