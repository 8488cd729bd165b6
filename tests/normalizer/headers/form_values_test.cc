// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/form_values.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

constexpr const char* kForm =
    "绩效目标|||1.目标根据需要\n一级指标|二级指标|指标值|依据\n产出指标||≥100%|\n";

std::string Placed(const char* printed, Evidence columns_by, bool is_form) {
  Grid grid = DrawTextGrid(printed);
  grid.columns_by = columns_by;
  HeaderShape shape;
  shape.is_form = is_form;
  const Piece placed = PutValuesBesideLabels(GridToPiece(grid), shape);
  return DrawBack(placed.row_count, placed.column_count, placed.cells);
}

TEST(FormValuesTest, StandBesideTheirLabels) {
  EXPECT_EQ(Placed(kForm, Evidence::kTextColumns, true),
            "绩效目标|1.目标根据需要||\n一级指标|二级指标|指标值|依据\n产出指标||≥100%|\n");
}

TEST(FormValuesTest, OnlyInFormsOfAlignedText) {
  EXPECT_EQ(Placed(kForm, Evidence::kTextColumns, false), kForm);
  EXPECT_EQ(Placed(kForm, Evidence::kTextCells, true), kForm);
}

}  // namespace
}  // namespace mingxi
