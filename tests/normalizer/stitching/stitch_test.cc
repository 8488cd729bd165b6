// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/stitch.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

/// A page: its grid and what stands around it.
struct PagePart {
  const char* picture;
  const char* title = "";
  const char* unit = "";
  bool follows_prose = false;
  bool is_continuation = false;
};

struct StitchCase {
  const char* name;
  std::vector<PagePart> pages;
  std::vector<const char*> tables;  ///< Pictures of the tables that come out.
};

void PrintTo(const StitchCase& test, std::ostream* out) { *out << test.name; }

std::vector<CaptionedPiece> MakePieces(const std::vector<PagePart>& pages) {
  std::vector<CaptionedPiece> pieces;
  int page = 1;
  for (const PagePart& part : pages) {
    CaptionedPiece piece;
    piece.piece = GridToPiece(DrawGrid(part.picture, page++));
    piece.captions.title = part.title;
    piece.captions.unit = part.unit;
    piece.captions.is_continuation = part.is_continuation;
    piece.follows_prose = part.follows_prose;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

class StitchTest : public testing::TestWithParam<StitchCase> {};

TEST_P(StitchTest, JoinsWhatIsOneTable) {
  const std::vector<JoinedTable> tables = StitchPieces(MakePieces(GetParam().pages));
  std::vector<std::string> drawn;
  for (const JoinedTable& table : tables) {
    drawn.push_back(DrawBack(table.piece.row_count, table.piece.column_count, table.piece.cells));
  }
  EXPECT_EQ(drawn, std::vector<std::string>(GetParam().tables.begin(), GetParam().tables.end()));
}

INSTANTIATE_TEST_SUITE_P(
    Pages, StitchTest,
    testing::Values(
        StitchCase{"header_repeated",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"项目|金额\n乙|2.50"}},
                   {"项目|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"header_not_repeated",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"乙|2.50"}},
                   {"项目|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"header_with_index_row_repeated",
                   {{"项目|金额\n栏次|1\n甲|1.50", "收支表"}, {"项目|金额\n栏次|1\n乙|2.50"}},
                   {"项目|金额\n栏次|1\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"only_the_last_header_row_repeated",
                   {{"收支|<\n项目|金额\n甲|1.50", "收支表"}, {"项目|金额\n乙|2.50"}},
                   {"收支|<\n项目|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"header_cut_otherwise",
                   {{"科目编码|金额\n甲|1.50", "收支表"}, {"科目|金额\n编码|\n乙|2.50"}},
                   {"科目编码|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"title_repeated",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"项目|金额\n乙|2.50", "收支表"}},
                   {"项目|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"title_with_a_mark",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"项目|金额\n乙|2.50", "收支表（续）"}},
                   {"项目|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"continued_after_prose",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"乙|2.50", "", "", true, true}},
                   {"项目|金额\n甲|1.50\n乙|2.50\n"}},
        StitchCase{"last_page_with_the_total_only",
                   {{"序号|项目|金额\n1|甲|1.50", "收支表"}, {"合计|<|1.50"}},
                   {"序号|项目|金额\n1|甲|1.50\n合计|<|1.50\n"}},
        StitchCase{"counting_on",
                   {{"序号|金额\n1|1.50", "收支表"}, {"序号|金额\n2|2.50"}},
                   {"序号|金额\n1|1.50\n2|2.50\n"}},
        // Not one table.
        StitchCase{"another_title",
                   {{"项目|金额\n甲|1.50", "收入表"}, {"项目|金额\n乙|2.50", "支出表"}},
                   {"项目|金额\n甲|1.50\n", "项目|金额\n乙|2.50\n"}},
        StitchCase{"another_unit",
                   {{"项目|金额\n甲|1.50", "收支表", "元"}, {"乙|2.50", "", "万元"}},
                   {"项目|金额\n甲|1.50\n", "乙|2.50\n"}},
        StitchCase{"another_header",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"科目名称|决算数\n乙|2.50"}},
                   {"项目|金额\n甲|1.50\n", "科目名称|决算数\n乙|2.50\n"}},
        StitchCase{"numbering_starts_anew",
                   {{"序号|金额\n1|1.50\n2|2.50", "收支表"}, {"序号|金额\n1|3.50"}},
                   {"序号|金额\n1|1.50\n2|2.50\n", "序号|金额\n1|3.50\n"}},
        StitchCase{"the_same_first_row",
                   {{"项目|金额\n合计|1.50", "收支表"}, {"项目|金额\n合计|1.50"}},
                   {"项目|金额\n合计|1.50\n", "项目|金额\n合计|1.50\n"}},
        StitchCase{"prose_between",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"乙|2.50", "", "", true}},
                   {"项目|金额\n甲|1.50\n", "乙|2.50\n"}},
        StitchCase{"other_columns",
                   {{"项目|金额\n甲|1.50", "收支表"}, {"乙|2.50|3.50"}},
                   {"项目|金额\n甲|1.50\n", "乙|2.50|3.50\n"}},
        // What a page end cut.
        StitchCase{"merged_cell_cut",
                   {{"类|项|金额\n甲|一|1.50\n^|二|2.50", "收支表"}, {"|三|3.50\n乙|四|4.50"}},
                   {"类|项|金额\n甲|一|1.50\n^|二|2.50\n^|三|3.50\n乙|四|4.50\n"}},
        StitchCase{"blank_merged_cells_are_values",
                   {{"项目|品目|金额\n甲||4.00\n|一|1.50\n^|二|2.50\n乙||4.00\n|三|1.50\n^|四|2.50",
                     "采购表"},
                    {"丙||3.50\n|五|3.50"}},
                   {"项目|品目|金额\n甲||4.00\n|一|1.50\n^|二|2.50\n乙||4.00\n|三|1.50\n^|四|2."
                    "50\n丙||3.50\n|五|3.50\n"}},
        StitchCase{"row_cut_by_habit",
                   {{"项目|金额\n一、甲甲|1.50\n二、乙乙|2.50\n三、丙丙|1.50\n四、丁丁|1."
                     "50\n五、戊戊和|1.50",
                     "收支表"},
                    {"己己支出|\n六、庚庚|6.50"}},
                   {"项目|金额\n一、甲甲|1.50\n二、乙乙|2.50\n三、丙丙|1.50\n四、丁丁|1."
                    "50\n五、戊戊和己己支出|1."
                    "50\n六、庚庚|6.50\n"}},
        StitchCase{"row_cut_in_a_bracket",
                   {{"项目|金额\n甲（乙|1.50", "收支表"}, {"丙）|\n丁|6.50"}},
                   {"项目|金额\n甲（乙丙）|1.50\n丁|6.50\n"}},
        StitchCase{"row_cut_in_several_columns",
                   {{"项目|金额|备注\n甲|1.50|\n乙|2.50|丑\n丙的|3.50|含上年结转以及省", "收支表"},
                    {"项目|金额|备注\n支出||级补助\n丁|6.50|"}},
                   {"项目|金额|备注\n甲|1.50|\n乙|2.50|丑\n丙的支出|3.50|含上年结转以及省级补助"
                    "\n丁|6.50|\n"}},
        StitchCase{"group_at_the_top_of_a_page",
                   {{"项目|金额|备注\n甲|1.50|\n乙|2.50|\n丙|3.50|", "收支表"},
                    {"项目|金额|备注\n某某类各项支出||\n丁|6.50|"}},
                   {"项目|金额|备注\n甲|1.50|\n乙|2.50|\n丙|3.50|\n某某类各项支出||\n丁|6.50|\n"}},
        // Forms.
        StitchCase{
            "form_goes_on",
            {{"绩效目标|内容|<\n一级指标|二级指标|指标值\n产出指标|数量|≥1", "1、甲绩效目标表"},
             {"效益指标|社会|≥2"}},
            {"绩效目标|内容|<\n一级指标|二级指标|指标值\n产出指标|数量|≥1\n效益指标|社会|≥2\n"}},
        StitchCase{
            "form_repeats_its_first_rows",
            {{"绩效目标|内容|<\n一级指标|二级指标|指标值\n产出指标|数量|≥1", "1、甲绩效目标表"},
             {"绩效目标|内容|<\n一级指标|二级指标|指标值\n效益指标|社会|≥2"}},
            {"绩效目标|内容|<\n一级指标|二级指标|指标值\n产出指标|数量|≥1\n效益指标|社会|≥2\n"}},
        StitchCase{"next_form_that_reads_like_a_list",
                   {{"项目名称|甲\n项目类型|专项\n预算金额|5.00", "目标表"},
                    {"项目名称|乙\n项目类型|其他\n预算金额|6.00", "目标表"}},
                   {"项目名称|甲\n项目类型|专项\n预算金额|5.00\n",
                    "项目名称|乙\n项目类型|其他\n预算金额|6.00\n"}},
        StitchCase{"next_form_with_the_same_title",
                   {{"项目名称|甲|<\n一级指标|二级指标|指标值\n产出指标|数量|≥1", "绩效目标表"},
                    {"项目名称|乙|<\n一级指标|二级指标|指标值\n产出指标|数量|≥2", "绩效目标表"}},
                   {"项目名称|甲|<\n一级指标|二级指标|指标值\n产出指标|数量|≥1\n",
                    "项目名称|乙|<\n一级指标|二级指标|指标值\n产出指标|数量|≥2\n"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(StitchPieces, KeepsPagesPlacesAndWhatWasLeftOut) {
  std::vector<CaptionedPiece> pieces =
      MakePieces({{"类|金额\n甲|1.50\n^|2.50", "收支表"}, {"类|金额\n|3.50"}});
  pieces[1].captions.lines = {"收支表"};
  const std::vector<JoinedTable> tables = StitchPieces(pieces);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].piece.pages, (std::vector<int>{1, 2}));
  ASSERT_EQ(tables[0].changes.size(), 3U);
  EXPECT_EQ(tables[0].changes[0], "page 2 goes on with the table: it repeats the header");
  EXPECT_EQ(tables[0].changes[1], "repeated header of page 2 left out (rows: 1)");
  EXPECT_EQ(tables[0].changes[2], "repeated caption of page 2 left out: 收支表");
  const Cell& merged = tables[0].piece.cells[2];
  EXPECT_EQ(merged.text, "甲");
  ASSERT_EQ(merged.places.size(), 2U);
  EXPECT_EQ(merged.places[1].page, 2);
}

/// `piece` with its columns at `edges` of its page.
void MoveColumns(Piece& piece, const std::vector<double>& edges) { piece.column_edges = edges; }

TEST(StitchPieces, AHeaderRepeatedCellByCellMatchesColumnsOfOtherWidths) {
  std::vector<CaptionedPiece> pieces =
      MakePieces({{"编码|项目|金额\n1|甲|1.50", "收支表"}, {"编码|项目|金额\n2|乙|2.50"}});
  MoveColumns(pieces[1].piece, {150, 180, 390, 520});
  EXPECT_EQ(StitchPieces(pieces).size(), 1U);
  pieces[1].piece.cells[1].text = "名称";
  EXPECT_EQ(StitchPieces(pieces).size(), 2U);
}

TEST(StitchPieces, ABlankPageBetween) {
  std::vector<CaptionedPiece> pieces =
      MakePieces({{"项目|金额\n甲|1.50", "收支表"}, {"项目|金额\n乙|2.50"}});
  pieces[1].piece.pages = {3};
  EXPECT_EQ(StitchPieces(pieces).size(), 2U);
  pieces[1].blank_pages_before = 1;
  EXPECT_EQ(StitchPieces(pieces).size(), 1U);
}

struct FacingCase {
  const char* name;
  std::vector<PagePart> pages;
  std::vector<const char*> tables;
};

void PrintTo(const FacingCase& test, std::ostream* out) { *out << test.name; }

class FacingTest : public testing::TestWithParam<FacingCase> {};

TEST_P(FacingTest, PutsHalvesBesideEachOther) {
  std::vector<std::string> drawn;
  for (const JoinedTable& table : StitchPieces(MakePieces(GetParam().pages))) {
    drawn.push_back(DrawBack(table.piece.row_count, table.piece.column_count, table.piece.cells));
  }
  EXPECT_EQ(drawn, std::vector<std::string>(GetParam().tables.begin(), GetParam().tables.end()));
}

constexpr const char* kLeftHalf = "项目|合计\n甲|3.00\n乙|5.00\n丙|7.00\n丁|9.00";
constexpr const char* kRightHalf =
    "东区|西区|南区\n1.00|1.00|1.00\n2.00|2.00|1.00\n3.00|3.00|1."
    "00\n4.00|4.00|1.00";
constexpr const char* kBoth =
    "项目|合计|东区|西区|南区\n甲|3.00|1.00|1.00|1.00\n乙|5.00|2.00|2.00|1."
    "00\n丙|7.00|3.00|3.00|1.00\n丁|9.00|4.00|4.00|1.00\n";

INSTANTIATE_TEST_SUITE_P(
    Halves, FacingTest,
    testing::Values(
        FacingCase{"without_labels", {{kLeftHalf, "收支表"}, {kRightHalf}}, {kBoth}},
        FacingCase{"with_the_labels_again",
                   {{kLeftHalf, "收支表（一）"},
                    {"项目|东区\n甲|1.00\n乙|2.00\n丙|3.00\n丁|4.00", "收支表（二）"}},
                   {"项目|合计|东区\n甲|3.00|1.00\n乙|5.00|2.00\n丙|7.00|3.00\n丁|9.00|4.00\n"}},
        FacingCase{"rows_of_other_heights_under_one_title",
                   {{"项目|合计\n甲|3.00\n乙|5.00\n丙|7.00\n丁|9.00", "收支表"},
                    {"项目|东区\n甲|1.00\n乙|2.00\n丙|3.00\n丁|4.00", "收支表"}},
                   {"项目|合计|东区\n甲|3.00|1.00\n乙|5.00|2.00\n丙|7.00|3.00\n丁|9.00|4.00\n"}},
        FacingCase{"two_pairs",
                   {{kLeftHalf, "收支表"}, {kRightHalf}, {kLeftHalf, "收入表"}, {kRightHalf}},
                   {kBoth, kBoth}},
        FacingCase{
            "down_then_to_the_right",
            {{kLeftHalf, "收支表"},
             {"戊|3.00\n己|5.00"},
             {kRightHalf},
             {"1.00|1.00|1.00\n2.00|2.00|1.00"}},
            {"项目|合计|东区|西区|南区\n甲|3.00|1.00|1.00|1.00\n乙|5.00|2.00|2.00|1.00\n丙|7."
             "00|3.00|3.00|1.00\n丁|9.00|4.00|4.00|1.00\n戊|3.00|1.00|1.00|1.00\n己|5.00|2.00"
             "|2.00|1.00\n"}},
        FacingCase{"another_title",
                   {{kLeftHalf, "收支表"}, {kRightHalf, "分区表"}},
                   {"项目|合计\n甲|3.00\n乙|5.00\n丙|7.00\n丁|9.00\n",
                    "东区|西区|南区\n1.00|1.00|1.00\n2.00|2.00|1.00\n3.00|3.00|1.00\n4.00|4.00|1."
                    "00\n"}},
        FacingCase{"prose_between",
                   {{kLeftHalf, "收支表"}, {kRightHalf, "", "", true}},
                   {"项目|合计\n甲|3.00\n乙|5.00\n丙|7.00\n丁|9.00\n",
                    "东区|西区|南区\n1.00|1.00|1.00\n2.00|2.00|1.00\n3.00|3.00|1.00\n4.00|4.00|1."
                    "00\n"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(StitchPieces, EveryRowHasItsWidthWhereAnyPageHasUnknownSpans) {
  std::vector<CaptionedPiece> pieces =
      MakePieces({{"项目|金额\n甲|1.50", "收支表"}, {"项目|金额\n乙|2.50\n丙|"}});
  pieces[1].piece.spans_are_known = false;
  pieces[1].piece.row_widths = {2, 2, 1};
  const std::vector<JoinedTable> tables = StitchPieces(std::move(pieces));
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].piece.row_widths, (std::vector<int>{2, 2, 2, 1}));
}

TEST(StitchPieces, AHundredAndTwentyPagesAreOneTable) {
  std::vector<CaptionedPiece> pieces;
  for (int page = 1; page <= 120; ++page) {
    CaptionedPiece piece;
    const std::string first = std::to_string(2 * page - 1);
    const std::string second = std::to_string(2 * page);
    const std::string picture = "序号|金额\n" + first + "|1.50\n" + second + "|2.50";
    piece.piece = GridToPiece(DrawGrid(picture, page));
    if (page == 1) piece.captions.title = "收支表";
    pieces.push_back(std::move(piece));
  }
  const std::vector<JoinedTable> tables = StitchPieces(std::move(pieces));
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].piece.row_count, 241);
  EXPECT_EQ(tables[0].piece.pages.size(), 120U);
}

TEST(StitchPieces, APageIsMissingInBetween) {
  std::vector<CaptionedPiece> pieces = MakePieces({{"项目|金额\n甲|1.50", "收支表"}, {"乙|2.50"}});
  pieces[1].piece.pages = {3};
  EXPECT_EQ(StitchPieces(pieces).size(), 2U);
}

}  // namespace
}  // namespace mingxi
