// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/short_rows.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "normalizer/headers/header_spans.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

struct RowCase {
  const char* name;
  const char* printed;
  const char* spread;
};

void PrintTo(const RowCase& test, std::ostream* out) { *out << test.name; }

class ShortRowsTest : public testing::TestWithParam<RowCase> {};

TEST_P(ShortRowsTest, AreSpread) {
  const Piece printed = GridToPiece(DrawTextGrid(GetParam().printed));
  const HeaderShape shape = FindHeader(printed, "");
  const Piece spread = SpreadShortRows(InferHeaderSpans(printed, shape), shape);
  EXPECT_EQ(DrawBack(spread.row_count, spread.column_count, spread.cells), GetParam().spread);
}

INSTANTIATE_TEST_SUITE_P(
    Pictures, ShortRowsTest,
    testing::Values(
        RowCase{"total", "序号|项目|金额|备注\n1|甲|3.50|\n合计|3.50|\n",
                "序号|项目|金额|备注\n1|甲|3.50|\n合计|<|3.50|\n"},
        RowCase{"index_row", "项目|合计\n编码|名称|\n栏次|1\n201|一般|3.50\n",
                "项目|<|合计\n编码|名称|^\n栏次|<|1\n201|一般|3.50\n"},
        RowCase{"two_totals",
                "人员|公用\n编码|名称|金额|编码|名称|金额\n301|工资|1.50|302|办公|2.50\n"
                "人员合计|1.50|公用合计|2.50\n",
                "人员|<|<|公用|<|<\n编码|名称|金额|编码|名称|金额\n301|工资|1.50|302|办公|2.50\n"
                "人员合计|<|1.50|公用合计|<|2.50\n"},
        RowCase{"figures_that_would_stand_under_words", "项目|金额|备注\n甲|3.50|无\n合计|3.50\n",
                "项目|金额|备注\n甲|3.50|无\n合计|3.50|\n"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace mingxi
