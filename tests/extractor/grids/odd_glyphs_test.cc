// SPDX-License-Identifier: GPL-3.0-or-later

// Glyphs drawn in odd ways: out of order, raised, struck out, painted as rules, turned, touching.

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "extractor/grids/grid_finder.h"
#include "extractor/grids/touching_figures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

/// A ruled table of 3 x 3 with its names; the figures at 1,1 to 2,2 are left to the test.
PageBuilder RuledTable() {
  PageBuilder page;
  page.Lattice({50, 150, 250, 350}, {100, 120, 140, 160});
  page.Text(55, 114, U"项目").Text(155, 114, U"预算数").Text(255, 114, U"决算数");
  page.Text(55, 134, U"教育").Text(55, 154, U"合计");
  page.TextEndingAt(345, 134, U"20.00").TextEndingAt(245, 154, U"10.00");
  page.TextEndingAt(345, 154, U"20.00");
  return page;
}

Layout LayoutOf(const Page& page) {
  Layout layout = FindGrids(page);
  EXPECT_TRUE(layout.account.is_balanced());
  return layout;
}

GridCell CellAt(const Layout& layout, int row, int column) {
  EXPECT_EQ(layout.grids.size(), 1U);
  for (const Grid& grid : layout.grids) {
    for (const GridCell& cell : grid.cells) {
      if (cell.row == row && cell.column == column) return cell;
    }
  }
  return {};
}

TEST(OddGlyphs, DrawnFromTheRight) {
  PageBuilder page = RuledTable();
  page.Text(239, 134, U"1").Text(234, 134, U".").Text(229, 134, U"7");
  page.Text(224, 134, U",").Text(219, 134, U"2");
  EXPECT_EQ(CellAt(LayoutOf(page.page()), 1, 1).text, "2,7.1");
}

TEST(OddGlyphs, PunctuationDrawnAfterTheDigits) {
  PageBuilder page = RuledTable();
  page.Text(205, 134, U"1").Text(215, 134, U"234").Text(235, 134, U"50");
  page.Text(210, 134, U",").Text(230, 134, U".");
  EXPECT_EQ(CellAt(LayoutOf(page.page()), 1, 1).text, "1,234.50");
}

TEST(OddGlyphs, MinusThatTheFileNamesAndNothingShowsIsADoubt) {
  PageBuilder page = RuledTable();
  page.Text(214, 134, U"\u00AD").TextEndingAt(245, 134, U"183.30");
  const Layout layout = LayoutOf(page.page());
  const GridCell cell = CellAt(layout, 1, 1);
  EXPECT_EQ(cell.text, "\u00AD183.30");
  EXPECT_TRUE(cell.is_doubtful);
  ASSERT_EQ(layout.grids[0].doubts.size(), 1U);
  EXPECT_EQ(layout.grids[0].doubts[0].row, 1);
}

TEST(OddGlyphs, RaisedMarkBehindAFigureIsKeptApart) {
  PageBuilder page = RuledTable();
  page.Text(200, 134, U"74,324.55").Text(245, 130, U"12", 6);
  const GridCell cell = CellAt(LayoutOf(page.page()), 1, 1);
  EXPECT_EQ(cell.text, "74,324.55");
  ASSERT_EQ(cell.marks.size(), 1U);
  EXPECT_EQ(cell.marks[0], (TextMark{"12", MarkKind::kRaised, 9, false}));
}

TEST(OddGlyphs, RaisedMarkOfWordsStaysAtItsPlace) {
  PageBuilder page = RuledTable();
  page.Text(155, 134, U"AA").Text(165, 130, U"+", 6).Text(168, 134, U"/稳定");
  const GridCell cell = CellAt(LayoutOf(page.page()), 1, 1);
  EXPECT_EQ(cell.text, "AA+/稳定");
  ASSERT_EQ(cell.marks.size(), 1U);
  EXPECT_EQ(cell.marks[0], (TextMark{"+", MarkKind::kRaised, 2, true}));
}

TEST(OddGlyphs, TextFarOffThePageIsOfNoTable) {
  PageBuilder page = RuledTable();
  page.Text(1e30, -3e28, U"甲").Text(1e30, -3e28, U"1", 6);
  EXPECT_EQ(LayoutOf(page.page()).grids.size(), 1U);
}

