// SPDX-License-Identifier: GPL-3.0-or-later

// What bounds a table that has no lattice, and what only looks like one.

#include <gtest/gtest.h>

#include <string>

#include "extractor/grids/grid_finder.h"
#include "extractor/grids/tagged_grid.h"
#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

TEST(BoundariesTest, AChartWithoutFrameIsNoTable) {
  PageBuilder page;
  for (int i = 0; i < 8; ++i) {
    page.TextEndingAt(70, 100 + 12 * i, U"400").TextEndingAt(270, 100 + 12 * i, U"400");
  }
  PageBuilder table = page;
  EXPECT_EQ(FindGrids(table.page()).grids.size(), 1U);
  for (int i = 0; i < 15; ++i) {
    page.Slant(75 + 10 * i, 190 - 6 * i, 85 + 10 * i, 184 - 6 * i);
    page.Slant(275 + 10 * i, 190 - 6 * i, 285 + 10 * i, 184 - 6 * i);
  }
  EXPECT_TRUE(FindGrids(page.page()).grids.empty());
}

TEST(BoundariesTest, BoxesOfADiagramAreNoTable) {
  PageBuilder page;
  const Box boxes[] = {{50, 100, 120, 120},
                       {150, 100, 240, 120},
                       {270, 104, 330, 126},
                       {50, 140, 130, 160},
                       {160, 141, 240, 161}};
  for (const Box& box : boxes) page.Frame(box).Text(box.x0 + 5, box.y1 - 6, U"1,000");
  EXPECT_TRUE(FindGrids(page.page()).grids.empty());
}

TEST(BoundariesTest, BoxesInRowsAndColumnsAreCells) {
  PageBuilder page;
  for (int r = 0; r < 3; ++r) {
    for (int c = 0; c < 3; ++c) {
      const double x = 50 + 100 * c;
      const double y = 100 + 26 * r;
      page.Frame({x, y, x + 94, y + 20}).Text(x + 5, y + 14, c == 0 ? U"支出" : U"1.00");
    }
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "支出|1.00|1.00;支出|1.00|1.00;支出|1.00|1.00");
}

/// A table whose header and every second row have backgrounds, cell by cell or over the row.
PageBuilder Zebra(bool by_cell) {
  PageBuilder page;
  const double xs[] = {50, 200, 300, 400};
  for (const double y : {100.0, 140.0, 180.0}) {
    if (!by_cell) page.Background({50, y, 400, y + 20});
    for (int c = 0; c < 3 && by_cell; ++c) page.Background({xs[c], y, xs[c + 1], y + 20});
  }
  page.Text(300, 90, U"单位：万元")
      .Text(55, 115, U"项目")
      .Text(230, 115, U"预算")
      .Text(330, 115, U"决算");
  for (const double y : {135.0, 155.0, 175.0, 195.0, 215.0}) {
    page.Text(55, y, U"支出").TextEndingAt(295, y, U"1.00");
    if (y != 155) page.TextEndingAt(395, y, U"2.00");
  }
  return page;
}

constexpr const char* kZebra =
    "项目|预算|决算;支出|1.00|2.00;支出|1.00|_;支出|1.00|2.00;支出|1.00|2.00;支出|1.00|2.00";

TEST(BoundariesTest, BackgroundsOfCellsAreBoundaries) {
  const Layout layout = FindGrids(Zebra(true).page());
  EXPECT_EQ(PicturesOf(layout), kZebra);
  EXPECT_EQ(layout.grids[0].rows_by, Evidence::kFills);
  EXPECT_EQ(layout.grids[0].column_edges[1], 200);
}

TEST(BoundariesTest, StripesOverTheRowAreRowBoundaries) {
  EXPECT_EQ(PicturesOf(FindGrids(Zebra(false).page())), kZebra);
}

