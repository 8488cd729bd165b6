// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/captions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizer/captions/captions_above.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

constexpr const char* kTable = "项目|金额\n税收|3.50";

/// A line of size `size` centred on x = `center`.
TextLine Centred(double y, std::string_view text, double size, double center = 150) {
  TextLine line = LineAt(y, text);
  const double width = line.box.width() / line.size * size;
  line.size = size;
  line.box = {center - width / 2, y, center + width / 2, y + size};
  return line;
}

std::vector<std::string> LooseTexts(const CaptionedLayouts& found) {
  std::vector<std::string> texts;
  for (const LooseLine& line : found.loose) texts.push_back(line.line.text);
  return texts;
}

using Texts = std::vector<std::string>;

/// A line of a page on its side.
TextLine Sideways(std::string_view text, double size, const Box& box) {
  TextLine line;
  line.text = text;
  line.size = size;
  line.box = box;
  return line;
}

TEST(ReadCaptionsAbove, ATitleOfTwoLinesOnAPageOnItsSide) {
  constexpr double kPageWidth = 595;
  std::vector<TextLine> lines = {
      Sideways("2025年市对各县（市、区）政府性基金预算", 19, {90, 240, 109, 602}),
      Sideways("转移支付分项目执行情况表", 19, {120, 279, 139, 563}),
      Sideways("单位：万元", 11, {154, 65, 165, 120})};
  Piece piece;
  piece.box = {167, 60, 465, 782};
  for (const char* direction : {"upwards", "downwards"}) {
    const CaptionsAbove above = ReadCaptionsAbove(lines, piece, {});
    EXPECT_EQ(above.captions.title,
              "2025年市对各县（市、区）政府性基金预算转移支付分项目执行情况表")
        << direction;
    const auto mirror = [](Box& box) {
      box = {kPageWidth - box.x1, box.y0, kPageWidth - box.x0, box.y1};
    };
    for (TextLine& line : lines) mirror(line.box);
    mirror(piece.box);
  }
}

TEST(FindCaptions, TitleUnitAndPublisherAbove) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({LineAt(20, "这是一段说明文字。"), LineAt(40, "收支总表"),
                            LineAt(60, "部门：云岭县水利局 单位：万元")},
                           {DrawGrid(kTable)})});
  ASSERT_EQ(found.pieces.size(), 1U);
  const Captions& captions = found.pieces[0].captions;
  EXPECT_EQ(captions.title, "收支总表");
  EXPECT_EQ(captions.unit, "万元");
  EXPECT_EQ(captions.publisher, "云岭县水利局");
  EXPECT_EQ(captions.lines.size(), 2U);
  EXPECT_EQ(LooseTexts(found), Texts{"这是一段说明文字。"});
}

