// SPDX-License-Identifier: GPL-3.0-or-later

// Which lines are rows and which lines around a cell are its sides.

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <vector>

#include "extractor/grids/grid_finder.h"
#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

/// The rules of a header whose parent cell is an L: over three columns, and down beside two of
/// them.
PageBuilder HeaderWithAnL() {
  PageBuilder page;
  page.Frame({50, 100, 450, 160}).Vertical(150, 100, 160).Horizontal(140, 50, 450);
  page.Horizontal(120, 250, 450).Vertical(250, 120, 160).Vertical(350, 120, 160);
  page.Text(80, 125, U"项目").Text(270, 135, U"本级").Text(370, 135, U"下级");
  page.Text(60, 155, U"合计").TextEndingAt(245, 155, U"3.00");
  page.TextEndingAt(345, 155, U"1.00").TextEndingAt(445, 155, U"2.00");
  return page;
}

TEST(RowsAndCellsTest, AnLWithItsTextInTheColumnIsAsHighAsTheHeader) {
  PageBuilder page = HeaderWithAnL();
  page.Text(185, 124, U"总额");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout), "项目<1,2>|总额<1,2>|_<2,1>;本级|下级;合计|3.00|1.00|2.00");
  EXPECT_TRUE(layout.grids[0].doubts.empty());
}

TEST(RowsAndCellsTest, AnLWithItsTextOverItsPartsStandsOnTop) {
  PageBuilder page = HeaderWithAnL();
  page.Text(260, 114, U"执行情况一二");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout), "项目<1,2>|执行情况一二<3,1>;_|本级|下级;合计|3.00|1.00|2.00");
  EXPECT_TRUE(layout.grids[0].doubts.empty());
}

TEST(RowsAndCellsTest, AnLWithItsTextInTheMiddleStandsOnTopThoughItBeginsBesideASide) {
  PageBuilder page = HeaderWithAnL();
  page.Text(254, 114, U"执行情况一二三四五");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout),
            "项目<1,2>|执行情况一二三四五<3,1>;_|本级|下级;合计|3.00|1.00|2.00");
}

TEST(RowsAndCellsTest, AnLWithTextInBothPartsIsDoubtful) {
  PageBuilder page = HeaderWithAnL();
  page.Text(260, 114, U"执行情况").Text(185, 136, U"总额");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(layout.grids[0].doubts.size(), 2U);
}

TEST(RowsAndCellsTest, ARuleInOneColumnPartsTheRowsOfAll) {
  PageBuilder page;
  page.Frame({50, 100, 250, 200}).Vertical(150, 100, 200).Horizontal(120, 150, 250);
  page.Text(60, 115, U"地区").Text(160, 115, U"决算");
  for (const int y : {135, 155, 175, 195}) page.Text(60, y, U"某市").TextEndingAt(245, y, U"1.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "地区|决算;某市|1.00;某市|1.00;某市|1.00;某市|1.00");
}

TEST(RowsAndCellsTest, RowsOfTextAloneHangOnTheColumnThatListsThem) {
  PageBuilder page;
  page.Frame({50, 100, 300, 220}).Vertical(150, 100, 220).Vertical(250, 100, 220);
  for (const int y : {120, 150, 180, 210}) {
    page.Text(52, y - 6, U"部门整体绩效评价结").Text(52, y + 6, U"果").Text(270, y, U"优");
    page.Text(170, y - 6, U"某市财").Text(175, y + 6, U"政局");
  }
  const std::string row = "部门整体绩效评价结果|某市财政局|优";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), row + ';' + row + ';' + row + ';' + row);
}

/// Column rules at `xs` drawn row by row between `ys`, and rules at the top and bottom alone.
PageBuilder RulesInPieces(const std::vector<double>& xs, const std::vector<double>& ys) {
  PageBuilder page;
  page.Horizontal(ys.front(), xs.front(), xs.back()).Horizontal(ys.back(), xs.front(), xs.back());
  for (const double x : xs) {
    for (size_t i = 0; i + 1 < ys.size(); ++i) page.Vertical(x, ys[i], ys[i + 1]);
  }
  return page;
}