TEST(OddGlyphs, RaisedMarkOverTheFirstLeaderStaysBehindItsName) {
  PageBuilder page = RuledTable();
  page.Text(155, 134, U"水费............").Text(175.4, 130, U"③", 6);
  const GridCell cell = CellAt(LayoutOf(page.page()), 1, 1);
  EXPECT_TRUE(cell.text.starts_with("水费③")) << cell.text;
  ASSERT_EQ(cell.marks.size(), 1U);
  EXPECT_EQ(cell.marks[0], (TextMark{"③", MarkKind::kRaised, 2, true}));
}

TEST(OddGlyphs, RaisedMarkAtTheEndOfASpreadNameIsBehindIt) {
  PageBuilder page = RuledTable();
  page.Text(155, 134, U"租").Text(195, 134, U"金").Text(240, 130, U"4", 6);
  const GridCell cell = CellAt(LayoutOf(page.page()), 1, 1);
  EXPECT_TRUE(cell.text.ends_with("4")) << cell.text;
  EXPECT_EQ(cell.marks.size(), 1U);
}

TEST(OddGlyphs, LoweredMark) {
  PageBuilder page = RuledTable();
  page.Text(155, 134, U"H").Text(160, 136, U"2", 6).Text(163, 134, U"O");
  const GridCell cell = CellAt(LayoutOf(page.page()), 1, 1);
  EXPECT_EQ(cell.text, "H2O");
  ASSERT_EQ(cell.marks.size(), 1U);
  EXPECT_EQ(cell.marks[0].kind, MarkKind::kLowered);
}

TEST(OddGlyphs, StruckTextIsNoPartAndItsLineNoRule) {
  PageBuilder page = RuledTable();
  page.Text(160, 134, U"99.99").Text(200, 134, U"10.00").Horizontal(131, 160, 185);
  const Layout layout = LayoutOf(page.page());
  const GridCell cell = CellAt(layout, 1, 1);
  EXPECT_EQ(layout.grids[0].row_count, 3);
  EXPECT_EQ(cell.text, "10.00");
  ASSERT_EQ(cell.marks.size(), 1U);
  EXPECT_EQ(cell.marks[0].text, "99.99");
  EXPECT_EQ(cell.marks[0].kind, MarkKind::kStruck);
}

TEST(OddGlyphs, LeaderIsNoPartOfTheName) {
  PageBuilder page;
  page.Lattice({50, 150, 250}, {100, 120, 140});
  page.Text(55, 114, U"项目").Text(155, 114, U"预算数");
  page.Text(55, 134, U"教育...............").TextEndingAt(245, 134, U"10.00");
  EXPECT_EQ(CellAt(LayoutOf(page.page()), 1, 0).text, "教育");
}

TEST(OddGlyphs, CurrencySignOfTheAccountingFormat) {
  PageBuilder page;
  page.Horizontal(100, 50, 350).Horizontal(120, 50, 350).Horizontal(180, 50, 350);
  page.Text(55, 114, U"项目").TextEndingAt(245, 114, U"预算数").TextEndingAt(345, 114, U"决算数");
  for (const double y : {134.0, 154.0, 174.0}) {
    page.Text(55, y, U"教育").Text(180, y, U"$").TextEndingAt(245, y, U"1,234.50");
    page.Text(280, y, U"$").TextEndingAt(345, y, U"234.50");
  }
  EXPECT_EQ(CellAt(LayoutOf(page.page()), 1, 1).text, "$1,234.50");
}

TEST(OddGlyphs, TwoCountsBelowEachOtherStayTwo) {
  PageBuilder page;
  page.Lattice({50, 150, 250, 350}, {100, 120, 160, 200});
  page.Text(55, 114, U"项目").Text(155, 114, U"指标值").Text(255, 114, U"备注");
  page.Text(55, 142, U"户数、人次").Text(155, 135, U"12").Text(155, 149, U"34");
  page.Text(255, 142, U"两项").Text(55, 182, U"期数").Text(155, 182, U"6").Text(255, 182, U"无");
  EXPECT_EQ(CellAt(LayoutOf(page.page()), 1, 1).text, "12 34");
}