TEST(FindCaptions, LabelsFarApartOnOneLine) {
  TextLine right = LineAt(60, "单位：元");
  right.box.x0 += 300;
  right.box.x1 += 300;
  TextLine name = LineAt(60, "云岭县水利局");
  name.box.x0 += 60;
  name.box.x1 += 60;
  const CaptionedLayouts found = FindCaptions(
      {PageOf({LineAt(40, "收支总表"), LineAt(60, "部门："), name, right}, {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.title, "收支总表");
  EXPECT_EQ(found.pieces[0].captions.publisher, "云岭县水利局");
  EXPECT_EQ(found.pieces[0].captions.unit, "元");
}

TEST(FindCaptions, BareNameBelowTheTitle) {
  for (const char* name : {"云岭县", "云岭县水利局"}) {
    const CaptionedLayouts found =
        FindCaptions({PageOf({LineAt(20, "云岭县2023年政府预算"), LineAt(40, "机构设置情况"),
                              LineAt(60, name), LineAt(80, "单位：万元")},
                             {DrawGrid(kTable)})});
    EXPECT_EQ(found.pieces[0].captions.title, "机构设置情况") << name;
    EXPECT_EQ(found.pieces[0].captions.publisher, name);
    EXPECT_EQ(found.pieces[0].captions.unit, "万元");
    EXPECT_EQ(LooseTexts(found), Texts{"云岭县2023年政府预算"});
  }
}

TEST(FindCaptions, FormNumberAboveTheTitle) {
  const CaptionedLayouts found = FindCaptions({PageOf(
      {LineAt(20, "表1-1"), LineAt(40, "11 北京市2021年债务余额情况表"), LineAt(60, "单位：亿元")},
      {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.form_number, "表1-1");
  EXPECT_EQ(found.pieces[0].captions.title, "11 北京市2021年债务余额情况表");
}

TEST(FindCaptions, TitleOverTwoLines) {
  const CaptionedLayouts found = FindCaptions(
      {PageOf({Centred(40, "2023年一般公共预算财政拨款", 16), Centred(60, "基本支出决算表", 16)},
              {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.title, "2023年一般公共预算财政拨款基本支出决算表");
  EXPECT_TRUE(found.loose.empty());
}

TEST(FindCaptions, SmallerSecondLineInBrackets) {
  const CaptionedLayouts found = FindCaptions(
      {PageOf({Centred(40, "一般公共预算支出表", 16), Centred(60, "（按功能分类）", 12)},
              {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.title, "一般公共预算支出表（按功能分类）");
}

TEST(FindCaptions, TheDocumentsTitleIsNoFirstLineOfTheTables) {
  const CaptionedLayouts found = FindCaptions(
      {PageOf({Centred(40, "安泉县2023年政府预算公开", 16), Centred(60, "安泉县2023年收入表", 16)},
              {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.title, "安泉县2023年收入表");
  EXPECT_EQ(LooseTexts(found), Texts{"安泉县2023年政府预算公开"});
}

TEST(FindCaptions, ProseDirectlyAboveIsNoTitle) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({LineAt(60, "纳入编制范围的单位包括：")}, {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.title, "");
  EXPECT_EQ(LooseTexts(found), Texts{"纳入编制范围的单位包括："});
}

TEST(FindCaptions, TitleAtTheEndOfThePageBefore) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({LineAt(700, "说明文字。"), LineAt(780, "1、某项目绩效目标表")}, {}),
                    PageOf({}, {DrawGrid(kTable, 2)}, 2)});
  EXPECT_EQ(found.pieces[0].captions.title, "1、某项目绩效目标表");
  EXPECT_EQ(LooseTexts(found), Texts{"说明文字。"});
}

TEST(FindCaptions, CaptionInsideTheFrame) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({}, {DrawGrid("收支总表|<|<\n部门：云岭县水利局|<|单位：元\n"
                                         "项目|金额|备注\n税收|3.50|\n注：不含基金。|<|<")})});
  const CaptionedPiece& found_piece = found.pieces[0];
  EXPECT_EQ(found_piece.captions.title, "收支总表");
  EXPECT_EQ(found_piece.captions.unit, "元");
  EXPECT_EQ(found_piece.captions.publisher, "云岭县水利局");
  EXPECT_EQ(found_piece.captions.notes, Texts{"注：不含基金。"});
  EXPECT_EQ(DrawBack(found_piece.piece.row_count, found_piece.piece.column_count,
                     found_piece.piece.cells),
            "项目|金额|备注\n税收|3.50|\n");
}

TEST(FindCaptions, UnitOnTopOfAHeaderCell) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({}, {DrawGrid("项目|单位：亿元执行数\n税收|3.50")})});
  EXPECT_EQ(found.pieces[0].captions.unit, "亿元");
  EXPECT_EQ(found.pieces[0].piece.cells[1].text, "执行数");
  EXPECT_EQ(found.pieces[0].piece.cells[1].raw, "单位：亿元执行数");
}

TEST(FindCaptions, UnitInANameStaysThere) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({}, {DrawGrid("项目|价值（金额单位：万元）\n税收|3.50")})});
  EXPECT_EQ(found.pieces[0].captions.unit, "");
  EXPECT_EQ(found.pieces[0].piece.cells[1].text, "价值（金额单位：万元）");
}

TEST(FindCaptions, UnitsOfColumnsAreNoCaption) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({}, {DrawGrid("万元|元\n1.50|3.50\n2.50|4.50")})});
  EXPECT_EQ(found.pieces[0].piece.row_count, 3);
}

