// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/form_labels.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

struct LabelCase {
  const char* name;
  const char* printed;
  const char* placed;
  bool is_form = true;
};

void PrintTo(const LabelCase& row, std::ostream* out) { *out << row.name; }

class FormLabelsTest : public ::testing::TestWithParam<LabelCase> {};

TEST_P(FormLabelsTest, StandAtTheFirstOfTheirRows) {
  Grid grid = DrawTextGrid(GetParam().printed);
  grid.columns_by = Evidence::kTextColumns;
  HeaderShape shape;
  shape.is_form = GetParam().is_form;
  const Piece placed = PutLabelsAtTheirFirstRows(GridToPiece(grid), shape);
  EXPECT_EQ(DrawBack(placed.row_count, placed.column_count, placed.cells), GetParam().placed);
}

constexpr const char* kIndicators =
    "一级指标|二级指标|三级指标\n|数量指标|甲\n产出指标|质量指标|乙\n|成本指标|丙\n"
    "效益指标|社会效益指标|丁\n|可持续影响指标|戊\n";

INSTANTIATE_TEST_SUITE_P(
    All, FormLabelsTest,
    ::testing::Values(
        LabelCase{"PartsKnownByName", kIndicators,
                  "一级指标|二级指标|三级指标\n产出指标|数量指标|甲\n|质量指标|乙\n"
                  "|成本指标|丙\n效益指标|社会效益指标|丁\n|可持续影响指标|戊\n"},
        LabelCase{"OnlyInForms", kIndicators, kIndicators, false},
        LabelCase{"InTheMiddleOfItsRows",
                  "项目名称|道路|\n|总额|5.00\n资金|其中：拨款|4.00\n|其他|1.00\n依据|办法|\n",
                  "项目名称|道路|\n资金|总额|5.00\n|其中：拨款|4.00\n|其他|1.00\n依据|办法|\n"},
        LabelCase{"MiddlesThatLeaveAGapProveNothing",
                  "项目名称|道路|\n|总额|5.00\n资金|其中：拨款|4.00\n|其他|1.00\n|结余|1.00\n",
                  "项目名称|道路|\n|总额|5.00\n资金|其中：拨款|4.00\n|其他|1.00\n|结余|1.00\n"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
