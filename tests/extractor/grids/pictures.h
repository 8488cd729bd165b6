// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Grids as short texts, so that a test reads like the table it expects.

#include <gtest/gtest.h>

#include <string>

#include "model/grid.h"

namespace mingxi {

/// "text|text;text" with spans as "text<columns,rows>", rows parted by ';'.
inline std::string PictureOf(const Grid& grid) {
  std::string text;
  int row = 0;
  for (const GridCell& cell : grid.cells) {
    for (; row < cell.row; ++row) text += ';';
    if (!text.empty() && text.back() != ';') text += '|';
    text += cell.text.empty() ? "_" : cell.text;
    if (cell.column_span > 1 || cell.row_span > 1) {
      text += '<' + std::to_string(cell.column_span) + ',' + std::to_string(cell.row_span) + '>';
    }
  }
  return text;
}

inline std::string PicturesOf(const Layout& layout) {
  EXPECT_EQ(layout.account.unclaimed, 0);
  std::string text;
  for (const Grid& grid : layout.grids) text += (text.empty() ? "" : " / ") + PictureOf(grid);
  return text;
}

}  // namespace mingxi
