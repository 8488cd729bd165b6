// SPDX-License-Identifier: GPL-3.0-or-later

// Tables without a lattice: what their headers and their ends look like.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractor/grids/grid_finder.h"
#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

/// A heading of three levels; those over more than one level stand in their middle.
void AddThreeLevels(PageBuilder& page) {
  page.Horizontal(100, 40, 560).Horizontal(160, 40, 560);
  page.Text(90, 133, U"科目").Text(180, 133, U"总计").Text(360, 113, U"基本支出");
  page.Text(265, 143, U"小计").Text(390, 133, U"人员经费");
  page.Text(340, 153, U"工资福利支出").Text(420, 153, U"对个人的补助");
}

void AddFigures(PageBuilder& page, double y) {
  page.Text(60, y, U"教育支出").TextEndingAt(220, y, U"1,218.33");
  page.TextEndingAt(300, y, U"1,118.33").TextEndingAt(398, y, U"91.69");
  page.TextEndingAt(480, y, U"1,017.46");
}

constexpr const char* kThreeLevels =
    "科目<1,3>|总计<1,3>|基本支出<3,1>;小计<1,2>|人员经费<2,1>;工资福利支出|对个人的补助;";
constexpr const char* kFigures = "教育支出|1,218.33|1,118.33|91.69|1,017.46";

TEST(LooseTablesTest, HeadingsStandInTheMiddleOfTheirLevels) {
  PageBuilder page;
  AddThreeLevels(page);
  AddFigures(page, 176);
  AddFigures(page, 194);
  page.Horizontal(200, 40, 560);
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            std::string(kThreeLevels) + kFigures + ";" + kFigures);
}

TEST(LooseTablesTest, ThePageEndLeavesTheTableWithoutItsLastRule) {
  PageBuilder page;
  AddThreeLevels(page);
  AddFigures(page, 176);
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), std::string(kThreeLevels) + kFigures);
}

TEST(LooseTablesTest, AHeadingOverTheGapThatRowsShareIsNoColumn) {
  PageBuilder page;
  page.Horizontal(100, 40, 400).Horizontal(140, 40, 400).Horizontal(160, 40, 400);
  // The heading stands over the end of the one figure and the beginning of the other heading.
  page.Text(50, 125, U"单位").Text(225, 115, U"预算数合计").Text(190, 133, U"小计");
  page.Text(258, 133, U"购置费");
  page.Text(50, 155, U"财政局").TextEndingAt(232, 155, U"28.09").TextEndingAt(300, 155, U"24.71");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "单位<1,2>|预算数合计<2,1>;小计|购置费;财政局|28.09|24.71");
}

TEST(LooseTablesTest, HeadingsAtTheBottomOfTheirCellsReachUp) {
  PageBuilder page;
  page.Horizontal(100, 40, 560).Horizontal(160, 40, 560).Horizontal(200, 40, 560);
  page.Text(90, 153, U"科目").Text(180, 153, U"总计").Text(360, 113, U"基本支出");
  page.Text(265, 153, U"小计").Text(390, 133, U"人员经费");
  page.Text(340, 153, U"工资福利支出").Text(420, 153, U"对个人的补助");
  AddFigures(page, 176);
  AddFigures(page, 194);
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            std::string(kThreeLevels) + kFigures + ";" + kFigures);
}

TEST(LooseTablesTest, AGroupWhoseTotalHasOnlyALetterIsALevel) {
  PageBuilder page;
  const std::vector<double> ends = {200, 290, 380, 470, 560, 650};
  page.Text(60, 107, U"地区").Text(60, 130, U"公式");
  page.Text(242, 100, U"债务限额").Text(447, 100, U"债务余额决算的数");
  page.Text(246, 114, U"一般债务").Text(336, 114, U"专项债务");
  page.Text(516, 114, U"一般债务").Text(606, 114, U"专项债务");
  const std::vector<std::u32string> letters = {U"A=B+C", U"B", U"C", U"D=E+F", U"E", U"F"};
  for (size_t c = 0; c < ends.size(); ++c) page.Text(ends[c] - 35, 130, letters[c]);
  for (const double y : {148.0, 166.0, 184.0}) {
    page.Text(40, y, U"海口市本级");
    for (const double end : ends) page.TextEndingAt(end, y, U"1,505.41");
  }
  const std::string row = ";海口市本级|1,505.41|1,505.41|1,505.41|1,505.41|1,505.41|1,505.41";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "地区<1,2>|债务限额<3,1>|债务余额决算的数<3,1>;_|一般债务|专项债务|_|一般债务|专项债务;"
            "公式|A=B+C|B|C|D=E+F|E|F" +
                row + row + row);
}

