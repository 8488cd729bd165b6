// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/text_layer.h"

#include <gtest/gtest.h>

#include <string_view>

namespace mingxi {
namespace {

Page PageOf(std::u32string_view text) {
  Page page;
  page.width = 600;
  page.height = 800;
  double x = 50;
  for (const char32_t code : text) {
    Glyph glyph;
    glyph.code = code;
    glyph.box = {x, 100, x + 10, 110};
    page.glyphs.push_back(glyph);
    x += 10;
  }
  return page;
}

std::u32string Repeat(std::u32string_view text, int times) {
  std::u32string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

Page Scan() {
  Page page = PageOf(U"");
  page.pictures.push_back({{0, 0, 600, 800}, false});
  return page;
}

TEST(TextLayer, GoodTextIsGood) {
  EXPECT_TRUE(JudgeTextLayer(CountTextLayer(PageOf(U"一般公共预算支出 1,095.64 万元"))).ok());
  EXPECT_TRUE(JudgeTextLayer(CountTextLayer(PageOf(U"短"))).ok());
}

TEST(TextLayer, StrayTickBoxesAreGood) {
  EXPECT_TRUE(
      JudgeTextLayer(CountTextLayer(PageOf(
                         Repeat(U"是否纳入绩效目标管理，评价等级为优秀或良好，自评得分", 20) +
                         Repeat(U"\uF052", 12))))
          .ok());
  EXPECT_TRUE(JudgeTextLayer(CountTextLayer(PageOf(U"\uF052 是 \uF0A3 否"))).ok())
      << "too few to tell";
}

TEST(TextLayer, GarbageIsRefusedByName) {
  for (const char32_t code : {U'\uE010', U'\uFFFD', U'\u008E', U'\u0003'}) {
    const Status status = JudgeTextLayer(
        CountTextLayer(PageOf(Repeat(U"UV，]^OP４&rk", 10) + std::u32string(12, code))));
    EXPECT_EQ(status.code(), StatusCode::kUnsupported);
    EXPECT_NE(status.message().find("garbage"), std::string::npos) << status.message();
    EXPECT_NE(status.message().find("scripts/install ocr"), std::string::npos) << status.message();
  }
}

TEST(TextLayer, ScanIsRefusedByName) {
  TextLayerTally tally = CountTextLayer(Scan());
  tally += CountTextLayer(Scan());
  EXPECT_EQ(tally.picture_pages, 2);
  const Status status = JudgeTextLayer(tally);
  EXPECT_EQ(status.code(), StatusCode::kUnsupported);
  EXPECT_NE(status.message().find("2 of 2 pages"), std::string::npos) << status.message();
}

TEST(TextLayer, ScanWithAPageNumberIsAScan) {
  Page page = PageOf(U"-12-");
  page.pictures = Scan().pictures;
  EXPECT_EQ(JudgeTextLayer(CountTextLayer(page)).code(), StatusCode::kUnsupported);
}

TEST(TextLayer, OneScannedPageAmongTextIsNoScan) {
  TextLayerTally tally = CountTextLayer(PageOf(Repeat(U"部门预算支出总体情况表", 5)));
  tally += CountTextLayer(Scan());
  EXPECT_TRUE(JudgeTextLayer(tally).ok());
  EXPECT_EQ(tally.picture_pages, 1);
}

TEST(TextLayer, LetterHeadIsNoScan) {
  Page page = PageOf(U"部门");
  page.pictures.push_back({{0, 0, 600, 100}, false});
  EXPECT_TRUE(JudgeTextLayer(CountTextLayer(page)).ok());
}

TEST(TextLayer, HiddenTextIsNoText) {
  Page page = Scan();
  for (Glyph glyph : PageOf(U"看不见的文字看不见的文字看不见").glyphs) {
    glyph.is_invisible = true;
    page.glyphs.push_back(glyph);
  }
  EXPECT_EQ(CountTextLayer(page).visible, 0);
  EXPECT_EQ(CountTextLayer(page).picture_pages, 1);
}

TEST(TextLayer, TextAsShapesIsNamed) {
  Page page = PageOf(U"");
  page.fills.resize(30);
  const Status status = JudgeTextLayer(CountTextLayer(page));
  EXPECT_NE(status.message().find("shapes"), std::string::npos) << status.message();
}

TEST(TextLayer, EmptyPagesAreNamed) {
  const Status status = JudgeTextLayer(CountTextLayer(PageOf(U"")));
  EXPECT_EQ(status.code(), StatusCode::kUnsupported);
  EXPECT_NE(status.message().find("empty"), std::string::npos) << status.message();
}

}  // namespace
}  // namespace mingxi
