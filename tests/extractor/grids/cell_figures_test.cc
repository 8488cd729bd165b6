// SPDX-License-Identifier: GPL-3.0-or-later

// Figures that are broken over two lines, stand below each other or are underlined; words that are
// spread over their cell.

#include <gtest/gtest.h>

#include "extractor/grids/grid_finder.h"
#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

/// Names and two columns for figures between rules that meet at `ys`; the label of each row stands
/// in its middle.
PageBuilder Ruled(const std::vector<double>& ys) {
  PageBuilder page;
  page.Lattice({50, 150, 220, 290}, ys);
  page.Text(90, 114, U"项目").Text(170, 114, U"预算数").Text(240, 114, U"决算数");
  for (std::size_t i = 2; i < ys.size(); ++i) {
    page.Text(55, (ys[i - 1] + ys[i]) / 2 + 4, i + 1 == ys.size() ? U"合计" : U"小学教育");
  }
  return page;
}

TEST(CellFiguresTest, HalfAFigureGoesOnInTheNextLine) {
  PageBuilder page = Ruled({100, 120, 150, 180});
  for (const double top : {120, 150}) {
    page.TextEndingAt(218, top + 12, U"8,180,839,0").TextEndingAt(218, top + 24, U"65.79");
    page.TextEndingAt(288, top + 12, U"1,234,567,").TextEndingAt(288, top + 24, U"890.12");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算数|决算数;小学教育|8,180,839,065.79|1,234,567,890.12;"
            "合计|8,180,839,065.79|1,234,567,890.12");
}

TEST(CellFiguresTest, ADashAboveAFigureIsNoPartOfIt) {
  PageBuilder page;
  page.Frame({50, 100, 290, 180}).Vertical(150, 100, 180).Vertical(220, 100, 180);
  page.Horizontal(120, 50, 290);
  page.Text(90, 114, U"项目").Text(170, 114, U"预算数").Text(240, 114, U"决算数");
  double y = 134;
  for (const char32_t* label : {U"教育", U"卫生", U"合计"}) {
    page.Text(55, y, label).TextEndingAt(218, y, y < 140 ? U"-" : U"1,234.56");
    page.TextEndingAt(288, y, U"2.00");
    y += 18;
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算数|决算数;教育|-|2.00;卫生|1,234.56|2.00;合计|1,234.56|2.00");
}

TEST(CellFiguresTest, FiguresInBracketsBelowOthersAreOfTheSameRow) {
  PageBuilder page = Ruled({100, 120, 150, 180});
  for (const double top : {120, 150}) {
    for (const double right : {218.0, 288.0}) {
      page.TextEndingAt(right, top + 12, U"163.16").TextEndingAt(right, top + 24, U"(68.44)");
    }
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算数|决算数;小学教育|163.16 (68.44)|163.16 (68.44);"
            "合计|163.16 (68.44)|163.16 (68.44)");
}

TEST(CellFiguresTest, UnderlinesBoundNoRow) {
  PageBuilder page = Ruled({100, 120, 140, 160});
  for (const double y : {134.0, 154.0}) {
    for (const double right : {210.0, 280.0}) {
      page.TextEndingAt(right, y, U"46,232.32");
      if (y < 150) continue;
      page.Horizontal(y + 1, right - 45, right).Horizontal(y + 2.5, right - 45, right);
    }
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算数|决算数;小学教育|46,232.32|46,232.32;合计|46,232.32|46,232.32");
}

/// Codes, names and a figure; a line stands only before the figures.
PageBuilder OneInnerRule(std::u32string_view left, std::u32string_view right) {
  PageBuilder page;
  page.Frame({50, 100, 350, 220}).Vertical(250, 100, 220);
  page.Text(130, 114, U"科目").Text(290, 114, U"决算数");
  for (int i = 0; i < 6; ++i) {
    const double y = 131 + 16 * i;
    page.Text(53, y, left).Text(110, y, right).TextEndingAt(345, y, U"1,234.56");
  }
  return page;
}

TEST(CellFiguresTest, CodesAndTheirNamesInOneDrawnColumnAreTwo) {
  const Layout layout = FindGrids(OneInnerRule(U"210", U"卫生健康支出").page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].column_count, 3);
}

TEST(CellFiguresTest, SpreadWordsOfTwoCharactersAreOneColumn) {
  const Layout layout = FindGrids(OneInnerRule(U"奖", U"金").page());
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(layout.grids[0].column_count, 2);
}

TEST(CellFiguresTest, ALineThatTheRowsEndCutsThroughIsOfTheCellItIsCloseTo) {
  PageBuilder page;
  page.Lattice({50, 150, 250}, {100, 120, 150, 180});
  page.Text(80, 114, U"项目").Text(180, 114, U"类别");
  page.Text(55, 129, U"县道白鹭至两河至三").Text(55, 141, U"道河公路两河至三道");
  page.Text(55, 153, U"河项目").Text(160, 139, U"农村公路");
  page.Text(55, 160, U"山口至大岭公路工程").Text(55, 174, U"改造").Text(160, 169, U"公路");
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|类别;县道白鹭至两河至三道河公路两河至三道河项目|农村公路;"
            "山口至大岭公路工程改造|公路");
}

TEST(CellFiguresTest, RowsThatAreOneStringHaveTheirColumns) {
  PageBuilder page;
  page.Text(60, 100, U"项目              预算数          决算数");
  for (int i = 0; i < 4; ++i) {
    page.Text(60, 118 + 18 * i, U"教育              100.00          200.00");
  }
  EXPECT_EQ(PicturesOf(FindGrids(page.page())),
            "项目|预算数|决算数;教育|100.00|200.00;教育|100.00|200.00;"
            "教育|100.00|200.00;教育|100.00|200.00");
}

}  // namespace
}  // namespace mingxi
