// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "writers/xlsx/list_sheet_internal.h"

namespace mingxi {

CellStyle HeadingStyle() {
  CellStyle style;
  style.is_bold = true;
  style.font_size = 16;
  return style;
}

CellStyle RemarkStyle() {
  CellStyle style;
  style.color = kFaintInk;
  return style;
}

CellStyle SectionStyle() {
  CellStyle style;
  style.is_bold = true;
  style.font_size = 12;
  return style;
}

CellStyle ListStyle(HorizontalAlign align) {
  CellStyle style;
  style.is_bordered = true;
  style.is_wrapped = true;
  style.align = align;
  return style;
}

CellStyle LinkStyle() {
  CellStyle style = ListStyle(HorizontalAlign::kLeft);
  style.color = kLinkInk;
  style.is_underlined = true;
  return style;
}

void WriteListHeader(int row, const std::vector<ListColumn>& columns, SheetWriter& sheet) {
  CellStyle style = ListStyle(HorizontalAlign::kCenter);
  style.is_bold = true;
  style.fill = kHeaderFill;
  sheet.SetRowHeight(row, ListRowHeight(1) + 2);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sheet.Text(row, static_cast<int>(i), columns[i].title, style);
  }
}

double ListRowHeight(int lines) {
  constexpr double kRowHeightPt = 18;
  constexpr double kLineHeightPt = 13.5;
  constexpr double kMaxRowHeightPt = 409;  // Excel's limit.
  return std::min(kMaxRowHeightPt, kRowHeightPt + (lines - 1) * kLineHeightPt);
}

}  // namespace mingxi