TEST(LooseTablesTest, AHeadingOverALowerOneAndTheColumnBesideItJoinsNone) {
  PageBuilder page;
  page.Horizontal(100, 40, 560).Horizontal(160, 40, 560).Horizontal(180, 40, 560);
  page.Text(60, 133, U"单位").Text(275, 113, U"三公经费预算数");
  page.Text(165, 143, U"合计").Text(318, 133, U"公务用车购置及运行费");
  page.Text(265, 153, U"小计").Text(330, 153, U"公务用车购置费").Text(430, 153, U"运行费");
  page.Text(50, 175, U"财政局").TextEndingAt(200, 175, U"28.37");
  page.TextEndingAt(300, 175, U"28.09").TextEndingAt(400, 175, U"24.71");
  page.TextEndingAt(465, 175, U"3.38");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "单位<1,3>|三公经费预算数<4,1>;合计<1,2>|公务用车购置及运行费<3,1>;"
            "小计|公务用车购置费|运行费;财政局|28.37|28.09|24.71|3.38");
}

TEST(LooseTablesTest, AWrappedLabelDoesNotReachAboveTheHeadersRule) {
  PageBuilder page;
  page.Horizontal(88, 40, 390).Horizontal(116, 40, 390).Horizontal(180, 40, 390);
  page.Text(112, 98, U"收入")
      .Text(287, 98, U"支出")
      .Text(80, 112, U"项目")
      .Text(170, 112, U"预算数");
  page.Text(250, 112, U"项目").Text(350, 112, U"预算数");
  for (const double y : {126.0, 156.0}) {
    page.Text(45, y, U"一般公共预算拨款收")
        .Text(45, y + 12, U"入")
        .TextEndingAt(200, y + 6, U"3.00");
    page.Text(215, y, U"社会保障和就业支出")
        .Text(215, y + 12, U"等")
        .TextEndingAt(380, y + 6, U"4.00");
  }
  const std::string row = "一般公共预算拨款收入|3.00|社会保障和就业支出等|4.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "收入<2,1>|支出<2,1>;项目|预算数|项目|预算数;" + row + ";" + row);
}

TEST(LooseTablesTest, NamesAloneAboveShortRulesStandOverAllOfThem) {
  PageBuilder page;
  page.Horizontal(100, 40, 400).Horizontal(115, 150, 400).Horizontal(130, 150, 400);
  page.Horizontal(145, 40, 400).Horizontal(190, 40, 400);
  page.Text(80, 126, U"项目").Text(255, 111, U"预算数").Text(250, 126, U"财政拨款");
  page.Text(180, 141, U"合计").Text(260, 141, U"基本支出").Text(345, 141, U"项目支出");
  for (const double y : {160.0, 180.0}) {
    page.Text(45, y, U"教育").TextEndingAt(210, y, U"3.00").TextEndingAt(300, y, U"1.00");
    page.TextEndingAt(390, y, U"2.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目<1,3>|预算数<3,1>;财政拨款<3,1>;合计|基本支出|项目支出;教育|3.00|1.00|2.00;"
            "教育|3.00|1.00|2.00");
}

TEST(LooseTablesTest, ANameInTheMiddleOfTheOthersIsTheirGroupNotATitle) {
  PageBuilder page;
  page.Text(225, 60, U"部门支出总体情况表", 16).Text(264, 82, U"（单位：万元）");
  page.Text(354, 106, U"预算数").Text(145, 124, U"项目").Text(308, 124, U"上年执行");
  page.Text(419, 133, U"基本支出").Text(279, 142, U"项目支出").Text(354, 142, U"执行数");
  for (int i = 0; i < 4; ++i) {
    const double y = 160 + 18 * i;
    if (i % 2 == 0) page.Background({50, y - 12, 477, y + 6});
    page.Text(58, y, U"资本性支出").TextEndingAt(329, y, U"906.00").TextEndingAt(392, y, U"906");
    page.TextEndingAt(469, y, U"1.00");
  }
  const std::string row = "资本性支出|906.00|906|1.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目<1,3>|预算数<3,1>;上年执行<2,1>|基本支出<1,2>;项目支出|执行数;" + row + ";" + row +
                ";" + row + ";" + row);
}

