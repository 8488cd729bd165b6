// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/header_shape.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

struct ShapeCase {
  const char* name;
  const char* picture;
  int header_rows;
  int index_row;
  bool is_form = false;
  const char* title = "";
};

void PrintTo(const ShapeCase& test, std::ostream* out) { *out << test.name; }

class RuledHeaderTest : public testing::TestWithParam<ShapeCase> {};
class TextHeaderTest : public testing::TestWithParam<ShapeCase> {};

void ExpectShape(const ShapeCase& test, const Grid& grid) {
  const HeaderShape shape = FindHeader(GridToPiece(grid), test.title);
  EXPECT_EQ(shape.header_rows, test.header_rows);
  EXPECT_EQ(shape.index_row, test.index_row);
  EXPECT_EQ(shape.is_form, test.is_form);
}

TEST_P(RuledHeaderTest, IsFound) { ExpectShape(GetParam(), DrawGrid(GetParam().picture)); }
TEST_P(TextHeaderTest, IsFound) { ExpectShape(GetParam(), DrawTextGrid(GetParam().picture)); }

INSTANTIATE_TEST_SUITE_P(
    Pictures, RuledHeaderTest,
    testing::Values(
        ShapeCase{"one_row", "项目|预算数\n税收|3.50", 1, -1},
        ShapeCase{"two_levels", "序号|收入|<\n^|项目|预算数\n1|税收|3.50", 2, -1},
        ShapeCase{"index_row", "序号|收入|<\n^|项目|预算数\n栏次|1|2\n1|税收|3.50", 2, 2},
        ShapeCase{"index_row_alone", "项目|金额\n1|2\n税收|3.50", 1, 1},
        ShapeCase{"levels_of_the_code_in_the_index_row",
                  "项目|<|<|<|合计\n编码|<|<|名称|^\n类|款|项|栏次|1\n208|||养老|3.50", 2, 2},
        ShapeCase{"three_levels",
                  "单位|三公|<|<\n^|合计|用车|<\n^|^|购置|运行\n某局|3.50|1.00|2.50", 3, -1},
        ShapeCase{"five_levels",
                  "甲单位|合|<|<|<\n^|收|<|<|支\n^|税|<|非税|^\n^|增值|<|^|^\n^|本级|上级|^|^"
                  "\n某局|1.00|2.00|3."
                  "00|4.00",
                  5, -1},
        ShapeCase{"two_halves", "收入|<|支出|<\n项目|金额|项目|金额\n税收|3.50|教育|3.50", 2, -1},
        ShapeCase{"wide_name_over_code_and_name", "科目|<|金额\n201|一般公共服务支出|3.50", 1, -1},
        ShapeCase{"row_of_units", "项目|金额|比重\n|万元|%\n税收|3.50|10.0", 2, -1},
        ShapeCase{"years_as_names", "项目|2022|2023\n税收|3.50|4.50", 1, -1},
        ShapeCase{"label_merged_down_the_whole_table",
                  "指标|一级|二级\n^|决策|设立\n^|过程|管理\n^|产出|时效", 1, -1},
        ShapeCase{"no_header", "税收|3.50\n非税|4.50", 0, -1},
        ShapeCase{"no_body", "序号|科目|<|合计\n^|编码|名称|^", 2, -1},
        ShapeCase{"blank_row_is_body", "项目|<|合计\n类|款|^\n||", 2, -1},
        ShapeCase{"words_only", "单位名称|性质|规格\n某局|行政|正科级", 1, -1},
        ShapeCase{"wide_total_below_is_body", "序号|项目|金额\n1|甲|3.50\n合计|<|3.50", 1, -1},
        ShapeCase{"form", "项目名称|某项目|<|<\n主管部门|某局|单位|某所\n目标|一二三|<|<", 0, -1,
                  true, "某项目绩效目标表"},
        ShapeCase{"form_with_inner_header",
                  "绩效目标|1.目标内容|<\n一级指标|二级指标|指标值\n产出指标|数量指标|≥90%", 0, -1,
                  true, "1、某项目绩效目标表"}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Pictures, TextHeaderTest,
    testing::Values(
        ShapeCase{"one_row", "项目|数量|价值\n资产||149.35", 1, -1},
        ShapeCase{"packed_rows", "序号|收入|支出\n|项目|数|项目|数\n1|税收|3.50|教育|2.00", 2, -1},
        ShapeCase{"index_row_settles_it", "序号|合计\n|本级|上级\n栏次|1|2\n1|3.50|4.50", 2, 2},
        ShapeCase{"aligned_rows", "编码||名称|其中|\n类|款||本级|上级\n201|01|人大|3.50|4.50", 2,
                  -1},
        ShapeCase{"three_packed_rows",
                  "编码|名称|基本\n类|款||小计|人员\n||||工资|补助\n201|01|人大|3.50|4.50|1.00", 3,
                  -1},
        ShapeCase{"words_only", "单位名称|性质|规格\n某局|行政|正科级", 1, -1},
        ShapeCase{"blank_body", "来源|名称|金额\n项目|资金||合计|本级\n||||", 2, -1},
        ShapeCase{"no_header", "税收|3.50\n非税|4.50", 0, -1},
        ShapeCase{"form",
                  "绩效目标|1.目标内容\n一级指标|二级指标|三级指标|指标值\n产出|数量|完成|≥90%", 0,
                  -1, true, "1、某项目绩效目标表"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(IsBodyFigure, FiguresAndWords) {
  EXPECT_TRUE(IsBodyFigure("3.50"));
  EXPECT_TRUE(IsBodyFigure("1,203"));
  EXPECT_TRUE(IsBodyFigure("98.5%"));
  EXPECT_TRUE(IsBodyFigure("-"));
  EXPECT_FALSE(IsBodyFigure(""));
  EXPECT_FALSE(IsBodyFigure("2023"));
  EXPECT_FALSE(IsBodyFigure("税收"));
  EXPECT_FALSE(IsBodyFigure("≥90%"));
}

}  // namespace
}  // namespace mingxi