TEST(RowsAndCellsTest, ColumnRulesDrawnRowByRowPartTheRowsOfText) {
  PageBuilder page = RulesInPieces({50, 150, 250}, {100, 120, 140, 170, 190});
  page.Text(60, 114, U"数量指标").Text(160, 114, U"任务完成");
  page.Text(60, 134, U"质量指标");  // Blank beside it.
  page.Text(60, 150, U"时效指标与成").Text(60, 164, U"本指标").Text(160, 157, U"按时完成");
  page.Text(60, 184, U"满意度").Text(160, 184, U"健全");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout),
            "数量指标|任务完成;质量指标|_;时效指标与成本指标|按时完成;满意度|健全");
  const Grid& grid = layout.grids[0];
  ASSERT_EQ(grid.row_edges_by.size(), 5U);
  EXPECT_EQ(grid.row_edges_by.front(), Evidence::kRulings);
  EXPECT_EQ(grid.row_edges_by[2], Evidence::kColumnRules);
}

TEST(RowsAndCellsTest, WrappedCellsOfDrawnRowsAreOneRow) {
  PageBuilder page;
  page.Lattice({50, 150, 250, 350}, {100, 130, 160, 190});
  for (const int y : {100, 130, 160}) {
    page.Text(55, y + 12, U"P224301-").Text(55, y + 24, U"0004");
    page.Text(155, y + 12, U"应急医疗体系").Text(155, y + 24, U"建设");
    page.TextEndingAt(345, y + 18, U"164.43");
  }
  const std::string row = "P224301-0004|应急医疗体系建设|164.43";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), row + ';' + row + ';' + row);
}

TEST(RowsAndCellsTest, TextsAtDifferentHeightsOfDrawnRowsAreOneRow) {
  PageBuilder page;
  page.Lattice({50, 150, 250, 350}, {100, 130, 160, 190});
  for (const int y : {100, 130, 160}) {
    page.Text(55, y + 18, U"保险费收入").TextEndingAt(245, y + 27, U"4889");
    page.TextEndingAt(345, y + 14, U"4.9%");
  }
  const std::string row = "保险费收入|4889|4.9%";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), row + ';' + row + ';' + row);
}

TEST(RowsAndCellsTest, BlankRowsBetweenJointsStay) {
  PageBuilder page = RulesInPieces({50, 150, 250}, {100, 120, 140, 160});
  page.Text(60, 114, U"项目").Text(160, 114, U"金额");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|金额;_|_;_|_");
}

TEST(RowsAndCellsTest, ColumnsOfRulesDrawnRowByRowMayBeBlank) {
  PageBuilder page;
  const double ys[] = {100, 120, 140, 160};
  for (const double x : {50, 150, 250, 350}) {
    for (size_t i = 0; i + 1 < std::size(ys); ++i) page.Vertical(x, ys[i], ys[i + 1]);
  }
  for (const int y : {114, 134, 154}) page.Text(60, y, U"税收").TextEndingAt(245, y, U"1.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "税收|1.00|_;税收|1.00|_;税收|1.00|_");
}

TEST(RowsAndCellsTest, RulesOfOneTableAreOneWhateverStandsNearThem) {
  PageBuilder page;
  page.Frame({50, 100, 250, 120}).Vertical(147.2, 100, 120);
  page.Text(60, 114, U"甲").Text(160, 114, U"乙");
  page.Frame({50, 200, 250, 220}).Vertical(149.9, 200, 220).Vertical(150.3, 200, 220);
  page.Text(60, 214, U"丙").Text(160, 214, U"丁");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "甲|乙 / 丙|丁");
}

TEST(RowsAndCellsTest, AJointThatTextStandsAcrossEndsNoRow) {
  PageBuilder page = RulesInPieces({50, 150, 250}, {100, 120, 140});
  page.Text(60, 123, U"目标").Text(160, 123, U"任务");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "目标|任务");
}

