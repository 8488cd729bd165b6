// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/spaced_rows.h"

#include <gtest/gtest.h>

#include <string>

#include "extractor/text/spaced_header.h"
#include "extractor/text/text_reader.h"
#include "tests/extractor/text/layout_sketch.h"

namespace mingxi {
namespace {

struct SpacedCase {
  const char* name;
  std::string input;
  std::string expected;
};

void PrintTo(const SpacedCase& row, std::ostream* out) { *out << row.name; }

class SpacedRowsTest : public ::testing::TestWithParam<SpacedCase> {};

TEST_P(SpacedRowsTest, FindsGridsAndLines) {
  const Result<TextContent> content = ReadText(GetParam().input);
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(Sketch(content->layout), GetParam().expected);
  EXPECT_EQ(CharactersOf(content->layout), CharactersOf(GetParam().input));
}

INSTANTIATE_TEST_SUITE_P(
    Rows, SpacedRowsTest,
    ::testing::Values(
        SpacedCase{"HeaderOfOneLine",
                   "支出表\n单位：万元\n编码 名称 合计 基本\n201 教育支出 13,000.00 12.50\n"
                   "202 卫生支出 8.00 7.00\n合计 13,008.00 19.50\n",
                   "- 支出表\n- 单位：万元\ngrid 4 wide\n编码|名称|合计|基本\n"
                   "201|教育支出|13,000.00|12.50\n202|卫生支出|8.00|7.00\n|合计|13,008.00|19.50\n"},
        SpacedCase{
            "ShortFigureBehindTheLabel",
            "单位：元\n项目 上年 今年\n教育支出 271260 49902\n国防支出 757 574\n外事支出 1 2\n",
            "- 单位：元\ngrid 3 wide\n项目|上年|今年\n教育支出|271260|49902\n"
            "国防支出|757|574\n外事支出|1|2\n"},
        SpacedCase{
            "NumberInsideALabel",
            "单位：元\n项目 上年 今年\n教育支出 271260 49902\n道路 318 257 574\n外事支出 17 25\n",
            "- 单位：元\ngrid 3 wide\n项目|上年|今年\n教育支出|271260|49902\n"
            "道路 318|257|574\n外事支出|17|25\n"},
        SpacedCase{
            "NamesOnLinesOfTheirOwn",
            "单位：元\n科目\n编码\n科目名称\n2030 年\n决算数\n2031 年\n完成数\n较上年\n增减%\n"
            "201 教育支出 100 110 10%\n202 国防支出 7 8 14.3%\n203 外事支出 50 55 10%\n",
            "- 单位：元\ngrid 5 wide\n科目\n编码|科目名称|2030 年\n决算数|2031 年\n完成数|"
            "较上年\n增减%\n201|教育支出|100|110|10%\n202|国防支出|7|8|14.3%\n"
            "203|外事支出|50|55|10%\n"},
        SpacedCase{"RowsWithoutFigures",
                   "编码 名称 上年 今年\n201 教育支出 100 110\n202 预备费\n203 外事支出 50 55\n"
                   "204 国防支出 7 8\n",
                   "grid 4 wide\n编码|名称|上年|今年\n201|教育支出|100|110\n202|预备费||\n"
                   "203|外事支出|50|55\n204|国防支出|7|8\n"},
        SpacedCase{
            "FewerFiguresKeepTheirKind",
            "项目 上年 今年 增减%\n教育支出 100 110 10%\n国防支出 7 8 14.3%\n罚没收入 50 55 10%\n"
            "捐赠收入 68 3.5%\n",
            "grid 4 wide\n项目|上年|今年|增减%\n教育支出|100|110|10%\n国防支出|7|8|14.3%\n"
            "罚没收入|50|55|10%\n捐赠收入|68||3.5%\n"},
        SpacedCase{
            "PageNumbersEndTables",
            "- 1 -\n项目 上年 今年\n甲类 100 110\n乙类 7 8\n丙类 1 2\n- 2 -\n正文。\n- 3 -\n",
            "* - 1 -\ngrid 3 wide\n项目|上年|今年\n甲类|100|110\n乙类|7|8\n丙类|1|2\n"
            "* - 2 -\n- 正文。\n* - 3 -\n"},
        // No such tables.
        SpacedCase{"Contents", "一、收入 1\n二、支出 12\n三、债务 20\n四、绩效 31\n",
                   "- 一、收入 1\n- 二、支出 12\n- 三、债务 20\n- 四、绩效 31\n"},
        SpacedCase{"Prose",
                   "1.教育支出 399131 万元，增长 8.6%；\n2.国防支出 891 万元，增长 2.1%；\n"
                   "3.外事支出 22 万元，下降 10.1%；\n",
                   "- 1.教育支出 399131 万元，增长 8.6%；\n- 2.国防支出 891 万元，增长 2.1%；\n"
                   "- 3.外事支出 22 万元，下降 10.1%；\n"}),
    [](const auto& row) { return row.param.name; });

TEST(ReadSpacedRows, ARowWithFewerFiguresIsADoubt) {
  const Result<TextContent> content =
      ReadText("项目 上年 今年 合计\n教育 100 110 210\n国防 7 8 15\n罚没 50 55 105\n捐赠 68 70\n");
  ASSERT_TRUE(content.ok());
  ASSERT_EQ(content->layout.grids.size(), 1U);
  const Grid& grid = content->layout.grids[0];
  ASSERT_EQ(grid.doubts.size(), 2U);
  EXPECT_EQ(grid.doubts[0].row, 4);
  EXPECT_EQ(grid.doubts[0].column, 1);
}

std::vector<std::string> Names(const std::vector<const char*>& lines,
                               const CountedColumns& columns) {
  std::vector<AlignedLine> words;
  for (const char* line : lines) words.push_back(ReadAlignedLine(line, Counting::kPlaces));
  return NamesOfColumns(words, columns);
}

using Strings = std::vector<std::string>;

TEST(NamesOfColumns, CutsWordsIntoNames) {
  EXPECT_EQ(Names({"项目 上年 今年"}, {1, {false, false}}), (Strings{"项目", "上年", "今年"}));
  EXPECT_EQ(Names({"项 目 2024 年", "决算数", "2025 年", "预算数", "2025年", "执行数", "为年度",
                   "预算%", "比上年", "增减%"},
                  {1, {false, false, false, true, true}}),
            (Strings{"项 目", "2024 年\n决算数", "2025 年\n预算数", "2025年\n执行数",
                     "为年度\n预算%", "比上年\n增减%"}));
  EXPECT_EQ(Names({"2030 年", "决算数", "2031 年", "变动", "预算数", "2031 年", "完成数", "完成数",
                   "为变动", "预算的%"},
                  {0, {false, false, false, true}}),
            (Strings{"2030 年\n决算数", "2031 年\n变动\n预算数", "2031 年\n完成数",
                     "完成数\n为变动\n预算的%"}));
  EXPECT_EQ(Names({"项目 上年"}, {1, {false, false}}), Strings{});
}

}  // namespace
}  // namespace mingxi
