// SPDX-License-Identifier: GPL-3.0-or-later

// What the recorder makes of single drawing operators, through the reader.

#include <gtest/gtest.h>

#include <string>

#include "tests/extractor/pdf/reading.h"

namespace mingxi {
namespace {

TEST(PageRecorder, TextInAFormIsWhereTheFormPutsIt) {
  PdfBuilder pdf;
  const int form = pdf.AddStream(
      "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [2 0 0 2 0 0] /Resources " +
          pdf.resources,
      "BT /F1 10 Tf 10 20 Td (A) Tj ET");
  pdf.AddPage("q 1 0 0 1 100 500 cm /X1 Do Q",
              "/Resources << /XObject << /X1 " + PdfBuilder::Ref(form) + " >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(page), "A");
  EXPECT_NEAR(page.glyphs[0].box.x0, 120, 0.01);
  EXPECT_NEAR(page.glyphs[0].baseline, 800 - 540, 0.01);
  EXPECT_NEAR(page.glyphs[0].size, 20, 0.01);
}

TEST(PageRecorder, FormThatDrawsItselfEnds) {
  PdfBuilder pdf;
  const int form = pdf.AddStream(
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 << /Type "
      "/Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X1 3 0 R >> >>",
      "BT /F1 10 Tf 10 20 Td (A) Tj ET /X1 Do");
  ASSERT_EQ(form, 3);
  pdf.AddPage("/X1 Do", "/Resources << /XObject << /X1 3 0 R >> >>");
  EXPECT_EQ(TextOf(ReadFirstPage(pdf.Build())), "A");
}

TEST(PageRecorder, Type3GlyphsHaveTheirPlaceAndSize) {
  PdfBuilder pdf;
  const int shape = pdf.AddStream("", "500 0 0 0 500 700 d1 0 0 500 700 re f");
  pdf.AddPage("BT /F1 10 Tf 100 700 Td (a) Tj ET",
              "/Resources << /Font << /F1 << /Type /Font /Subtype /Type3 /FontBBox [0 0 0 0] "
              "/FontMatrix [0.001 0 0 0.001 "
              "0 0] /FirstChar 97 /LastChar 97 /Widths [500] /CharProcs << /a " +
                  PdfBuilder::Ref(shape) + " >> /Encoding << /Differences [97 /a] >> >> >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(page), "a");
  EXPECT_NEAR(page.glyphs[0].box.width(), 5, 0.01);
  EXPECT_NEAR(page.glyphs[0].size, 10, 0.01);
  EXPECT_TRUE(page.fonts[0].is_type3);
  EXPECT_TRUE(page.rulings.empty()) << "the shape of a glyph is no line";
  EXPECT_TRUE(page.fills.empty());
}

TEST(PageRecorder, VerticalWritingRunsDown) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 300 700 Td <4E004E8C> Tj ET",
              "/Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding "
              "/UniGB-UTF16-V "
              "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song "
              "/CIDSystemInfo << /Registry "
              "(Adobe) /Ordering (GB1) /Supplement 0 >> >>] >> >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(page), "一二");
  EXPECT_EQ(page.glyphs[0].direction, Direction::kDown);
  EXPECT_NEAR(page.glyphs[0].box.x0, 295, 0.01);
  EXPECT_NEAR(page.glyphs[0].box.x1, 305, 0.01);
  EXPECT_NEAR(page.glyphs[0].box.y0, 100, 0.01);
  EXPECT_NEAR(page.glyphs[1].box.y0, 110, 0.01);
}

TEST(PageRecorder, LigatureIsSeveralGlyphsSideBySide) {
  PdfBuilder pdf;
  const int map = pdf.AddStream(
      "",
      "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> "
      "<00660069> endbfchar endcmap");
  pdf.AddPage(
      "BT /F1 10 Tf 100 700 Td (A) Tj ET",
      "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " +
          PdfBuilder::Ref(map) + " >> >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(page), "fi");
  EXPECT_NEAR(page.glyphs[0].box.width(), 3.335, 0.01);
  EXPECT_NEAR(page.glyphs[1].box.x0, page.glyphs[0].box.x1, 0.01);
}

TEST(PageRecorder, FontThatTellsNothingGivesUnknownCharacters) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 300 700 Td <4E00> Tj ET",
              "/Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding "
              "/Identity-H "
              "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song "
              "/CIDSystemInfo << /Registry "
              "(Adobe) /Ordering (Identity) /Supplement 0 >> >>] >> >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(page.glyphs.size(), 1u);
  EXPECT_EQ(page.glyphs[0].code, U'\uFFFD');
}

TEST(PageRecorder, ActualTextNamesTheGlyph) {
  const Page page = ReadContent(
      "BT /F1 10 Tf 100 700 Td /Span << /ActualText <FEFF4E00> >> BDC (A) Tj EMC (B) Tj ET");
  EXPECT_EQ(TextOf(page), "一B");
}

TEST(PageRecorder, ActualTextThatNeverEndsLosesNothing) {
  EXPECT_EQ(
      TextOf(ReadContent("BT /F1 10 Tf 100 700 Td /Span << /ActualText (x) >> BDC (AB) Tj ET")),
      "AB");
}

TEST(PageRecorder, WhatASoftMaskDrawsIsNoMark) {
  PdfBuilder pdf;
  const int mask = pdf.AddStream(
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Group << /S /Transparency /CS "
      "/DeviceGray >> /Resources " +
          pdf.resources,
      "BT /F1 10 Tf 10 20 Td (MASK) Tj ET 0 0 600 1 re f");
  pdf.AddPage("/G1 gs BT /F1 10 Tf 10 20 Td (A) Tj ET",
              "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> "
              ">> /ExtGState << /G1 << "
              "/SMask << /S /Luminosity /G " +
                  PdfBuilder::Ref(mask) + " >> >> >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  EXPECT_EQ(TextOf(page), "A");
  EXPECT_TRUE(page.rulings.empty());
}

TEST(PageRecorder, TransparentTextIsInvisible) {
  const Page page = ReadContent(
      "/G1 gs BT /F1 10 Tf 10 20 Td (A) Tj ET",
      "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
      "/ExtGState << /G1 << /ca 0 >> >> >>");
  ASSERT_EQ(TextOf(page), "A");
  EXPECT_TRUE(page.glyphs[0].is_invisible);
}

TEST(PageRecorder, TinyTilesAreOneFill) {
  PdfBuilder pdf;
  const int tile = pdf.AddStream(
      "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.01 0.01] /XStep "
      "0.0001 /YStep 0.0001 /Resources << >>",
      "0 0 0.01 0.01 re f");
  pdf.AddPage("/Pattern cs /P1 scn 100 100 300 200 re f",
              "/Resources << /Pattern << /P1 " + PdfBuilder::Ref(tile) + " >> >>");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(page.fills.size(), 1u);
  EXPECT_NEAR(page.fills[0].box.width(), 300, 0.01);
  EXPECT_FALSE(page.is_cut_short);
}

TEST(PageRecorder, PicturesStandWhereTheyAreDrawn) {
  const Page page = ReadContent(
      "q 200 0 0 100 50 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q q 300 0 0 0.5 50 500 cm BI /W "
      "1 /H 1 /BPC 8 /CS /G "
      "ID x EI Q");
  ASSERT_EQ(page.pictures.size(), 1u);
  EXPECT_EQ(page.pictures[0].box, (Box{50, 100, 250, 200}));
  ASSERT_EQ(page.rulings.size(), 1u);
  EXPECT_EQ(page.rulings[0].source, RulingSource::kThinImage);
}

TEST(PageRecorder, DashedAndSquareCappedLines) {
  const Page page = ReadContent("2 w 2 J [3 3] 0 d 100 700 m 300 700 l S");
  ASSERT_EQ(page.rulings.size(), 1u);
  EXPECT_EQ(page.rulings[0].extent, (Span{99, 301}));
}

TEST(PageRecorder, CoordinatesThatAreNoPlaceAreDropped) {
  const std::string huge(30, '9');
  const Page page = ReadContent("BT /F1 10 Tf " + huge + " 700 Td (A) Tj ET BT /F1 " + huge +
                                " Tf 0 0 Td (B) Tj ET " + huge + " 0 m " + huge + " " + huge +
                                " l S BT /F1 10 Tf 10 10 Td (C) Tj ET");
  EXPECT_EQ(TextOf(page), "C");
  EXPECT_TRUE(page.rulings.empty());
}

TEST(PageRecorder, GlyphsBeyondTheLimitAreCounted) {
  std::string content = "BT /F1 10 Tf ";
  const std::string line(100, 'x');
  for (int i = 0; i < 4100; ++i) {
    content += "1 0 0 1 " + std::to_string(i / 1000 * 600) + " " + std::to_string(i % 1000 * 12) +
               " Tm (" + line + ") Tj ";
  }
  const Page page = ReadContent(content + "ET", "/MediaBox [0 0 14000 14000]");
  EXPECT_EQ(page.glyphs.size(), 400'000u);
  EXPECT_EQ(page.dropped_marks, 10'000);
}

}  // namespace
}  // namespace mingxi
