// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/spread_columns.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

TEST(SpreadColumns, PutsBlankCellsWhereTheTableHasColumns) {
  const Piece piece =
      SpreadColumns(GridToPiece(DrawGrid("教育|1.00\n科技|2.00", 3)), {0, 2}, {0, 10, 20, 30});
  EXPECT_EQ(piece.column_count, 3);
  ASSERT_EQ(piece.cells.size(), 6U);
  const std::vector<const char*> texts = {"教育", "", "1.00", "科技", "", "2.00"};
  for (size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(piece.cells[i].text, texts[i]);
    EXPECT_EQ(piece.cells[i].column, static_cast<int>(i % 3));
  }
}

}  // namespace
}  // namespace mingxi
