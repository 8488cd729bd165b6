// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Number formats: which a cell has, and which of them show dates.

#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/zip_package.h"
#include "model/status.h"

namespace mingxi {

/// What a cell's format (the number in its `s`) says of how it looks.
struct CellFormat {
  std::string code = "General";  ///< Of its numbers.
  bool is_bold = false;
  bool is_boxed = false;  ///< It has a line on its left, its right or its top.
  int indent = 0;         ///< Steps from the cell's left side.

  bool operator==(const CellFormat&) const = default;
};

/// The cell formats of the styles part. A built-in format has the code that Chinese Excel shows.
Result<std::vector<CellFormat>> ReadCellFormats(ZipPackage& package, const std::string& part);

/// The code of built-in format `number`; "General" where there is none.
std::string_view BuiltInFormat(int number);

/// The day or time that `number` (a literal of the file) shows under format `code`, ISO 8601:
/// "2023-12-31", "2023-12-31T09:30:00" or "09:30:00". Empty when the code shows none or the number
/// is no date. `counts_from_1904`: day 0 is 1904-01-01 instead of 1899-12-30.
std::string DateText(std::string_view number, std::string_view code, bool counts_from_1904);

}  // namespace mingxi
