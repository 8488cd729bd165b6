// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/grid_finder.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

TEST(GridFinderTest, FullLattice) {
  PageBuilder page;
  page.Lattice({50, 200, 300}, {100, 120, 140})
      .Text(55, 115, U"项目")
      .Text(205, 115, U"金额")
      .Text(55, 135, U"合计")
      .TextEndingAt(295, 135, U"1,234.50")
      .Text(50, 90, U"表1")
      .Text(50, 160, U"注：无");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout), "项目|金额;合计|1,234.50");
  ASSERT_EQ(layout.lines.size(), 2U);
  EXPECT_LT(layout.lines[0].order, layout.grids[0].order);
  EXPECT_LT(layout.grids[0].order, layout.lines[1].order);
}

TEST(GridFinderTest, MissingWallsAreSpans) {
  PageBuilder page;
  page.Frame({50, 100, 350, 160})
      .Horizontal(120, 150, 350)
      .Horizontal(140, 50, 350)
      .Vertical(150, 100, 160)
      .Vertical(250, 120, 160)
      .Text(60, 125, U"序号")
      .Text(230, 115, U"收入")
      .Text(160, 135, U"项目")
      .Text(260, 135, U"金额")
      .Text(60, 155, U"1");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "序号<1,2>|收入<2,1>;项目|金额;1|_|_");
}

