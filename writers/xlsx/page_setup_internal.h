// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How a sheet scrolls and prints.

#include "writers/xlsx/sheet_writer_internal.h"

namespace mingxi {

struct PageSetup {
  int frozen_rows = 0;          ///< Rows that stay when scrolling.
  int first_repeated_row = -1;  ///< Printed on every page; -1 = none.
  int last_repeated_row = -1;
  int last_column = 0;  ///< Of what is printed.
  int last_row = 0;
  bool is_portrait = false;
};

/// A4, one page wide, as many pages high as it takes, page numbers below; text that looks like a
/// number is meant to (no green corners); no grid lines, the table has its own.
void ApplyPageSetup(const PageSetup& setup, SheetWriter& sheet);

}  // namespace mingxi
