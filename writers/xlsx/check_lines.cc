// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include "messages/workbook.h"
#include "writers/xlsx/check_lines_internal.h"
#include "writers/xlsx/page_setup_internal.h"

namespace mingxi {

std::string PlacesOf(const std::vector<CellRef>& refs, const WorkbookPlan& plan) {
  constexpr std::size_t kMaxBytes = 160;
  std::string text;
  for (std::size_t i = 0; i < refs.size();) {
    std::size_t last = i;
    while (last + 1 < refs.size() && refs[last + 1].table == refs[i].table &&
           refs[last + 1].column == refs[i].column && refs[last + 1].row == refs[last].row + 1) {
      ++last;
    }
    if (text.size() > kMaxBytes) return text + "…";
    if (!text.empty()) text += messages::kListComma.in(plan.language);
    text += plan.CellNameOf(refs[i]);
    if (last > i) text += ":" + plan.CellNameOf(refs[last]);
    i = last + 1;
  }
  return text;
}

void WritePlaces(int row, int column, const std::vector<CellRef>& refs, const WorkbookPlan& plan,
                 SheetWriter& sheet) {
  const PlannedTable* planned = refs.empty() ? nullptr : plan.Find(refs.front().table);
  if (planned == nullptr) return sheet.Blank(row, column, ListStyle(HorizontalAlign::kLeft));
  sheet.LinkText(row, column, PlacesOf(refs, plan), {planned->sheet, plan.CellNameOf(refs.front())},
                 LinkStyle());
}

CellStyle OutcomeStyle(std::uint32_t fill, std::uint32_t color) {
  CellStyle style = ListStyle(HorizontalAlign::kCenter);
  style.fill = fill;
  style.color = color;
  return style;
}

std::string TitleOf(const std::string& table_id, const WorkbookPlan& plan) {
  const PlannedTable* planned = plan.Find(table_id);
  if (planned == nullptr) return "";
  return planned->table->title.empty() ? planned->sheet : planned->table->title;
}

void SetUpList(int last_column, int last_row, SheetWriter& sheet) {
  ApplyPageSetup({.frozen_rows = 1,
                  .first_repeated_row = 0,
                  .last_repeated_row = 0,
                  .last_column = last_column,
                  .last_row = last_row},
                 sheet);
  worksheet_autofilter(sheet.sheet(), 0, 0, static_cast<lxw_row_t>(last_row),
                       static_cast<lxw_col_t>(last_column));
}

}  // namespace mingxi
