// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a sheet shows: its cells with text or a line around them, by visible row and column.

#include <cstdint>
#include <vector>

#include "extractor/workbook/shown_number.h"
#include "extractor/workbook/workbook.h"
#include "model/decimal.h"
#include "model/document.h"
#include "model/rare.h"
#include "model/short_text.h"
#include "model/source_cell.h"

namespace mingxi {

/// A cell that shows text or lines. Rows and columns are counted among the visible ones.
struct ShownCell {
  int row = 0;
  int column = 0;
  SourceCell source;  ///< On the sheet.
  ShortText text;
  Rare<Decimal> stored;  ///< As GridCell::stored.
  bool is_number = false;
  bool is_boxed = false;
  bool is_bold = false;
  std::uint8_t indent = 0;
};

struct SheetView {
  std::vector<ShownCell> cells;     ///< Row by row, without those that a merged one covers.
  std::vector<MergedRange> merges;  ///< Row by row, among the visible rows and columns.
  std::vector<HiddenPart> hidden;   ///< What hidden rows and columns hold.
};

/// `formats`: Workbook::formats, ready.
SheetView ViewSheet(Sheet sheet, const std::vector<NumberFormat>& formats);

}  // namespace mingxi