TEST(BoundariesTest, ABackgroundOverTwoRowsIsAMergedCell) {
  PageBuilder page;
  page.Background({50, 100, 150, 140}).Background({150, 100, 350, 120});
  page.Background({150, 120, 250, 140}).Background({250, 120, 350, 140});
  page.Background({50, 160, 150, 180})
      .Background({150, 160, 250, 180})
      .Background({250, 160, 350, 180});
  page.Text(60, 125, U"项目")
      .Text(230, 115, U"金额")
      .Text(160, 135, U"收入")
      .Text(260, 135, U"支出");
  for (const int y : {155, 175}) {
    page.Text(60, y, U"合计").TextEndingAt(245, y, U"1.00").TextEndingAt(345, y, U"2.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目<1,2>|金额<2,1>;收入|支出;合计|1.00|2.00;合计|1.00|2.00");
}

TEST(BoundariesTest, ATextAcrossCellsWithoutBackgroundIsAMergedCell) {
  PageBuilder page;
  const double xs[] = {50, 200, 300, 400};
  for (const double y : {100.0, 140.0}) {
    for (int c = 0; c < 3; ++c) page.Background({xs[c], y, xs[c + 1], y + 20});
  }
  page.Text(55, 115, U"编码").Text(230, 115, U"名称").Text(330, 115, U"决算");
  for (const double y : {135.0, 155.0}) {
    page.Text(55, y, U"201").Text(205, y, U"支出").TextEndingAt(395, y, U"1.00");
  }
  page.Text(145, 175, U"本年支出合计").TextEndingAt(395, 175, U"2.00");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "编码|名称|决算;201|支出|1.00;201|支出|1.00;本年支出合计<2,1>|2.00");
}

TEST(BoundariesTest, ATitleAndACaptionBelowTheLastBackgroundAreNoRow) {
  PageBuilder page;
  for (const double y : {100.0, 140.0}) {
    page.Background({50, y, 200, y + 20}).Background({200, y, 400, y + 20});
  }
  page.Text(55, 115, U"项目").Text(330, 115, U"决算");
  for (const double y : {135.0, 155.0}) page.Text(55, y, U"支出").TextEndingAt(395, y, U"1.00");
  page.Text(140, 174, U"部门支出总体情况表", 14)
      .Text(55, 188, U"部门：财政局")
      .Text(55, 202, U"单位：元");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|决算;支出|1.00;支出|1.00");
}

TEST(BoundariesTest, AFormMayBeginAboveItsFirstBackground) {
  PageBuilder page;
  for (const double y : {120.0, 160.0}) {
    page.Background({50, y, 150, y + 20}).Background({150, y, 250, y + 20});
    page.Background({250, y, 350, y + 20}).Background({350, y, 450, y + 20});
  }
  page.Text(55, 98, U"编制单位：交通运输局")
      .Text(55, 114, U"项目名称")
      .Text(240, 114, U"农村公路日常养护项目补助");
  for (const double y : {135.0, 155.0, 175.0}) {
    page.Text(55, y, U"主管部门").Text(155, y, U"财政局").Text(255, y, U"金额");
    page.TextEndingAt(445, y, U"1.00");
  }
  EXPECT_EQ(
      PicturesOf(FindGrids(page.page())),
      "项目名称|农村公路日常养护项目补助<3,1>;主管部门|财政局|金额|1.00;主管部门|财政局|金额|1.00;"
      "主管部门|财政局|金额|1.00");
}

TEST(BoundariesTest, LinesBelowStripesAreNotes) {
  PageBuilder page;
  for (const double y : {100.0, 140.0, 180.0}) page.Background({50, y, 400, y + 20});
  page.Text(55, 115, U"项目").Text(330, 115, U"决算");
  for (const double y : {135.0, 155.0, 175.0, 195.0}) {
    page.Text(55, y, U"支出").TextEndingAt(395, y, U"1.00");
  }
  page.Text(55, 213, U"本表反映部门本年度的总收支").Text(55, 225, U"金额因四舍五入可能存在尾差");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|决算;支出|1.00;支出|1.00;支出|1.00;支出|1.00");
}

