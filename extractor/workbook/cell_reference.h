// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// `B12` and `A1:C3`.

#include <optional>
#include <string_view>

#include "extractor/workbook/workbook.h"

namespace mingxi {

/// The size of every worksheet.
inline constexpr int kSheetRows = 1'048'576;
inline constexpr int kSheetColumns = 16'384;

struct CellPlace {
  int row = 0;
  int column = 0;

  bool operator==(const CellPlace&) const = default;
};

/// `B12` -> row 11, column 1; `$` is allowed. nullopt when it is no place on a worksheet.
std::optional<CellPlace> ParseCellReference(std::string_view text);

/// `A1:C3`; a single place is a range of one. nullopt as above or when the corners are swapped.
std::optional<MergedRange> ParseRange(std::string_view text);

}  // namespace mingxi