TEST(RowsAndCellsTest, ALabelAcrossAJointSpansBothRows) {
  PageBuilder page = RulesInPieces({50, 150, 250, 350}, {100, 120, 140, 160});
  page.Text(60, 123, U"产出指标").Text(160, 114, U"数量").Text(160, 134, U"质量");
  page.Text(60, 154, U"效益指标").Text(160, 154, U"社会");
  for (const int y : {114, 134, 154}) page.Text(260, y, U"优");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "产出指标<1,2>|数量|优;质量|优;效益指标|社会|优");
}

TEST(RowsAndCellsTest, RulesThatEndBesideASectionEndARowThere) {
  PageBuilder page;
  page.Horizontal(100, 50, 350).Horizontal(120, 50, 350).Horizontal(220, 50, 350);
  for (const int y : {100, 120, 140, 160, 180, 200}) {
    page.Vertical(50, y, y + 20).Vertical(350, y, y + 20);
    if (y != 120) page.Vertical(150, y, y + 20).Vertical(250, y, y + 20);
  }
  page.Text(85, 114, U"项目").Text(185, 114, U"预算").Text(285, 114, U"决算");
  page.Text(55, 134, U"一、经常性项目");
  for (const int y : {154, 174, 194, 214}) {
    page.Text(55, y, U"税收").TextEndingAt(245, y, U"1.00").TextEndingAt(345, y, U"2.00");
  }
  const std::string row = ";税收|1.00|2.00";
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算|决算;一、经常性项目<3,1>" + row + row + row + row);
}