TEST(LooseTablesTest, TheSidesOfATotalsBackgroundBoundNoTable) {
  PageBuilder page;
  page.Text(90, 60, U"项目").Text(200, 60, U"预算数").Text(300, 60, U"决算数");
  for (const double y : {78.0, 96.0, 114.0, 132.0}) {
    page.Text(55, y, U"教育支出").TextEndingAt(240, y, U"100.00").TextEndingAt(340, y, U"90.00");
  }
  page.Background({50, 138, 350, 174});
  page.Text(90, 150, U"小计").TextEndingAt(240, 150, U"400.00").TextEndingAt(340, 150, U"360.00");
  page.Text(90, 168, U"合计").TextEndingAt(240, 168, U"400.00").TextEndingAt(340, 168, U"360.00");
  const std::string row = ";教育支出|100.00|90.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|预算数|决算数" + row + row + row + row +
                                                    ";小计|400.00|360.00;合计|400.00|360.00");
}

TEST(LooseTablesTest, ARuleUnderASubtotalMakesNoGroups) {
  PageBuilder page;
  page.Horizontal(100, 50, 400).Horizontal(118, 50, 400).Horizontal(210, 50, 400);
  page.Text(120, 113, U"项目").Text(230, 113, U"预算数").Text(330, 113, U"备注");
  for (const double y : {132.0, 150.0, 180.0, 200.0}) {
    page.Text(55, y, U"教育支出").TextEndingAt(270, y, U"1,100.00");
  }
  page.Horizontal(164, 215, 380);  // Below the names of both columns, of which one is blank.
  const std::string row = ";教育支出|1,100.00|_";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|预算数|备注" + row + row + row + row);
}

TEST(LooseTablesTest, NamesOfGroupsAboveAShortRuleAreNoColumns) {
  PageBuilder page;
  page.Horizontal(100, 50, 556).Horizontal(118, 215, 556).Horizontal(136, 215, 483);
  page.Horizontal(154, 50, 556).Horizontal(200, 50, 556);
  // The first group's name reaches to where the second name below it begins.
  page.Text(120, 131, U"项目").Text(370, 113, U"预算数").Text(262, 131, U"其他资金", 10.6);
  page.Text(402, 131, U"其他资金").Text(500, 140, U"经营支出");
  page.Text(244, 149, U"合计").Text(303, 149, U"上年结转").Text(369, 149, U"本年预算");
  page.Text(440, 149, U"执行数");
  for (const double y : {170.0, 190.0}) {
    page.Text(55, y, U"教育").TextEndingAt(287, y, U"489,553.00").TextEndingAt(346, y, U"449,405");
    page.TextEndingAt(418, y, U"954.00").TextEndingAt(478, y, U"363,670");
    page.TextEndingAt(550, y, U"38,796.00");
  }
  const std::string row = "教育|489,553.00|449,405|954.00|363,670|38,796.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目<1,3>|预算数<5,1>;其他资金<2,1>|其他资金<2,1>|经营支出<1,2>;"
            "合计|上年结转|本年预算|执行数;" +
                row + ";" + row);
}

