// SPDX-License-Identifier: GPL-3.0-or-later

// Which lines are rows and which lines around a cell are its sides.

#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace mingxi