TEST(OddGlyphs, AmountsWiderThanTheirColumnStandApart) {
  Page page = [] {
    PageBuilder builder;
    builder.Lattice({50, 100, 150, 200}, {100, 120, 140, 160});
    builder.Text(52, 114, U"项目").Text(102, 114, U"预算").Text(152, 114, U"决算");
    builder.Text(52, 134, U"教育").Text(52, 154, U"合计");
    return builder.page();
  }();
  const auto add = [&page](double x1, double y, std::u32string_view text) {
    Page part = PageBuilder().TextEndingAt(x1, y, text).page();
    part.glyphs.front().begins_string = true;
    page.glyphs.insert(page.glyphs.end(), part.glyphs.begin(), part.glyphs.end());
  };
  for (const double y : {134.0, 154.0}) {
    add(149.5, y, U"123,456.78");
    add(199.5, y, U"912,345.678");  // Begins left of its wall, upon the one before.
  }
  const Layout layout = LayoutOf(page);
  EXPECT_EQ(CellAt(layout, 1, 1).text, "123,456.78");
  EXPECT_EQ(CellAt(layout, 1, 2).text, "912,345.678");
}

TEST(OddGlyphs, TurnedNamesStandInTheirCells) {
  PageBuilder builder;
  builder.Lattice({50, 150, 250}, {100, 160, 180, 200});
  builder.Text(55, 132, U"项目").Text(55, 174, U"教育").TextEndingAt(245, 174, U"10.00");
  builder.Text(55, 194, U"合计").TextEndingAt(245, 194, U"10.00");
  Page page = builder.page();
  for (int i = 0; i < 3; ++i) {
    Glyph glyph = page.glyphs.front();
    glyph.code = std::u32string_view(U"预算数")[static_cast<size_t>(i)];
    glyph.direction = Direction::kUp;
    glyph.box = {195, 145.0 - 10 * i, 205, 155.0 - 10 * i};
    glyph.baseline = 204;
    page.glyphs.push_back(glyph);
  }
  EXPECT_EQ(CellAt(LayoutOf(page), 0, 1).text, "预算数");
}

TEST(OddGlyphs, BoxCharactersAreRules) {
  PageBuilder page;
  const std::u32string_view lines[] = {U"┌─────┬─────┐", U"│项目 │决算 │", U"├─────┼─────┤",
                                       U"│教育 │10.00│", U"└─────┴─────┘"};
  double y = 100;
  for (const std::u32string_view line : lines) {
    double x = 50;
    for (const char32_t code : line) {
      page.Text(x, y, std::u32string(1, code));
      x += code >= 0x2E80 ? 10 : 5;
    }
    y += 12;
  }
  const Layout layout = LayoutOf(page.page());
  EXPECT_EQ(CellAt(layout, 0, 1).text, "决算");
  EXPECT_EQ(CellAt(layout, 1, 1).text, "10.00");
}

struct NumberCase {
  const char* name;
  std::u32string text;
  bool is_number;
};

void PrintTo(const NumberCase& row, std::ostream* out) { *out << row.name; }

class IsOneNumberTest : public ::testing::TestWithParam<NumberCase> {};

TEST_P(IsOneNumberTest, Tells) { EXPECT_EQ(IsOneNumber(GetParam().text), GetParam().is_number); }

INSTANTIATE_TEST_SUITE_P(
    Cases, IsOneNumberTest,
    ::testing::Values(
        NumberCase{"Plain", U"1234", true}, NumberCase{"Grouped", U"1,234.50", true},
        NumberCase{"Negative", U"-12.5", true}, NumberCase{"Bracketed", U"(1.00)", true},
        NumberCase{"Percent", U"53.94%", true}, NumberCase{"Spaced", U"1 234.5", true},
        NumberCase{"WrongGroups", U"1,2345,678", false}, NumberCase{"TwoPoints", U"1.23.45", false},
        NumberCase{"EndsWithComma", U"1,234,", false}, NumberCase{"DecimalComma", U"0,288", false},
        NumberCase{"Dash", U"-", false}, NumberCase{"Empty", U"", false}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