TEST(LooseTablesTest, AHeadingCloseAboveOneThatIsNotAlignedIsALevel) {
  PageBuilder page;
  page.Horizontal(88, 40, 390).Horizontal(116, 40, 390).Horizontal(160, 40, 390);
  page.Text(112, 99, U"收入")
      .Text(287, 99, U"支出")
      .Text(80, 112, U"项目")
      .Text(170, 112, U"预算数");
  page.Text(250, 112, U"项目").Text(350, 112, U"预算数");
  for (const double y : {130.0, 150.0}) {
    page.Text(45, y, U"一般公共预算拨款收").TextEndingAt(200, y, U"3.00");
    page.Text(215, y, U"社会保障和就业支出").TextEndingAt(380, y, U"4.00");
  }
  const std::string row = "一般公共预算拨款收|3.00|社会保障和就业支出|4.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "收入<2,1>|支出<2,1>;项目|预算数|项目|预算数;" + row + ";" + row);
}

TEST(LooseTablesTest, ATitleBetweenThemPartsTwoTables) {
  PageBuilder page;
  for (const double y : {100.0, 180.0}) {
    page.Text(60, y, U"项目").Text(230, y, U"金额");
    for (const double row : {y + 18, y + 36}) {
      page.Text(45, row, U"教育支出").TextEndingAt(250, row, U"3.00");
    }
  }
  page.Text(90, 156, U"部门支出总体情况表", 14)
      .Text(45, 168, U"编制单位：财政局")
      .Text(220, 168, U"单位：元");
  const std::string table = "项目|金额;教育支出|3.00;教育支出|3.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), table + " / " + table);
}

TEST(LooseTablesTest, NumbersOfColumnsMakeATableOfWords) {
  PageBuilder page;
  page.Text(60, 100, U"项目")
      .Text(160, 100, U"合计")
      .Text(260, 100, U"其他")
      .Text(360, 100, U"备注");
  page.Text(60, 116, U"栏次").Text(165, 116, U"1").Text(265, 116, U"2").Text(365, 116, U"3");
  page.Text(50, 132, U"公务接待费").Text(160, 132, U"无").Text(260, 132, U"无");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|合计|其他|备注;栏次|1|2|3;公务接待费|无|无|_");
}

TEST(LooseTablesTest, TheLastRowOfAnOpenTableKeepsItsWrappedEnd) {
  PageBuilder page;
  page.Horizontal(100, 40, 300).Horizontal(120, 40, 300);
  page.Text(60, 114, U"项目").Text(200, 114, U"金额");
  page.Text(45, 140, U"设备购置").TextEndingAt(250, 140, U"3.00");
  page.Text(45, 160, U"房屋建筑物修").TextEndingAt(250, 160, U"4.00").Text(45, 172, U"缮");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|金额;设备购置|3.00;房屋建筑物修缮|4.00");
}

TEST(LooseTablesTest, TheWrappedEndStandsBelowTheMiddleOfItsRow) {
  PageBuilder page;
  page.Horizontal(100, 40, 300).Horizontal(120, 40, 300);
  page.Text(60, 114, U"项目").Text(140, 114, U"来源").Text(220, 114, U"金额");
  page.Text(45, 140, U"设备购置").Text(140, 140, U"本级").TextEndingAt(250, 140, U"3.00");
  page.Text(45, 160, U"房屋建筑物修").Text(140, 166, U"本级").TextEndingAt(250, 166, U"4.00");
  page.Text(45, 172, U"缮");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|来源|金额;设备购置|本级|3.00;房屋建筑物修缮|本级|4.00");
}

TEST(LooseTablesTest, ListsBesideEachOtherWithRulesOfTheirOwnAreTwo) {
  PageBuilder page;
  for (const double y : {100, 120, 204}) page.Horizontal(y, 40, 220).Horizontal(y, 260, 440);
  page.Text(60, 114, U"收入项目").Text(160, 114, U"预算数");
  page.Text(280, 114, U"支出项目").Text(380, 114, U"预算数");
  for (int i = 0; i < 4; ++i) {
    page.Text(45, 136 + 20 * i, U"事业收入").TextEndingAt(210, 136 + 20 * i, U"1,218.33");
  }
  for (int i = 0; i < 6; ++i) {
    page.Text(265, 131 + 14 * i, U"教育支出").TextEndingAt(430, 131 + 14 * i, U"2,218.33");
  }
  const Layout layout = FindGrids(page.page());
  ASSERT_EQ(layout.grids.size(), 2U);
  EXPECT_EQ(layout.grids[0].row_count, 5);
  EXPECT_EQ(layout.grids[1].row_count, 7);
}

