// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/grid_finder.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

/// "text|text;text" with spans as "text<columns,rows>", rows parted by ';'.
std::string Picture(const Grid& grid) {
  std::string text;
  int row = 0;
  for (const GridCell& cell : grid.cells) {
    for (; row < cell.row; ++row) text += ';';
    if (!text.empty() && text.back() != ';') text += '|';
    text += cell.text.empty() ? "_" : cell.text;
    if (cell.column_span > 1 || cell.row_span > 1) {
      text += '<' + std::to_string(cell.column_span) + ',' + std::to_string(cell.row_span) + '>';
    }
  }
  return text;
}

std::string Pictures(const Layout& layout) {
  std::string text;
  for (const Grid& grid : layout.grids) text += (text.empty() ? "" : " / ") + Picture(grid);
  return text;
}

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
  EXPECT_EQ(Pictures(layout), "项目|金额;合计|1,234.50");
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
  EXPECT_EQ(Pictures(FindGrids(page.page())), "序号<1,2>|收入<2,1>;项目|金额;1|_|_");
}

TEST(GridFinderTest, ColumnRulesOnlyGiveARowALine) {
  PageBuilder page;
  page.Lattice({50, 200, 300, 400}, {100, 120}).Text(60, 115, U"项目").Text(210, 115, U"预算");
  page.Frame({50, 120, 400, 300}).Vertical(200, 120, 300).Vertical(300, 120, 300);
  const char32_t* figures[] = {U"10", U"20", U"30", U"40"};
  for (int i = 0; i < 4; ++i) {
    page.Text(60, 140 + 20 * i, U"支出").TextEndingAt(295, 140 + 20 * i, figures[i]);
  }
  EXPECT_EQ(Pictures(FindGrids(page.page())),
            "项目|预算|_;支出|10|_;支出|20|_;支出|30|_;支出|40|_");
}

TEST(GridFinderTest, AWrappedLabelStaysInItsRow) {
  PageBuilder page;
  page.Frame({50, 100, 250, 200}).Vertical(150, 100, 200);
  page.Text(52, 115, U"一般公共预算").TextEndingAt(248, 115, U"1.00");
  page.Text(52, 132, U"政府性基金预算财政").Text(52, 144, U"拨款").TextEndingAt(248, 138, U"2.00");
  page.Text(52, 161, U"国有资本").TextEndingAt(248, 161, U"3.00");
  EXPECT_EQ(Pictures(FindGrids(page.page())),
            "一般公共预算|1.00;政府性基金预算财政拨款|2.00;国有资本|3.00");
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
