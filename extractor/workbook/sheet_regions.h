// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which parts of a sheet are tables and which are lines of text.

#include <vector>

#include "extractor/workbook/sheet_view.h"

namespace mingxi {

/// A rectangle of visible rows and columns, half open.
struct SheetRegion {
  int top = 0;
  int left = 0;
  int bottom = 0;
  int right = 0;
  bool is_table = false;  ///< Else each of its rows is a line of text.

  int row_count() const { return bottom - top; }
  int column_count() const { return right - left; }
  bool operator==(const SheetRegion&) const = default;
};

/// The regions of what `view` shows, from the top, from the left. Every cell with text is in one.
std::vector<SheetRegion> FindRegions(const SheetView& view);

}  // namespace mingxi