TEST(LooseTablesTest, NamesWithoutFiguresKeepATableTogether) {
  PageBuilder page;
  page.Text(60, 100, U"项目").TextEndingAt(260, 100, U"执行数").TextEndingAt(340, 100, U"预算数");
  for (int i = 0; i < 12; ++i) {
    const double y = 120 + 20 * i;
    page.Text(50, y, i % 3 == 2 ? U"其中：待遇支出" : U"失业保险基金支出");
    if (i % 3 == 2) page.TextEndingAt(260, y, U"229,046").TextEndingAt(340, y, U"246,162");
  }
  const Layout layout = FindGrids(page.page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].row_count, 13);
}

TEST(LooseTablesTest, HeadingsThatEndAtOnePlaceAreOne) {
  PageBuilder page;
  page.Horizontal(80, 40, 400).Horizontal(140, 40, 400).Horizontal(180, 40, 400);
  page.Text(50, 135, U"县区").TextEndingAt(250, 121, U"年初预算").TextEndingAt(250, 135, U"比重");
  page.TextEndingAt(390, 93, U"合并").TextEndingAt(390, 107, U"各类支出");
  page.TextEndingAt(390, 121, U"加权").TextEndingAt(390, 135, U"完成率");
  for (const double y : {155, 173}) {
    page.Text(50, y, U"青山县").TextEndingAt(250, y, U"100").TextEndingAt(390, y, U"60");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "县区|年初预算比重|合并各类支出加权完成率;青山县|100|60;青山县|100|60");
}

TEST(LooseTablesTest, NamesBelowTheHeaderAreItsBodyNotItsLevels) {
  PageBuilder page;
  page.Text(130, 100, U"项目").Text(230, 100, U"执行数").Text(320, 100, U"预算数");
  page.Text(50, 120, U"一、农网还贷资金").Text(50, 138, U"二、电影事业资金");
  for (int i = 0; i < 4; ++i) {
    page.Text(50, 156 + 18 * i, U"三、土地出让收入").TextEndingAt(260, 156 + 18 * i, U"128,121");
    page.TextEndingAt(350, 156 + 18 * i, U"284,493");
  }
  const Layout layout = FindGrids(page.page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].row_count, 7);
}

TEST(LooseTablesTest, AWrappedHeadingBetweenNamesInItsMiddleIsOne) {
  PageBuilder page;
  page.Horizontal(85, 40, 400).Horizontal(128, 40, 400).Horizontal(170, 40, 400);
  page.Text(80, 110, U"项目").Text(210, 110, U"执行数");
  page.Text(310, 101, U"预算数比上年").Text(315, 120, U"增长率");
  for (const double y : {143, 161}) {
    page.Text(50, y, U"保险费收入").TextEndingAt(250, y, U"128,121").TextEndingAt(370, y, U"2.5%");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|执行数|预算数比上年增长率;保险费收入|128,121|2.5%;保险费收入|128,121|2.5%");
}

TEST(LooseTablesTest, APageMayEndWithANameAlone) {
  PageBuilder page;
  page.Text(130, 100, U"项目").Text(230, 100, U"执行数").Text(320, 100, U"预算数");
  for (int i = 0; i < 7; ++i) {
    const double y = 120 + 18 * i;
    page.Text(50, y, i % 2 == 0 ? U"失业保险基金本年收支结余" : U"基金结余");
    if (i % 3 == 0 && i < 6) {
      page.TextEndingAt(260, y, U"128,121").TextEndingAt(350, y, U"284,493");
    }
  }
  const Layout layout = FindGrids(page.page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].row_count, 8) << PicturesOf(layout);
}

}  // namespace
}  // namespace mingxi
