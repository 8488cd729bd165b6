// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/cell_types.h"

#include <gtest/gtest.h>

#include <string>

#include "normalizer/headers/column_paths.h"
#include "normalizer/rows/row_kinds.h"
#include "normalizer/typing/column_roles.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

/// Each cell of the body as `type value unit yuan`, a line a row, cells between |.
std::string Typed(const char* picture, const char* unit = "", const char* title = "") {
  const Piece piece = GridToPiece(DrawGrid(picture));
  const HeaderShape shape = FindHeader(piece, title);
  const std::vector<Row> rows = FindRowKinds(piece, shape);
  const std::vector<Column> columns = WithRoles(FindColumns(piece, shape), piece, shape);
  std::string shown;
  int last_row = -1;
  for (const Cell& cell : TypeCells(piece.cells, rows, columns, unit)) {
    if (cell.row < shape.header_rows) continue;
    if (last_row >= 0) shown += cell.row == last_row ? " | " : "\n";
    last_row = cell.row;
    shown += ToString(cell.type);
    if (cell.value.has_value()) shown += " " + cell.value->ToString();
    if (!cell.unit.empty()) shown += " " + cell.unit;
    if (cell.value_yuan.has_value()) shown += " =" + cell.value_yuan->ToString();
  }
  return shown;
}

TEST(TypeCells, AmountsDashesAndBlanks) {
  EXPECT_EQ(Typed("项目|预算数\n税收|1,203.50\n非税|-\n其他|\n合计|△3.00", "万元"),
            "label | amount 1203.50 万元 =12035000\n"
            "label | dash\n"
            "label | blank\n"
            "label | amount -3.00 万元 =-30000");
}

TEST(TypeCells, OrdinalsAndCodesAreNoAmounts) {
  EXPECT_EQ(Typed("序号|科目编码|科目名称|金额\n1|201|一般|3.50\n2|0102|人大|4.50", "元"),
            "ordinal | code | label | amount 3.50 元 =3.50\n"
            "ordinal | code | label | amount 4.50 元 =4.50");
}

TEST(TypeCells, IndexRowsHoldNoValues) {
  EXPECT_EQ(Typed("项目|金额\n栏次|1\n税收|3.50", "元"),
            "label | ordinal\nlabel | amount 3.50 元 =3.50");
}

TEST(TypeCells, PercentsByTheirHeader) {
  EXPECT_EQ(Typed("项目|金额|占预算%\n税收|3.50|98.5\n非税|1.50|101.0%", "元"),
            "label | amount 3.50 元 =3.50 | percent 98.5 %\n"
            "label | amount 1.50 元 =1.50 | percent 101.0 %");
}

TEST(TypeCells, UnitsOfRowAndHeader) {
  EXPECT_EQ(
      Typed("项目|数量|价值（万元）\n房屋（平方米）|6603|142.46\n车辆（台、辆）|2|\n其他|72|6.89"),
      "label | count 6603 平方米 | amount 142.46 万元 =1424600\n"
      "label | count 2 台、辆 | blank\n"
      "label | count 72 | amount 6.89 万元 =68900");
}

TEST(TypeCells, AFigureThatLooksLikeAYearIsStillAnAmount) {
  EXPECT_EQ(Typed("项目|金额\n税收|2067.78\n非税|2023\n其他|3.50", "元"),
            "label | amount 2067.78 元 =2067.78\n"
            "label | amount 2023 元 =2023\n"
            "label | amount 3.50 元 =3.50");
}

TEST(TypeCells, WordsDatesAndCountsInColumnsOfWords) {
  EXPECT_EQ(Typed("债券名称|发行年度|债券期限|金额\n甲债|2017年|10年|3.50\n乙债|2022年8月|3年|4.50",
                  "元"),
            "label | date | count 10 年 | amount 3.50 元 =3.50\n"
            "label | date | count 3 年 | amount 4.50 元 =4.50");
}

TEST(TypeCells, ANoteIsALabelEvenWhereItSaysNone) {
  EXPECT_EQ(Typed("项目|金额|备注\n税收|3.50|无\n非税|1.50|含上年"),
            "label | amount 3.50 | label\nlabel | amount 1.50 | label");
}

TEST(TypeCells, FormsAreReadCellByCell) {
  EXPECT_EQ(Typed("项目名称|甲|<\n资金（万元）|其中：拨款|4134.61\n一级指标|二级指标|指标值\n产出|"
                  "数量|≥10项",
                  "", "1、甲绩效目标表"),
            "label | label\n"
            "label | label | amount 4134.61 万元 =41346100\n"
            " |  | \n"
            "label | label | label");
}

}  // namespace
}  // namespace mingxi
