// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/text_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extractor/text/layout_sketch.h"

namespace mingxi {
namespace {

struct ReadCase {
  const char* name;
  std::string input;
  std::string expected;
};

void PrintTo(const ReadCase& row, std::ostream* out) { *out << row.name; }

class ReadTextTest : public ::testing::TestWithParam<ReadCase> {};

TEST_P(ReadTextTest, FindsGridsAndLines) {
  const Result<TextContent> content = ReadText(GetParam().input);
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(Sketch(content->layout), GetParam().expected);
  EXPECT_EQ(CharactersOf(content->layout), CharactersOf(GetParam().input));
}

INSTANTIATE_TEST_SUITE_P(
    CellLines, ReadTextTest,
    ::testing::Values(
        ReadCase{"ProseOnly", "第一行\n\n第二行\n", "- 第一行\n- 第二行\n"},
        ReadCase{"HeaderThatLostItsMergedCells",
                 "收支总表\n\t101某局\n\t年度：2023\n\t单位：万元\n\n"
                 "\t序号\n\t收入\n\t支出\n\n"
                 "\t\n\t项  目\n\t金额\n\t项  目\n\t金额\n\n"
                 "\t1\n\t一、拨款\n\t5.00\n\t一、服务\n\t\n\n"
                 "\t2\n\t二、其他\n\t\n\t二、教育\n\t5.00\n\n\n"
                 "注：说明\n",
                 "- 收支总表\n- 101某局\n- 年度：2023\n- 单位：万元\n"
                 "grid 5 wide\n序号|收入|支出\n|项  目|金额|项  目|金额\n"
                 "1|一、拨款|5.00|一、服务|\n2|二、其他||二、教育|5.00\n"
                 "- 注：说明\n"},
        ReadCase{"EmptyParagraphInsideARow",
                 "目标表\n\t目标\n\t内容 某事\n\n\n"
                 "\t一级\n\t二级\n\t值\n\t依据\n\n"
                 "\t产出\n\t数量\n\t≥90%\n\n\n\t政策\n\n"
                 "\t\n\t质量\n\t好\n\t政策\n\n\n",
                 "- 目标表\ngrid 4 wide\n目标|内容 某事\n一级|二级|值|依据\n"
                 "产出|数量|≥90%|政策\n|质量|好|政策\n"},
        ReadCase{"FirstRowIsNoCaption", "机构情况\n\t名称\n\t性质\n\n\t某局\n\t行政\n\n\n",
                 "- 机构情况\ngrid 2 wide\n名称|性质\n某局|行政\n"},
        ReadCase{"UnitInsideAHeaderCellIsNoCaption",
                 "\t项目\n\t数量\n\t价值（单位：万元）\n\n\t车辆\n\t2\n\t\n\n\n",
                 "grid 3 wide\n项目|数量|价值（单位：万元）\n车辆|2|\n"},
        ReadCase{"SingleCellAboveATable", "某表\n\t2023年度\n\n\t甲\n\t乙\n\n\t1\n\t2\n",
                 "- 某表\n- 2023年度\ngrid 2 wide\n甲|乙\n1|2\n"},
        ReadCase{"RowOfBlankCells", "\t甲\n\t乙\n\n\t\n\t\n\n\n", "grid 2 wide\n甲|乙\n|\n"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NamesOfRows, ReadTextTest,
    ::testing::Values(
        ReadCase{"SpreadOverTheirCells",
                 "项           目                  执行数          预算数\n"
                 "股息收入                         6,084.00        6,116.00\n"
                 "转移性收入                          94.00           94.00\n"
                 "全    市   收    入       合   计    6,178.00        6,210.00\n"
                 "合                     计        6,178.00        6,210.00\n",
                 "grid 3 wide\n项           目|执行数|预算数\n股息收入|6,084.00|6,116.00\n"
                 "转移性收入|94.00|94.00\n"
                 "全    市   收    入       合   计|6,178.00|6,210.00\n"
                 "合                     计|6,178.00|6,210.00\n"},
        ReadCase{
            "ManyWithoutFigures",
            "项目                      执行数          预算数\n"
            "一、企业养老保险基金\n二、利息收入\n三、财政补贴\n四、失业保险基金\n五、其他收入\n"
            "六、机关养老保险基金      6,084.00        6,116.00\n"
            "七、利息收入                94.00           94.00\n",
            "grid 3 wide\n项目|执行数|预算数\n一、企业养老保险基金||\n二、利息收入||\n"
            "三、财政补贴||\n四、失业保险基金||\n五、其他收入||\n"
            "六、机关养老保险基金|6,084.00|6,116.00\n七、利息收入|94.00|94.00\n"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    TabRows, ReadTextTest,
    ::testing::Values(
        ReadCase{
            "PositionsKept",
            "表1 收支表\n部门：某局\t单位：元\n收    入\t\t支    出\t\n项目\t金额\t项目\t金额\n"
            "一、拨款\t7.00\t一、服务\t7.00\n二、其他\t\t二、教育\t\n说明：逐项列示。\n\n后文\n",
            "- 表1 收支表\n- 部门：某局\n- 单位：元\n"
            "grid 4 wide\n收    入||支    出|\n项目|金额|项目|金额\n"
            "一、拨款|7.00|一、服务|7.00\n二、其他||二、教育|\n"
            "- 说明：逐项列示。\n- 后文\n"},
        ReadCase{
            "BlankEndsCutOff",
            "编码\t名称\t合计\t其中\n\t\t\t基本\t项目\n201\t甲\t3\t1\t2\n202\t乙\t3\n小节\n203\t丙"
            "\t1\t\t1\n",
            "grid 5 wide\n编码|名称|合计|其中\n|||基本|项目\n201|甲|3|1|2\n202|乙|3||\n小节||||\n"
            "203|丙|1||1\n"},
        ReadCase{"MergedHeaderLost",
                 "序号\t收入\t支出\n\t项目\t金额\t项目\t金额\n1\t甲\t1\t乙\t1\n2\t丙\t\t丁\t\n",
                 "grid 5 wide\n序号|收入|支出\n|项目|金额|项目|金额\n1|甲|1|乙|1\n2|丙||丁|\n"},
        ReadCase{"TwoTablesWithoutABlankLine",
                 "表1\n单位：元\t年度：2023\n项目\t数\t值\n甲\t1\t2\n乙\t3\t4\n"
                 "表2\n部门：某局\t单位：元\n项目\t数\n甲\t1\n",
                 "- 表1\n- 单位：元\n- 年度：2023\ngrid 3 wide\n项目|数|值\n甲|1|2\n乙|3|4\n"
                 "- 表2\n- 部门：某局\n- 单位：元\ngrid 2 wide\n项目|数\n甲|1\n"},
        ReadCase{"OneLineWithATabIsProse", "第一条\t内容\n\n后文\n", "- 第一条\t内容\n- 后文\n"}),
    [](const auto& row) { return row.param.name; });

class ReadDrawingTest : public ::testing::TestWithParam<ReadCase> {};

TEST_P(ReadDrawingTest, FindsGridsAndLines) {
  const Result<TextContent> content = ReadText(GetParam().input);
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(Sketch(content->layout), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Markdown, ReadDrawingTest,
    ::testing::Values(
        ReadCase{
            "PipeTable",
            "## 表1 收支表\n\n单位：元\n\n| 项目 | 金额 |\n|:-----|-----:|\n| 甲 | 1,000.00 |\n"
            "| **合计** | **1,000.00** |\n\n说明\n",
            "- 表1 收支表\n- 单位：元\ngrid 2 wide\n项目|金额\n甲|1,000.00\n合计|1,000.00\n- "
            "说明\n"},
        ReadCase{"WithoutOuterBars", "a | b\n--- | ---\n1 |\n", "grid 2 wide\na|b\n1|\n"},
        ReadCase{"EscapedBarAndBreak", "|a\\|b|c|\n|-|-|\n|d<br>e|f|\n",
                 "grid 2 wide\na|b|c\nd\ne|f\n"},
        ReadCase{
            "HtmlTable",
            "# 表1\n\n<html><body><table><tr><td rowspan=\"2\">项目</td><td colspan=\"2\">收入</td>"
            "</tr><tr><td>本年</td><td>上年</td></tr><tr><td>甲</td><td>1.00</td><td>2.00</td>"
            "</tr></table></body></html>\n\n尾\n",
            "- 表1\ngrid 3 wide\n项目 *2x1|收入 *1x2\n@1 本年|上年\n甲|1.00|2.00\n- 尾\n"},
        ReadCase{
            "HtmlTableOverLines",
            "前 <table border=1>\n<tr><td>a</td>\n<td>b</td></tr>\n<tr><td>1</td><td>2</td></tr>\n"
            "</TABLE> 后\n",
            "- 前\ngrid 2 wide\na|b\n1|2\n- 后\n"},
        ReadCase{"HtmlTableWithoutEnd", "<b>甲</b> <table> 乙\n丙\n",
                 "- <b>甲</b> <table> 乙\n- 丙\n"},
        ReadCase{"ShortRow", "|a|b|\n|-|-|\n|c|\n", "grid 2 wide\na|b\nc|\n"},
        ReadCase{"DashesWithoutATable", "甲\n---\n乙\n", "- 甲\n- ---\n- 乙\n"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Frames, ReadDrawingTest,
    ::testing::Values(
        ReadCase{
            "Plain",
            "表\n┌────┬────┐\n│项目│金额│\n├────┼────┤\n│甲  │1.00│\n├────┼────┤\n│乙  │  - │\n"
            "└────┴────┘\n尾\n",
            "- 表\ngrid 2 wide\n项目|金额\n甲|1.00\n乙|-\n- 尾\n"},
        ReadCase{"TwoPlaceLines", "┌──┬──┐\n│项目│金额│\n├──┼──┤\n│甲  │1.00│\n└──┴──┘\n",
                 "grid 2 wide\n项目|金额\n甲|1.00\n"},
        ReadCase{"MergedCells",
                 "┌────┬─────────┐\n│    │  收入   │\n│项目├────┬────┤\n│    │本年│上年│\n"
                 "├────┼────┼────┤\n│甲  │1.00│2.00│\n└────┴────┴────┘\n",
                 "grid 3 wide\n项目 *2x1|收入 *1x2\n@1 本年|上年\n甲|1.00|2.00\n"},
        ReadCase{
            "RowsWithoutRules",
            "+------+------+\n| 项目 | 金额 |\n+------+------+\n| 甲   | 1.00 |\n| 乙   | 2.00 |\n"
            "+------+------+\n",
            "grid 2 wide\n项目|金额\n甲|1.00\n乙|2.00\n"},
        ReadCase{
            "WrappedCell",
            "+------+------+\n| 项目 | 金额 |\n+------+------+\n| 甲乙 | 1.00 |\n| 丙   |      |\n"
            "+------+------+\n| 丁   | 2.00 |\n+------+------+\n",
            "grid 2 wide\n项目|金额\n甲乙\n丙|1.00\n丁|2.00\n"},
        ReadCase{"DatabaseClient", " 项目 | 金额 \n------+------\n 甲   | 1.00\n 乙   | 2.00\n",
                 "grid 2 wide\n项目|金额\n甲|1.00\n乙|2.00\n"},
        ReadCase{
            "BarsThatDoNotAlign",
            "┌──┬───┐\n│项目│金额（元）│\n├──┼───┤\n│甲│1.00│\n├──┼───┤\n│乙丙丁│2.00│\n└──┴───┘\n",
            "grid 2 wide\n项目|金额（元）\n甲|1.00\n乙丙丁|2.00\n"},
        ReadCase{"MenuIsNoTable", "首页 | 新闻 | 公开\n", "- 首页 | 新闻 | 公开\n"},
        ReadCase{"RuleIsNoTable", "甲\n──────\n乙\n", "- 甲\n- ──────\n- 乙\n"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Aligned, ReadTextTest,
    ::testing::Values(
        ReadCase{
            "FiguresToTheRight",
            "                某县收入表\n单位：万元\n"
            "    项目          上年执行数     本年预算数\n"
            "一、税收                1,200.00       1,300.50\n"
            "  增值税                  800.00         900.00\n"
            "  其他                    400.00\n"
            "合计                    1,200.00       1,300.50\n"
            "注：含上级补助。\n",
            "-                 某县收入表\n- 单位：万元\n"
            "grid 3 wide\n项目|上年执行数|本年预算数\n一、税收|1,200.00|1,300.50\n"
            "增值税|800.00|900.00\n其他|400.00|\n合计|1,200.00|1,300.50\n- 注：含上级补助。\n"},
        ReadCase{"NameOverTwoColumns",
                 "单位：元\n"
                 "科目编码    科目名称          合计              其中\n"
                 "                                        基本        项目\n"
                 "201       一般服务          30.00     10.00       20.00\n"
                 "20101     人大事务          12.00                 12.00\n"
                 "20102     政府事务          18.00     10.00        8.00\n",
                 "- 单位：元\n"
                 "grid 5 wide\n科目编码|科目名称|合计|其中|\n|||基本|项目\n"
                 "201|一般服务|30.00|10.00|20.00\n20101|人大事务|12.00||12.00\n"
                 "20102|政府事务|18.00|10.00|8.00\n"},
        ReadCase{"NamesCentredBesideTwoLines",
                 "单位：元\n"
                 "                                            其中\n"
                 "科目编码    科目名称          合计\n"
                 "                                        基本        项目\n"
                 "201       一般服务          30.00     10.00       20.00\n"
                 "20101     人大事务          12.00                 12.00\n"
                 "20102     政府事务          18.00     10.00        8.00\n",
                 "- 单位：元\n"
                 "grid 5 wide\n科目编码|科目名称|合计|其中|\n|||基本|项目\n"
                 "201|一般服务|30.00|10.00|20.00\n20101|人大事务|12.00||12.00\n"
                 "20102|政府事务|18.00|10.00|8.00\n"},
        ReadCase{"LabelAboveAndBelowItsFigures",
                 "序号       项目                 金额\n"
                 "  1    农村饮水安全               10.00\n"
                 "       义务教育阶段营养改善计划\n"
                 "  2                          20.00\n"
                 "       项目\n"
                 "  3    道路养护                 30.00\n",
                 "grid 3 wide\n序号|项目|金额\n1|农村饮水安全|10.00\n"
                 "2|义务教育阶段营养改善计划\n项目|20.00\n3|道路养护|30.00\n"},
        ReadCase{"SpacedLetters",
                 "收    入            支    出\n项  目      金额      项  目      金额\n"
                 "甲        1.00    丙        3.00\n乙        2.00    丁        4.00\n",
                 "grid 4 wide\n收    入||支    出|\n项  目|金额|项  目|金额\n"
                 "甲|1.00|丙|3.00\n乙|2.00|丁|4.00\n"},
        ReadCase{"PagesAndTheirNumbers",
                 "项目      金额\n甲       1.00\n乙       2.00\n\n     - 1 -\n"
                 "\f项目      金额\n丙       3.00\n丁       4.00\n\n     - 2 -\n",
                 "grid 2 wide\n项目|金额\n甲|1.00\n乙|2.00\n"
                 "grid 2 wide\n项目|金额\n丙|3.00\n丁|4.00\n*      - 1 -\n*      - 2 -\n"},
        ReadCase{"TotalInTheMiddleOfTwoColumns",
                 "   科目编码      科目名称         金额\n"
                 "      201 一般公共服务支出         30.00\n"
                 "    20101 人大事务             12.00\n"
                 "    20102 政府事务             18.00\n"
                 "             合计          30.00\n",
                 "grid 3 wide\n科目编码|科目名称|金额\n201|一般公共服务支出|30.00\n"
                 "20101|人大事务|12.00\n20102|政府事务|18.00\n合计||30.00\n"},
        ReadCase{"SentenceWithTwoFiguresIsNoRow",
                 "项目      金额\n甲       1.00\n乙       2.00\n"
                 "2023 年度收入总计 3.00 万元，支出总计 3.00 万元。\n",
                 "grid 2 wide\n项目|金额\n甲|1.00\n乙|2.00\n"
                 "- 2023 年度收入总计 3.00 万元，支出总计 3.00 万元。\n"},
        ReadCase{"LineThatCountsTheColumns",
                 "序号    科目编码    科目名称      合计      基本支出    项目支出    上解   支出\n"
                 "栏次        1           2           3           4           5             6\n"
                 "   1         201    一般服务     30.00        30.00\n"
                 "   2       20101    人大事务     12.00        12.00\n"
                 "   3       20102    政府事务     18.00        18.00\n",
                 "grid 7 wide\n序号|科目编码|科目名称|合计|基本支出|项目支出|上解   支出\n"
                 "栏次|1|2|3|4|5|6\n1|201|一般服务|30.00|30.00||\n2|20101|人大事务|12.00|12.00||\n"
                 "3|20102|政府事务|18.00|18.00||\n"},
        ReadCase{"NextPageHasNarrowerColumns",
                 "编码         名称                合计           基本           项目        经营\n"
                 "栏次                           1            2            3         4\n"
                 "201        一般服务           30.00        10.00        20.00\n"
                 "20101      人大事务           12.00         2.00        10.00\n"
                 "20102      政府事务           18.00         8.00        10.00\n"
                 "\f204     公共安全    30.00  10.00  20.00\n"
                 "20401   武警      12.00   2.00  10.00\n"
                 "20402   公安      18.00   8.00  10.00\n",
                 "grid 6 wide\n编码|名称|合计|基本|项目|经营\n栏次||1|2|3|4\n"
                 "201|一般服务|30.00|10.00|20.00|\n20101|人大事务|12.00|2.00|10.00|\n"
                 "20102|政府事务|18.00|8.00|10.00|\n"
                 "grid 6 wide\n204|公共安全|30.00|10.00|20.00|\n20401|武警|12.00|2.00|10.00|\n"
                 "20402|公安|18.00|8.00|10.00|\n"},
        ReadCase{"SpacedDigits",
                 "项      目          预算数              执行数\n"
                 "一、2 0 2 0 年末余额                        2, 6 7 8 . 6 8\n"
                 "二、2 0 2 1 年限额      3, 2 1 5 . 6 0\n"
                 "三、2 0 2 1 年发行额                            777.45\n",
                 "grid 3 wide\n项      目|预算数|执行数\n一、2 0 2 0 年末余额||2, 6 7 8 . 6 8\n"
                 "二、2 0 2 1 年限额|3, 2 1 5 . 6 0|\n三、2 0 2 1 年发行额||777.45\n"},
        ReadCase{"PartWithoutFiguresIsNoCaption",
                 "序号       项目              金额\n"
                 "  1    甲费用                 10.00\n"
                 "  2    其中：丙费用\n"
                 "  3    其中：丁费用              4.00\n"
                 "  4    乙费用                 20.00\n",
                 "grid 3 wide\n序号|项目|金额\n1|甲费用|10.00\n2|其中：丙费用|\n"
                 "3|其中：丁费用|4.00\n4|乙费用|20.00\n"},
        ReadCase{"ProseThatSaysOfWhichIsNoTable",
                 "亿元，其中:一般债务限额 4535.4  亿元，其中:专项债务限额 2138.2\n"
                 "亿元，其中:一般债务余额 4433.7  亿元，其中:专项债务余额 2100.8\n",
                 "- 亿元，其中:一般债务限额 4535.4  亿元，其中:专项债务限额 2138.2\n"
                 "- 亿元，其中:一般债务余额 4433.7  亿元，其中:专项债务余额 2100.8\n"},
        ReadCase{"NamesBelowALabelAndItsValueAreARow",
                 "  绩效目标                   1.目标 根据需要\n"
                 "  一级指标     二级指标      三级指标     指标值    依据\n"
                 "  产出指标     数量指标      采购数量     ≥100%   政策\n"
                 "  产出指标     质量指标      合格比率     ≥90%    政策\n"
                 "  效益指标     社会指标      保障安全     保障      政策\n",
                 "grid 5 wide\n绩效目标||1.目标 根据需要||\n"
                 "一级指标|二级指标|三级指标|指标值|依据\n产出指标|数量指标|采购数量|≥100%|政策\n"
                 "产出指标|质量指标|合格比率|≥90%|政策\n效益指标|社会指标|保障安全|保障|政策\n"},
        ReadCase{"TotalMergedOverColumnsOfOtherTexts",
                 "序号    项目名称            项目类别      金额\n"
                 " 1   道路养护工程一期          其他运转     10.00\n"
                 " 2   防汛物资储备            设备购置     20.00\n"
                 " 3   农村饮水安全巩固提升工程      房屋修缮     30.00\n"
                 "                合计                    60.00\n",
                 "grid 4 wide\n序号|项目名称|项目类别|金额\n1|道路养护工程一期|其他运转|10.00\n"
                 "2|防汛物资储备|设备购置|20.00\n3|农村饮水安全巩固提升工程|房屋修缮|30.00\n"
                 "合计|||60.00\n"},
        ReadCase{
            "FormsBelowEachOther",
            "\f1、甲项目\n"
            "项目名称                        道路养护\n"
            "主管部门         某县财政局         实施单位        某县水利局\n"
            "年度目标 目标1：完成道路养护年度任务，确保资金按规定用途使用，受益群众满意稳步提升\n"
            "                     长效机制。\n"
            "绩效指标  一级指标     二级指标       三级指标       指标值     备注\n"
            "绩效内容  产出指标     数量指标       养护里程       ≥5公里\n"
            "2、乙项目\n"
            "项目名称                        饮水安全\n"
            "主管部门         某县财政局         实施单位        某县水利局\n"
            "绩效指标  一级指标     二级指标       三级指标       指标值     备注\n"
            "绩效内容  产出指标     数量指标       受益人数       ≥9人\n",
            "- 1、甲项目\ngrid 6 wide\n项目名称|||道路养护||\n"
            "主管部门||某县财政局|实施单位|某县水利局|\n"
            "年度目标|目标1：完成道路养护年度任务，确保资金按规定用途使用，受益群众满意稳步提升\n"
            "长效机制。||||\n"
            "绩效指标|一级指标|二级指标|三级指标|指标值|备注\n"
            "绩效内容|产出指标|数量指标|养护里程|≥5公里|\n"
            "- 2、乙项目\ngrid 6 wide\n项目名称|||饮水安全||\n"
            "主管部门||某县财政局|实施单位|某县水利局|\n"
            "绩效指标|一级指标|二级指标|三级指标|指标值|备注\n"
            "绩效内容|产出指标|数量指标|受益人数|≥9人|\n"},
        ReadCase{
            "NameBeginsWhereTheFirstBelowItDoes",
            "\f             功能分类科目\n"
            "序号                                   合计      基本支出    项目支出\n"
            "             科目   编码      科目名称\n"
            "栏次               1          2          3        4        5\n"
            "   1           201    一般公共服务支出     30.00    10.00    20.00\n"
            "   2         20101    人大事务         12.00     2.00    10.00\n"
            "   3         20102    政府事务         18.00     8.00    10.00\n",
            "grid 6 wide\n序号|功能分类科目||合计|基本支出|项目支出\n|科目   编码|科目名称|||\n"
            "栏次|1|2|3|4|5\n1|201|一般公共服务支出|30.00|10.00|20.00\n"
            "2|20101|人大事务|12.00|2.00|10.00\n3|20102|政府事务|18.00|8.00|10.00\n"},
        ReadCase{"RowBrokenOffByThePagesEnd",
                 "编码       名称        金额\n201      一般公共     30.00\n         服务支出\n"
                 "202      社会保障     20.00\n         和就业支\n         出\n"
                 "\f编码       名称        金额\n203      农林水       5.00\n204      住房        "
                 "5.00\n",
                 "grid 3 wide\n编码|名称|金额\n201|一般公共\n服务支出|30.00\n"
                 "202|社会保障\n和就业支\n出|20.00\n"
                 "grid 3 wide\n编码|名称|金额\n203|农林水|5.00\n204|住房|5.00\n"},
        ReadCase{"WatermarkAcrossTheRows",
                 "\f项目         金额\n甲类          1.00\n      样\n乙类          2.00\n     本\n"
                 "丙类          3.00\n    件\n丁类          4.00\n"
                 "\f项目         金额\n戊类          1.00\n      样\n己类          2.00\n     本\n"
                 "庚类          3.00\n    件\n辛类          4.00\n",
                 "grid 2 wide\n项目|金额\n甲类|1.00\n乙类|2.00\n丙类|3.00\n丁类|4.00\n"
                 "grid 2 wide\n项目|金额\n戊类|1.00\n己类|2.00\n庚类|3.00\n辛类|4.00\n"
                 "* 样\n* 本\n* 件\n* 样\n* 本\n* 件\n"},
        ReadCase{"NumberedProseIsNoTable",
                 "第一条  本办法依据有关规定制定，自发布之日起施行。\n"
                 "第二条  各单位应当按照规定公开信息，接受监督。\n",
                 "- 第一条  本办法依据有关规定制定，自发布之日起施行。\n"
                 "- 第二条  各单位应当按照规定公开信息，接受监督。\n"},
        ReadCase{"ContentsAreNoTable", "一、概况........1\n二、说明........3\n三、附表........9\n",
                 "- 一、概况........1\n- 二、说明........3\n- 三、附表........9\n"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