TEST(FindCaptions, ABodyRowThatReadsAsATitleStays) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({}, {DrawGrid("项目|金额\n税收|3.50\n支出明细表|<\n教育|1.50")})});
  EXPECT_EQ(found.pieces[0].piece.row_count, 4);
}

TEST(FindCaptions, NotesBelow) {
  const CaptionedLayouts found =
      FindCaptions({PageOf({LineAt(150, "注：1.本表反映收支。"), LineAt(162, "2.本表金额有尾差。"),
                            LineAt(174, "第三部分 情况说明")},
                           {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.notes, (Texts{"注：1.本表反映收支。", "2.本表金额有尾差。"}));
  EXPECT_EQ(LooseTexts(found), Texts{"第三部分 情况说明"});
}

TEST(FindCaptions, NotesOnTheNextPage) {
  const CaptionedLayouts found = FindCaptions(
      {PageOf({}, {DrawGrid(kTable)}), PageOf({LineAt(50, "注：本表反映收支。")}, {}, 2)});
  EXPECT_EQ(found.pieces[0].captions.notes, Texts{"注：本表反映收支。"});
  EXPECT_TRUE(found.loose.empty());
}

TEST(FindCaptions, NotesUnderTheirHeading) {
  TextLine first = LineAt(162, "1.部分科目决算数大于预算数，主要是年中下达");
  const TextLine rest = LineAt(174, "资金。");
  first.box.x1 = 300;
  const CaptionedLayouts found = FindCaptions(
      {PageOf({LineAt(150, "备注："), first, rest, LineAt(186, "2.其他。")}, {DrawGrid(kTable)})});
  EXPECT_EQ(found.pieces[0].captions.notes,
            (Texts{"备注：1.部分科目决算数大于预算数，主要是年中下达资金。", "2.其他。"}));
}

TEST(FindCaptions, HeaderLeftOutOfTheGridOfTheNextPage) {
  const CaptionedLayouts found = FindCaptions(
      {PageOf({LineAt(50, "收支总表")}, {DrawGrid("科目编码|科目名称|金额\n201|一般|3.50")}),
       PageOf({LineAt(40, "科目编码 金额"), LineAt(60, "科目名称")}, {DrawGrid("202|外交|4.50", 2)},
              2)});
  ASSERT_EQ(found.pieces.size(), 2U);
  EXPECT_EQ(found.pieces[1].captions.title, "");
  EXPECT_EQ(found.pieces[1].captions.lines.size(), 2U);
  EXPECT_TRUE(found.loose.empty());
}

TEST(FindCaptions, PageMarksAndRunningHeads) {
  std::vector<Layout> layouts;
  for (int page = 1; page <= 3; ++page) {
    TextLine title = LineAt(60, page == 1 ? "收支总表" : "");
    title.size = 16;
    std::vector<TextLine> lines = {LineAt(20, "云岭县水利局文件"), LineAt(780, "- 3 -")};
    if (page == 1) lines.insert(lines.begin() + 1, title);
    layouts.push_back(PageOf(lines, {DrawGrid(kTable, page)}, page));
  }
  const CaptionedLayouts found = FindCaptions(layouts);
  EXPECT_EQ(found.artifacts.size(), 6U);
  EXPECT_TRUE(found.loose.empty());
  EXPECT_EQ(found.pieces[0].captions.title, "收支总表");
  EXPECT_EQ(found.pieces[1].captions.title, "");
}

TEST(FindCaptions, ATitleOnEveryPageIsNoRunningHead) {
  std::vector<Layout> layouts;
  for (int page = 1; page <= 3; ++page) {
    layouts.push_back(
        PageOf({LineAt(20, "2026年银川市一般公共预算支出草案")}, {DrawGrid(kTable, page)}, page));
  }
  const CaptionedLayouts found = FindCaptions(layouts);
  EXPECT_TRUE(found.artifacts.empty());
  EXPECT_EQ(found.pieces[2].captions.title, "2026年银川市一般公共预算支出草案");
}

}  // namespace
}  // namespace mingxi
