// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// TableLayout: where a table stands on its sheet and how large its columns and rows are.

#include <vector>

#include "model/table.h"

namespace mingxi {

/// Rows of the sheet count from 0; -1 = the table has no such line. Columns of the sheet are those
/// of the table.
struct TableLayout {
  int title_row = -1;
  int form_row = -1;       ///< The form number, at the right.
  int publisher_row = -1;  ///< At the left; the unit may stand in the same row.
  int unit_row = -1;       ///< At the right.
  int first_row = 0;       ///< Row 0 of the table.
  int first_note_row = 0;
  double title_height_pt = 0;
  std::vector<double> column_widths;  ///< In digits of the default font.
  std::vector<double> row_heights;    ///< Points, one a table row.
  std::vector<double> note_heights;

  bool operator==(const TableLayout&) const = default;
};

TableLayout LayoutOf(const Table& table);

/// The first row of the sheet that scrolls: below the header rows and the index rows that follow
/// them; 0 where the table has no header.
int FirstScrollingRow(const Table& table, const TableLayout& layout);

/// Lines that `text` takes in a column of `width_digits`, at least one.
int LinesOf(const std::string& text, double width_digits);

}  // namespace mingxi
