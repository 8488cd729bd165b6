// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where a cell stands in a source that is no page: a worksheet, a table of a text document.

#include <cstdint>
#include <string>

namespace mingxi {

/// Row and column of the sheet or table that a cell was read from, counted from 0.
struct SourceCell {
  std::int32_t row = -1;     ///< -1 = not known, as for every cell of a page.
  std::int16_t column = -1;  ///< No sheet has more than 16,384 columns.

  bool is_known() const { return row >= 0; }

  bool operator==(const SourceCell&) const = default;
};

/// "D7" for row 6, column 3. REQUIRES: is_known().
std::string CellName(const SourceCell& cell);

}  // namespace mingxi