TEST(RowsAndCellsTest, WholeLabelsInTheMiddleOfTheirRowsAreTwo) {
  PageBuilder page = RulesInPieces({50, 150, 250, 350}, {100, 117, 147, 164, 181});
  // The second label ends where its column does and has its figures halfway between its lines.
  page.Text(52, 112, U"税收");
  page.Text(52, 129, U"机关事业单位职业年").Text(52, 142, U"金缴费与记清算支出");
  page.Text(52, 159, U"资源勘探工业信息等").Text(52, 176, U"税收");
  for (const double y : {112.0, 135.5, 159.0, 176.0}) {
    page.TextEndingAt(245, y, U"1.00").TextEndingAt(345, y, U"2.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "税收|1.00|2.00;机关事业单位职业年金缴费与记清算支出|1.00|2.00;"
            "资源勘探工业信息等|1.00|2.00;税收|1.00|2.00");
}

TEST(RowsAndCellsTest, SpreadNamesFillTheirCellsAndEndThere) {
  const std::vector<double> ys = {100, 117, 134, 151, 168};
  PageBuilder page = RulesInPieces({50, 150, 250, 350}, ys);
  const std::vector<std::u32string> names = {U"邮费", U"经营", U"租金", U"契税"};
  for (size_t i = 0; i < names.size(); ++i) {
    const double y = ys[i] + 12;
    page.Text(52, y, names[i].substr(0, 1)).Text(138, y, names[i].substr(1));
    if (i == 1) continue;  // A name without figures.
    page.TextEndingAt(245, y, U"1.00").TextEndingAt(345, y, U"2.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "邮 费|1.00|2.00;经 营|_|_;租 金|1.00|2.00;契 税|1.00|2.00");
}

TEST(RowsAndCellsTest, ABorderThatRunsOnAloneMakesNoRow) {
  PageBuilder page;
  page.Lattice({50, 150, 250}, {100, 120, 140}).Vertical(50, 140, 190);
  page.Text(60, 114, U"项目").Text(160, 114, U"金额").Text(60, 134, U"税收");
  page.TextEndingAt(245, 134, U"1.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|金额;税收|1.00");
}

TEST(RowsAndCellsTest, JointsWithSeveralRowsBetweenAreNoRows) {
  PageBuilder page = RulesInPieces({50, 150, 250}, {100, 120, 180});
  page.Text(60, 114, U"项目").Text(160, 114, U"金额");
  for (const int y : {135, 155, 175}) page.Text(60, y, U"收入").TextEndingAt(245, y, U"1.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|金额;收入|1.00;收入|1.00;收入|1.00");
}

TEST(RowsAndCellsTest, LinesOfOneCellAreNoRows) {
  PageBuilder page;
  page.Frame({50, 100, 300, 160}).Vertical(150, 100, 160);
  for (const int y : {115, 130, 145}) page.Text(60, y, U"一、目标").Text(160, y, U"二、任务");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "一、目标一、目标一、目标|二、任务二、任务二、任务");
}

TEST(RowsAndCellsTest, ColumnRulesWithoutAnyRowRuleBoundTheColumns) {
  PageBuilder page;
  page.Vertical(150, 60, 700).Vertical(250, 60, 700);
  for (int i = 0; i < 20; ++i) {
    const double y = 80 + 30 * i;
    page.Text(60, y, U"某县").TextEndingAt(245, y, U"7").TextEndingAt(345, y, U"1,000.00");
  }
  const Layout layout = FindGrids(page.page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].row_count, 20);
  EXPECT_EQ(layout.grids[0].column_edges[1], 150);
  EXPECT_EQ(layout.grids[0].column_edges[2], 250);
}

TEST(RowsAndCellsTest, ALineBetweenTwoColumnsOfProseIsNoTable) {
  PageBuilder page;
  page.Vertical(300, 60, 700);
  for (int i = 0; i < 20; ++i) {
    page.Text(60, 80 + 20 * i, U"本年收入比上年增加").Text(320, 80 + 20 * i, U"本年支出比上年减少");
  }
  EXPECT_TRUE(FindGrids(page.page()).grids.empty());
}

TEST(RowsAndCellsTest, AnOrdinalBeginsARowWithoutFigures) {
  PageBuilder page;
  page.Frame({50, 100, 300, 260}).Vertical(200, 100, 260);
  const char32_t* const labels[] = {U"社会保险基金收入合计",       U"一、企业职工基本养老保险基金",
                                    U"二、机关事业单位养老保险基", U"三、城乡居民",
                                    U"四、职工基本医疗",           U"五、失业保险基金"};
  for (int i = 0; i < 6; ++i) {
    page.Text(55, 115 + 25 * i, labels[i]);
    if (i != 1) page.TextEndingAt(295, 115 + 25 * i, U"1.00");
  }
  ASSERT_EQ(FindGrids(page.page()).grids.size(), 1U);
  EXPECT_EQ(FindGrids(page.page()).grids[0].row_count, 6);
}

TEST(RowsAndCellsTest, ALabelInTheMiddleOfABlockSpansItsRows) {
  PageBuilder page;
  page.Frame({50, 100, 350, 190}).Vertical(150, 100, 190).Vertical(250, 100, 190);
  page.Horizontal(120, 50, 350)
      .Text(60, 115, U"日期")
      .Text(160, 115, U"种类")
      .Text(260, 115, U"额");
  for (int i = 0; i < 3; ++i) page.TextEndingAt(345, 140 + 20 * i, U"1.00");
  page.Text(60, 160, U"五月").Text(160, 160, U"专项");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "日期|种类|额;五月<1,3>|专项<1,3>|1.00;1.00;1.00");
}

TEST(RowsAndCellsTest, AColumnRuleAboveAMergedCellAtTheEndBoundsItsColumn) {
  PageBuilder page;
  page.Horizontal(120, 50, 350).Vertical(50, 50, 120).Vertical(250, 50, 120);
  page.Vertical(350, 50, 120).Vertical(90, 50, 85);
  page.Text(60, 72, U"62").Text(95, 72, U"其他支出").TextEndingAt(345, 72, U"25,870");
  page.Text(130, 106, U"合计").TextEndingAt(345, 106, U"108,856");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "62|其他支出|25,870;合计<2,1>|108,856");
}

TEST(RowsAndCellsTest, ATextOverTheNextCellsIsCutWhereThatBegins) {
  PageBuilder page;
  page.Lattice({50, 100, 200}, {100, 120, 140});
  page.Text(52, 114, U"First").Text(102, 114, U"Address");
  page.Text(52, 134, U"Matthew Eliza").Text(102, 134, U"2165 Princeton");
  Page drawn = page.page();
  drawn.glyphs[drawn.glyphs.size() - 14].begins_string = true;
  const Layout layout = FindGrids(drawn);
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].cells[3].text, "2165 Princeton");
}

}  // namespace
}  // namespace mingxi
