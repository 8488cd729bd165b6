// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/pdf_reader.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

#include "tests/extractor/pdf/reading.h"

namespace mingxi {
namespace {

// The letter A of 10 pt Helvetica is 6.67 wide; ascent and descent come from the built-in metrics.
constexpr std::string_view kLetter = "BT /F1 10 Tf 100 700 Td (A) Tj ET";

struct Placement {
  std::string name;
  std::string entries;
  double x;  ///< Where the letter's origin is seen.
  double y;
  Direction direction;
  double width;  ///< Of the page.
  double height;
};

void PrintTo(const Placement& placement, std::ostream* out) { *out << placement.name; }

class PlacementTest : public testing::TestWithParam<Placement> {};

TEST_P(PlacementTest, GlyphIsWhereTheReaderSeesIt) {
  const Placement& expected = GetParam();
  const Page page = ReadContent(kLetter, expected.entries);
  ASSERT_EQ(page.glyphs.size(), 1u);
  const Glyph& glyph = page.glyphs[0];
  EXPECT_EQ(page.width, expected.width);
  EXPECT_EQ(page.height, expected.height);
  EXPECT_EQ(glyph.direction, expected.direction);
  EXPECT_FALSE(glyph.is_invisible);
  const Box& box = glyph.box;
  switch (expected.direction) {
    case Direction::kRight:
      EXPECT_NEAR(box.x0, expected.x, 0.01);
      EXPECT_NEAR(box.x1, expected.x + 6.67, 0.01);
      EXPECT_NEAR(glyph.baseline, expected.y, 0.01);
      EXPECT_LT(box.y0, expected.y - 5);
      EXPECT_GT(box.y1, expected.y + 0.5);
      break;
    case Direction::kLeft:
      EXPECT_NEAR(box.x1, expected.x, 0.01);
      EXPECT_NEAR(glyph.baseline, expected.y, 0.01);
      EXPECT_GT(box.y1, expected.y + 5);
      break;
    case Direction::kDown:
      EXPECT_NEAR(box.y0, expected.y, 0.01);
      EXPECT_NEAR(box.y1, expected.y + 6.67, 0.01);
      EXPECT_NEAR(glyph.baseline, expected.x, 0.01);
      EXPECT_GT(box.x1, expected.x + 5);
      break;
    case Direction::kUp:
      EXPECT_NEAR(box.y1, expected.y, 0.01);
      EXPECT_NEAR(glyph.baseline, expected.x, 0.01);
      EXPECT_LT(box.x0, expected.x - 5);
      break;
    case Direction::kOblique:
      FAIL();
  }
}

INSTANTIATE_TEST_SUITE_P(
    PdfReader, PlacementTest,
    testing::Values(Placement{"plain", "", 100, 100, Direction::kRight, 600, 800},
                    Placement{"rotate90", "/Rotate 90", 700, 100, Direction::kDown, 800, 600},
                    Placement{"rotate180", "/Rotate 180", 500, 700, Direction::kLeft, 600, 800},
                    Placement{"rotate270", "/Rotate 270", 100, 500, Direction::kUp, 800, 600},
                    Placement{"media_origin", "/MediaBox [50 -20 650 780]", 50, 80,
                              Direction::kRight, 600, 800},
                    Placement{"crop", "/CropBox [90 600 400 750]", 10, 50, Direction::kRight, 310,
                              150},
                    Placement{"crop_rotated", "/CropBox [90 600 400 750] /Rotate 90", 100, 10,
                              Direction::kDown, 150, 310}),
    [](const auto& tested) { return tested.param.name; });

TEST(PdfReader, TextOutsideThePageIsInvisible) {
  const Page page = ReadContent("BT /F1 10 Tf -50 700 Td (A) Tj 100 0 Td (B) Tj ET");
  ASSERT_EQ(TextOf(page), "AB");
  EXPECT_TRUE(page.glyphs[0].is_invisible);
  EXPECT_FALSE(page.glyphs[1].is_invisible);
}

TEST(PdfReader, TextClippedAwayIsInvisible) {
  const Page page = ReadContent(
      "q 100 690 20 20 re W n BT /F1 10 Tf 105 695 Td (A) Tj 100 0 Td (B) Tj ET Q BT /F1 10 Tf 205 "
      "695 Td (C) Tj ET");
  ASSERT_EQ(TextOf(page), "ABC");
  EXPECT_FALSE(page.glyphs[0].is_invisible);
  EXPECT_TRUE(page.glyphs[1].is_invisible);
  EXPECT_FALSE(page.glyphs[2].is_invisible);
}

TEST(PdfReader, RenderModeThreeIsInvisible) {
  const Page page = ReadContent("BT /F1 10 Tf 3 Tr 100 700 Td (A) Tj 0 Tr 20 0 Td (B) Tj ET");
  ASSERT_EQ(TextOf(page), "AB");
  EXPECT_TRUE(page.glyphs[0].is_invisible);
  EXPECT_FALSE(page.glyphs[1].is_invisible);
}

TEST(PdfReader, GlyphStruckTwiceIsOneBoldGlyph) {
  const Page page = ReadContent(
      "BT /F1 10 Tf 100 700 Td (100) Tj ET BT /F1 10 Tf 100.3 700 Td (100) Tj ET BT /F1 10 Tf 100 "
      "650 Td (1) Tj ET");
  ASSERT_EQ(TextOf(page), "1001");
  EXPECT_TRUE(page.glyphs[0].is_bold);
  EXPECT_TRUE(page.glyphs[2].is_bold);
  EXPECT_FALSE(page.glyphs[3].is_bold);
}

TEST(PdfReader, SpacingDoesNotWidenAGlyph) {
  const Page page = ReadContent("BT /F1 10 Tf 5 Tc 7 Tw 50 Tz 100 700 Td (A A) Tj ET");
  ASSERT_EQ(TextOf(page), "A A");
  EXPECT_NEAR(page.glyphs[0].box.width(), 3.335, 0.01);
  EXPECT_NEAR(page.glyphs[1].box.width(), 1.39, 0.01);
  EXPECT_NEAR(page.glyphs[2].box.x0, 100 + 3.335 + 2.5 + 1.39 + 6, 0.01);
}

TEST(PdfReader, ColoursAndMarkedContent) {
  const Page page = ReadContent(
      "BT /F1 10 Tf 1 0 0 rg 100 700 Td (A) Tj /P << /MCID 4 >> BDC (B) Tj /Span BMC (C) Tj EMC "
      "EMC "
      "/Artifact BMC (D) Tj EMC q 0 0 1 rg (E) Tj Q (F) Tj ET");
  ASSERT_EQ(TextOf(page), "ABCDEF");
  EXPECT_EQ(page.glyphs[0].color, 0xFF0000u);
  EXPECT_EQ(page.glyphs[0].mcid, -1);
  EXPECT_EQ(page.glyphs[1].mcid, 4);
  EXPECT_EQ(page.glyphs[2].mcid, 4);
  EXPECT_TRUE(page.glyphs[3].is_artifact);
  EXPECT_EQ(page.glyphs[3].mcid, -1);
  EXPECT_EQ(page.glyphs[4].color, 0x0000FFu);
  EXPECT_EQ(page.glyphs[5].color, 0xFF0000u);
}

TEST(PdfReader, RulingsOfAPage) {
  const Page page = ReadContent("1 w 100 700 m 300 700 l S 100 600 200 0.5 re f", "/Rotate 90");
  ASSERT_EQ(page.rulings.size(), 2u);
  EXPECT_FALSE(page.rulings[0].is_horizontal);
  EXPECT_NEAR(page.rulings[0].position, 700, 0.01);
  EXPECT_NEAR(page.rulings[0].extent.low, 100, 0.01);
  EXPECT_NEAR(page.rulings[0].extent.high, 300, 0.01);
  EXPECT_NEAR(page.rulings[1].position, 600.25, 0.01);
  EXPECT_NEAR(page.rulings[1].thickness, 0.5, 0.01);
}

TEST(PdfReader, NoPdfIsDamaged) {
  EXPECT_EQ(PdfReader::Open("no pdf at all", {}).status().code(), StatusCode::kDamaged);
}

TEST(PdfReader, NoPagesIsDamaged) {
  EXPECT_EQ(PdfReader::Open(PdfBuilder().Build(), {}).status().code(), StatusCode::kDamaged);
}

TEST(PdfReader, PageBeyondTheEnd) {
  PdfBuilder pdf;
  pdf.AddPage(kLetter);
  const std::string file = pdf.Build();
  Result<PdfReader> reader = PdfReader::Open(file, {});
  ASSERT_TRUE(reader.ok());
  EXPECT_EQ(reader->ReadPage(2).status().code(), StatusCode::kNotFound);
}

TEST(PdfReader, CountsWhatItNeverRuns) {
  PdfBuilder pdf;
  pdf.catalog_entries =
      "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (1) >>] >> /EmbeddedFiles << "
      "/Names [(../../x.sh) << /Type /Filespec >> (b) << /Type /Filespec >>] >> >> "
      "/OpenAction << /S /Launch /F (sh) >>";
  pdf.AddPage("",
              "/Annots [<< /Subtype /Link /Rect [0 0 1 1] /A << /S /JavaScript /JS (2) >> >> "
              "<< /Subtype /FileAttachment /Rect [0 0 1 1] >>]");
  const std::string bytes = pdf.Build();
  Result<PdfReader> reader = PdfReader::Open(bytes, {});
  ASSERT_TRUE(reader.ok());
  EXPECT_EQ(reader->active_content(), (ActiveContent{1, 1, 2}));
  ASSERT_TRUE(reader->ReadPage(1).ok());
  EXPECT_EQ(reader->active_content(), (ActiveContent{2, 1, 3}));
}

}  // namespace
}  // namespace mingxi