TEST(GridFinderTest, ColumnRulesOnlyGiveARowALine) {
  PageBuilder page;
  page.Lattice({50, 200, 300, 400}, {100, 120}).Text(60, 115, U"项目").Text(210, 115, U"预算");
  page.Frame({50, 120, 400, 300}).Vertical(200, 120, 300).Vertical(300, 120, 300);
  const char32_t* figures[] = {U"10", U"20", U"30", U"40"};
  for (int i = 0; i < 4; ++i) {
    page.Text(60, 140 + 20 * i, U"支出").TextEndingAt(295, 140 + 20 * i, figures[i]);
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算|_;支出|10|_;支出|20|_;支出|30|_;支出|40|_");
}

TEST(GridFinderTest, AWrappedLabelStaysInItsRow) {
  PageBuilder page;
  page.Frame({50, 100, 250, 200}).Vertical(150, 100, 200);
  page.Text(52, 115, U"一般公共预算").TextEndingAt(248, 115, U"1.00");
  page.Text(52, 132, U"政府性基金预算财政").Text(52, 144, U"拨款").TextEndingAt(248, 138, U"2.00");
  page.Text(52, 161, U"国有资本").TextEndingAt(248, 161, U"3.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "一般公共预算|1.00;政府性基金预算财政拨款|2.00;国有资本|3.00");
}

TEST(GridFinderTest, ColumnRulesThatStopAreMergedRows) {
  PageBuilder page;
  page.Frame({50, 100, 350, 180}).Vertical(250, 100, 180).Vertical(150, 100, 140);
  page.Text(60, 115, U"201").Text(160, 115, U"教育").TextEndingAt(345, 115, U"1.00");
  page.Text(60, 135, U"202").Text(160, 135, U"科技").TextEndingAt(345, 135, U"2.00");
  page.Text(60, 155, U"合计").TextEndingAt(345, 155, U"3.00");
  page.Text(60, 175, U"总计").TextEndingAt(345, 175, U"4.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "201|教育|1.00;202|科技|2.00;合计<2,1>|3.00;总计<2,1>|4.00");
}

TEST(GridFinderTest, ABlankRowBetweenRegularRowsIsARow) {
  PageBuilder page;
  page.Frame({50, 100, 250, 260}).Vertical(150, 100, 260);
  for (const int row : {0, 1, 2, 4, 5, 6}) {
    page.Text(60, 115 + 22 * row, U"支出").TextEndingAt(245, 115 + 22 * row, U"1.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "支出|1.00;支出|1.00;支出|1.00;_|_;支出|1.00;支出|1.00;支出|1.00");
}

TEST(GridFinderTest, TextThatRunsOverAWallStaysWholeAndIsDoubtful) {
  PageBuilder page;
  page.Lattice({50, 100, 200}, {100, 120, 140})
      .Text(55, 115, U"一般公共预算")
      .Text(55, 135, U"合计")
      .Text(105, 135, U"12");
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout), "一般公共预算|_;合计|12");
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].doubts.size(), 1U);
}

TEST(GridFinderTest, ThreeLineTableWithTwoHeaderLevels) {
  PageBuilder page;
  page.Horizontal(100, 50, 450).Horizontal(140, 50, 450).Horizontal(200, 50, 450);
  page.Text(55, 123, U"序号").Text(250, 114, U"资金性质");
  page.Text(170, 132, U"合计").Text(270, 132, U"基本支出").Text(370, 132, U"项目支出");
  for (int i = 0; i < 3; ++i) {
    page.Text(60, 155 + 18 * i, U"1").TextEndingAt(200, 155 + 18 * i, U"30.00");
    page.TextEndingAt(310, 155 + 18 * i, U"10.00").TextEndingAt(410, 155 + 18 * i, U"20.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "序号<1,2>|资金性质<3,1>;合计|基本支出|项目支出;1|30.00|10.00|20.00;"
            "1|30.00|10.00|20.00;1|30.00|10.00|20.00");
}

TEST(GridFinderTest, ColumnsByAlignmentAlone) {
  PageBuilder page;
  page.Text(250, 60, U"支出表", 16);
  page.Text(50, 100, U"项目").Text(240, 100, U"预算").Text(350, 100, U"决算");
  for (int i = 0; i < 4; ++i) {
    page.Text(50, 120 + 20 * i, U"一般公共服务").TextEndingAt(270, 120 + 20 * i, U"1,234.00");
    page.TextEndingAt(380, 120 + 20 * i, U"99.00");
  }
  const Layout layout = FindGrids(page.page());
  EXPECT_EQ(PicturesOf(layout),
            "项目|预算|决算;一般公共服务|1,234.00|99.00;一般公共服务|1,234.00|99.00;"
            "一般公共服务|1,234.00|99.00;一般公共服务|1,234.00|99.00");
  ASSERT_EQ(layout.lines.size(), 1U);
}

TEST(GridFinderTest, LeaderDotsAreNoTable) {
  PageBuilder page;
  for (int i = 0; i < 6; ++i) {
    page.Text(50, 100 + 20 * i, U"第一部分部门概况").Text(150, 100 + 20 * i, U"..........");
    page.Text(300, 100 + 20 * i, U"1");
  }
  EXPECT_TRUE(FindGrids(page.page()).grids.empty());
}

/// A full lattice, turned: its text runs from the bottom of the page to the top.
Page TurnedTable() {
  Page page;
  page.number = 1;
  page.width = 800;
  page.height = 600;
  PageBuilder upright(600, 800);
  upright.Lattice({50, 200, 300}, {100, 120, 140}).Text(55, 115, U"项目").Text(205, 115, U"金额");
  upright.Text(55, 135, U"合计").TextEndingAt(295, 135, U"12.50");
  for (Glyph glyph : upright.page().glyphs) {
    glyph.box = {glyph.box.y0, 600 - glyph.box.x1, glyph.box.y1, 600 - glyph.box.x0};
    glyph.direction = Direction::kUp;
    page.glyphs.push_back(glyph);
  }
  for (Ruling ruling : upright.page().rulings) {
    if (!ruling.is_horizontal) ruling.position = 600 - ruling.position;
    if (ruling.is_horizontal) ruling.extent = {600 - ruling.extent.high, 600 - ruling.extent.low};
    ruling.is_horizontal = !ruling.is_horizontal;
    page.rulings.push_back(ruling);
  }
  return page;
}

TEST(GridFinderTest, ATitleAboveATableOnItsSideComesFirst) {
  Page page = TurnedTable();
  PageBuilder upright(800, 600);
  upright.Text(90, 60, U"收支表").Text(90, 590, U"- 3 -");
  page.glyphs.insert(page.glyphs.begin(), upright.page().glyphs.begin(),
                     upright.page().glyphs.end());
  const Layout layout = FindGrids(page);
  EXPECT_EQ(PicturesOf(layout), "项目|金额;合计|12.50");
  ASSERT_EQ(layout.lines.size(), 2U);
  EXPECT_EQ(layout.lines[0].text, "收支表");
  EXPECT_LT(layout.lines[0].order, layout.grids[0].order);
  EXPECT_GT(layout.lines[1].order, layout.grids[0].order);
  EXPECT_TRUE(layout.lines[1].is_artifact);
}

TEST(GridFinderTest, TextThatRunsUpIsReadAlong) {
  const Layout layout = FindGrids(TurnedTable());
  EXPECT_EQ(PicturesOf(layout), "项目|金额;合计|12.50");
  EXPECT_NEAR(layout.grids[0].cells[0].box.x1, 120, 0.01);
  EXPECT_NEAR(layout.grids[0].cells[0].box.y0, 400, 0.01);
}

TEST(GridFinderTest, TaggedCellsTellSpansThatNothingShows) {
  PageBuilder page;
  page.Text(50, 100, U"人员经费合计").Text(250, 100, U"8.00").Text(50, 120, U"301");
  page.Text(150, 120, U"工资").Text(250, 120, U"8.00");
  Page tagged = page.page();
  const size_t lengths[] = {6, 4, 3, 2, 4};
  size_t at = 0;
  for (std::int32_t mcid = 0; mcid < 5; ++mcid) {
    for (size_t i = 0; i < lengths[mcid]; ++i) tagged.glyphs[at++].mcid = mcid;
  }
  tagged.tagged_cells = {{0, 7, 0, 1, 2, false, {0}},
                         {0, 7, 2, 1, 1, false, {1}},
                         {0, 8, 0, 1, 1, false, {2}},
                         {0, 8, 1, 1, 1, false, {3}},
                         {0, 8, 2, 1, 1, false, {4}}};
  const Layout layout = FindGrids(tagged);
  EXPECT_EQ(PicturesOf(layout), "人员经费合计<2,1>|8.00;301|工资|8.00");
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].rows_by, Evidence::kStructure);
}

