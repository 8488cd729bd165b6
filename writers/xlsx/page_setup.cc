// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include <algorithm>

#include "messages/workbook.h"
#include "writers/xlsx/page_setup_internal.h"

namespace mingxi {
namespace {

constexpr std::uint8_t kA4 = 9;
/// Inches: side, top, bottom. Room for the page number below.
constexpr double kSideMargin = 0.4;
constexpr double kTopMargin = 0.5;
constexpr double kBottomMargin = 0.6;

}  // namespace

void ApplyPageSetup(const PageSetup& setup, SheetWriter& writer) {
  lxw_worksheet* sheet = writer.sheet();
  if (setup.frozen_rows > 0) {
    worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(setup.frozen_rows), 0);
  }
  if (setup.first_repeated_row >= 0) {
    worksheet_repeat_rows(sheet, static_cast<lxw_row_t>(setup.first_repeated_row),
                          static_cast<lxw_row_t>(setup.last_repeated_row));
  }
  worksheet_print_area(sheet, 0, 0, static_cast<lxw_row_t>(std::max(0, setup.last_row)),
                       static_cast<lxw_col_t>(setup.last_column));
  setup.is_portrait ? worksheet_set_portrait(sheet) : worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, kA4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, kSideMargin, kSideMargin, kTopMargin, kBottomMargin);
  worksheet_center_horizontally(sheet);
  worksheet_set_footer(sheet, std::string(messages::kFooter.in(writer.language())).c_str());
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

}  // namespace mingxi