TEST(BoundariesTest, TablesSideBySideAreTwo) {
  PageBuilder page;
  for (const double x : {50.0, 320.0}) {
    page.Lattice({x, x + 100, x + 200}, {100, 120, 140}).Text(x + 5, 115, U"项目");
    page.Text(x + 105, 115, U"金额").Text(x + 5, 135, U"合计").TextEndingAt(x + 195, 135, U"1.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), "项目|金额;合计|1.00 / 项目|金额;合计|1.00");
}

TEST(BoundariesTest, AHeadingOverTheGapOfItsPartsMakesNoColumn) {
  PageBuilder page;
  page.Horizontal(95, 50, 450).Horizontal(140, 50, 450).Horizontal(200, 50, 450);
  page.Text(55, 115, U"项目").Text(285, 110, U"支出");
  page.Text(230, 130, U"基本").Text(350, 130, U"项目");
  for (int i = 0; i < 3; ++i) {
    page.Text(55, 155 + 18 * i, U"合计").TextEndingAt(260, 155 + 18 * i, U"1.00");
    page.TextEndingAt(380, 155 + 18 * i, U"2.00");
  }
  ASSERT_EQ(FindGrids(page.page()).grids.size(), 1U);
  EXPECT_EQ(FindGrids(page.page()).grids[0].column_count, 3);
}

TEST(TagsTest, OnlyWhatNoRuleBoundsCouldUseThem) {
  PageBuilder ruled;
  ruled.Lattice({50, 200, 300}, {100, 120, 140}).Text(55, 115, U"项目").Text(205, 115, U"金额");
  ruled.Text(55, 135, U"合计")
      .Text(205, 135, U"1.00")
      .Text(50, 90, U"单位名称")
      .Text(250, 90, U"元");
  EXPECT_FALSE(CouldUseTags(FindGrids(ruled.page())));
  PageBuilder loose;
  for (const int y : {100, 120, 140}) loose.Text(50, y, U"项目").Text(250, y, U"说明文字");
  EXPECT_TRUE(CouldUseTags(FindGrids(loose.page())));
}

TEST(BoundariesTest, ABackgroundWithinOneOfItsColourBoundsNothing) {
  PageBuilder page;
  for (int r = 0; r < 6; ++r) {
    const double y = 100 + 20 * r;
    for (int c = 0; c < 3; ++c) {
      const double x = 50 + 100 * c;
      if (r % 2 == 0) {
        page.Background({x, y, x + 100, y + 20}).Background({x + 5.4, y + 3, x + 94.6, y + 17});
      }
      page.Text(x + 8, y + 14, r == 0 ? U"决算数" : c == 0 ? U"教育" : U"1,218.33");
    }
  }
  const Layout layout = FindGrids(page.page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].column_count, 3);
  EXPECT_EQ(layout.grids[0].row_count, 6);
}

/// Figures that fall by one step at one distance, `beside` drawn by the test.
PageBuilder PageWithAxis() {
  PageBuilder page;
  const char32_t* ticks[] = {U"120", U"100", U"80", U"60", U"40", U"20"};
  for (int i = 0; i < 6; ++i) page.TextEndingAt(100, 100 + 25 * i, ticks[i]);
  for (int i = 0; i < 4; ++i) {
    page.Text(120 + 60 * i, 150, U"70.25").Text(120 + 60 * i, 200, U"9.15");
    page.Text(120 + 60 * i, 260, U"2027");
  }
  return page;
}

TEST(BoundariesTest, BarsBesideAnAxisAreAChart) {
  PageBuilder page = PageWithAxis();
  for (int i = 0; i < 4; ++i) {
    page.Background({115.0 + 60 * i, 120.0 + 20 * i, 150.0 + 60 * i, 245});
  }
  EXPECT_TRUE(FindGrids(page.page()).grids.empty());
}

TEST(BoundariesTest, FiguresThatFallByOneStepAreNoChartByThemselves) {
  EXPECT_FALSE(FindGrids(PageWithAxis().page()).grids.empty());
}

}  // namespace
}  // namespace mingxi