TEST(GridFinderTest, ABodyWithoutColumnRulesTakesThoseOfItsHeader) {
  PageBuilder page;
  page.Frame({50, 100, 350, 180}).Vertical(150, 100, 120).Vertical(250, 100, 120);
  for (const int y : {120, 140, 160}) page.Horizontal(y, 50, 350);
  page.Text(60, 115, U"地区").Text(160, 115, U"预算").Text(260, 115, U"决算");
  for (const int y : {135, 155, 175}) {
    page.Text(60, y, U"全省").TextEndingAt(245, y, U"1.00").TextEndingAt(345, y, U"2.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "地区|预算|决算;全省|1.00|2.00;全省|1.00|2.00;全省|1.00|2.00");
}

TEST(GridFinderTest, AChartIsNoTable) {
  PageBuilder page;
  page.Lattice({100, 140, 180, 220, 260, 300}, {100, 120, 140, 160, 180, 200});
  page.Text(105, 115, U"增长").Text(80, 205, U"0").Text(80, 105, U"50");
  EXPECT_TRUE(FindGrids(page.page()).grids.empty());
}

TEST(GridFinderTest, AMergedLabelBetweenTwoRowsSpansBoth) {
  PageBuilder page;
  page.Frame({50, 100, 350, 190}).Vertical(150, 100, 190).Vertical(250, 100, 190);
  for (int i = 0; i < 4; ++i) {
    page.Text(160, 115 + 20 * i, U"支出").TextEndingAt(345, 115 + 20 * i, U"1.00");
  }
  page.Text(60, 125, U"一般").Text(60, 165, U"专项");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "一般<1,2>|支出|1.00;支出|1.00;专项<1,2>|支出|1.00;支出|1.00");
}

TEST(GridFinderTest, MergedLabelsThatCoverTheBandEndWhereTheNextBegins) {
  PageBuilder page;
  page.Frame({50, 100, 350, 240}).Vertical(150, 100, 240).Vertical(250, 100, 240);
  for (int i = 0; i < 7; ++i) {
    page.Text(160, 113 + 20 * i, U"支出").TextEndingAt(345, 113 + 20 * i, U"1.00");
  }
  page.Text(60, 143, U"一般").Text(60, 213, U"专项");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "一般<1,4>|支出|1.00;支出|1.00;支出|1.00;支出|1.00;"
            "专项<1,3>|支出|1.00;支出|1.00;支出|1.00");
}

TEST(GridFinderTest, AnUnderlinedPageIsNoTable) {
  PageBuilder page;
  page.Frame({20, 20, 580, 780}).Text(50, 100, U"预算说明").Horizontal(103, 50, 90);
  const Layout layout = FindGrids(page.page());
  EXPECT_TRUE(layout.grids.empty());
  ASSERT_EQ(layout.lines.size(), 1U);
  EXPECT_EQ(layout.lines[0].text, "预算说明");
}

}  // namespace
}  // namespace mingxi
