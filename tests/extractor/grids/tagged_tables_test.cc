// SPDX-License-Identifier: GPL-3.0-or-later

// What the structure tree of a tagged PDF adds to the place of the text.

#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>

#include "extractor/grids/grid_finder.h"
#include "extractor/grids/tagged_columns.h"
#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

/// A page whose cells are named by the tree, in the order of the calls.
class TaggedPage {
 public:
  explicit TaggedPage(PageBuilder& builder) : builder_(builder) {}

  /// A cell of row `row` whose text begins at (x, y); `column` is what the tree says.
  void Cell(int row, int column, double x, double y, std::u32string_view text) {
    builder_.Text(x, y, text);
    cells_.push_back({0, row, column, 1, 1, false, {next_++}});
    ends_.push_back(builder_.page().glyphs.size());
  }
  /// One more line of the text of the last cell.
  void Line(double x, double y, std::u32string_view text) {
    builder_.Text(x, y, text);
    ends_.back() = builder_.page().glyphs.size();
  }

  Page page() const {
    Page page = builder_.page();
    size_t at = 0;
    for (size_t id = 0; id < ends_.size(); ++id) {
      for (; at < ends_[id]; ++at) page.glyphs[at].mcid = static_cast<std::int32_t>(id);
    }
    page.tagged_cells = cells_;
    return page;
  }

 private:
  PageBuilder& builder_;
  std::vector<TaggedCell> cells_;
  std::vector<size_t> ends_;
  std::int32_t next_ = 0;
};

TEST(TaggedTablesTest, EmptyCellsThatTheTreeLeavesOutKeepTheirPlace) {
  PageBuilder builder;
  TaggedPage tags(builder);
  int column = 0;
  for (const char32_t* heading : {U"项目", U"预算", U"决算", U"差额"}) {
    tags.Cell(0, column, 50 + 100 * column, 100, heading);
    ++column;
  }
  // The tree names two cells; the text of the second stands in the last column.
  tags.Cell(1, 0, 50, 120, U"教育");
  tags.Cell(1, 1, 350, 120, U"5.00");
  tags.Cell(2, 0, 50, 140, U"科技");
  tags.Cell(2, 1, 150, 140, U"1.00");
  tags.Cell(2, 2, 250, 140, U"2.00");
  tags.Cell(2, 3, 350, 140, U"3.00");
  EXPECT_EQ(PicturesOf(FindGrids(tags.page())),
            "项目|预算|决算|差额;教育|_|_|5.00;科技|1.00|2.00|3.00");
}

TEST(TaggedTablesTest, ColumnsBehindTheLastTextHaveNoPlace) {
  PageBuilder builder;
  TaggedPage tags(builder);
  int row = 0;
  for (const char32_t* name : {U"教育", U"科技", U"卫生"}) {
    const double y = 100 + 20 * row;
    tags.Cell(row, 0, 50, y, name);
    tags.Cell(row, 1, 150, y, U"1.00");
    tags.Cell(row, 2, 250, y, U"");
    ++row;
  }
  EXPECT_EQ(PicturesOf(FindGrids(tags.page())), "教育|1.00;科技|1.00;卫生|1.00");
}

TEST(TaggedTablesTest, WithoutAWholeRowNothingIsMoved) {
  std::vector<PlacedTag> tags(2);
  tags[0].cell = {0, 0, 0, 1, 1, false, {}};
  tags[1].cell = {0, 1, 1, 1, 1, false, {}};
  const std::vector<PlacedTag> before = tags;
  EXPECT_FALSE(PlaceInColumns(tags));
  EXPECT_EQ(tags[0].cell, before[0].cell);
  EXPECT_EQ(tags[1].cell, before[1].cell);
}

TEST(TaggedTablesTest, TagsThatDoNotFitTheTextAreADoubt) {
  PageBuilder builder;
  TaggedPage tags(builder);
  // The tree names the second row's texts the other way round.
  for (int row = 0; row < 4; ++row) {
    const double y = 100 + 20 * row;
    const bool is_turned = row == 1;
    tags.Cell(row, 0, is_turned ? 250 : 50, y, is_turned ? U"1.00" : U"教育");
    tags.Cell(row, 1, is_turned ? 50 : 250, y, is_turned ? U"科技" : U"2.00");
  }
  const Layout layout = FindGrids(tags.page());
  EXPECT_EQ(PicturesOf(layout), "教育|2.00;科技|1.00;教育|2.00;教育|2.00");
  ASSERT_EQ(layout.grids.size(), 1U);
  ASSERT_EQ(layout.grids[0].doubts.size(), 1U);
  EXPECT_EQ(layout.grids[0].doubts[0].row, 3);
}

/// Ruled columns around two rows of text that no rule parts.
void AddColumnRules(PageBuilder& page, double bottom) {
  page.Lattice({40, 140, 240, 340}, {80, 100}).Frame({40, 100, 340, bottom});
  page.Vertical(140, 100, bottom).Vertical(240, 100, bottom);
}

void AddHeader(TaggedPage& tags) {
  tags.Cell(0, 0, 50, 95, U"部门");
  tags.Cell(0, 1, 150, 95, U"项目");
  tags.Cell(0, 2, 250, 95, U"结果");
}

TEST(TaggedTablesTest, TheTreePartsRowsBetweenRuledColumns) {
  PageBuilder builder;
  AddColumnRules(builder, 180);
  TaggedPage tags(builder);
  AddHeader(tags);
  tags.Cell(1, 0, 50, 115, U"财政局");
  tags.Cell(1, 1, 150, 115, U"部门预算整体绩效");
  tags.Line(150, 130, U"评价");
  tags.Cell(1, 2, 250, 115, U"优");
  tags.Cell(2, 0, 50, 150, U"审计局");
  tags.Cell(2, 1, 150, 150, U"专项资金绩效评价");
  tags.Line(150, 165, U"项目");
  tags.Cell(2, 2, 250, 150, U"优");
  EXPECT_EQ(PicturesOf(FindGrids(tags.page())),
            "部门|项目|结果;财政局|部门预算整体绩效评价|优;审计局|专项资金绩效评价项目|优");
}

TEST(TaggedTablesTest, ALabelInTheMiddleOfItsBlockIsOneCell) {
  PageBuilder builder;
  AddColumnRules(builder, 160);
  TaggedPage tags(builder);
  AddHeader(tags);
  tags.Cell(1, 1, 150, 115, U"合计");
  tags.Cell(1, 2, 250, 115, U"3.00");
  tags.Cell(2, 0, 50, 134, U"一般债券");
  tags.Cell(2, 1, 150, 134, U"新增债券");
  tags.Cell(2, 2, 250, 134, U"1.00");
  tags.Cell(3, 1, 150, 153, U"再融资债券");
  tags.Cell(3, 2, 250, 153, U"2.00");
  EXPECT_EQ(PicturesOf(FindGrids(tags.page())),
            "部门|项目|结果;一般债券<1,3>|合计|3.00;新增债券|1.00;再融资债券|2.00");
}

}  // namespace
}  // namespace mingxi
