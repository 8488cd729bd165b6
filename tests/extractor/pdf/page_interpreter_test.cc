// SPDX-License-Identifier: GPL-3.0-or-later

// What one interpreter for all pages must not carry from page to page, through the reader.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extractor/pdf/reading.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace mingxi {
namespace {

std::vector<Page> ReadAll(const std::string& file) {
  std::vector<Page> pages;
  Result<PdfReader> reader = PdfReader::Open(file, {});
  EXPECT_TRUE(reader.ok()) << reader.status().ToString();
  for (int number = 1; reader.ok() && number <= reader->info().page_count; ++number) {
    Result<Page> page = reader->ReadPage(number);
    EXPECT_TRUE(page.ok()) << page.status().ToString();
    pages.push_back(page.ok() ? *page : Page());
  }
  return pages;
}

constexpr const char* kShow = "BT /F1 10 Tf 100 700 Td (A) Tj ET";

std::string FontResources(int font) {
  return "/Resources << /Font << /F1 " + PdfBuilder::Ref(font) + " >> >>";
}

TEST(PageInterpreter, FontNamesAreThePagesOwn) {
  PdfBuilder pdf;
  const int narrow = pdf.AddObject("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const int wide = pdf.AddObject("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  for (const int font : {narrow, wide, narrow, narrow, wide})
    pdf.AddPage(kShow, FontResources(font));
  const std::vector<Page> pages = ReadAll(pdf.Build());
  ASSERT_EQ(pages.size(), 5u);
  const std::vector<std::string> expected = {"Helvetica", "Courier", "Helvetica", "Helvetica",
                                             "Courier"};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    ASSERT_EQ(pages[i].fonts.size(), 1u) << "page " << i + 1;
    EXPECT_EQ(pages[i].fonts[0].name, expected[i]) << "page " << i + 1;
  }
}

TEST(PageInterpreter, FontsWithoutANumberAreThePagesOwn) {
  PdfBuilder pdf;
  for (const char* name : {"/Helvetica", "/Courier"}) {
    pdf.AddPage(kShow, "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont " +
                           std::string(name) + " >> >> >>");
  }
  const std::vector<Page> pages = ReadAll(pdf.Build());
  EXPECT_EQ(pages[0].fonts[0].name, "Helvetica");
  EXPECT_EQ(pages[1].fonts[0].name, "Courier");
}

TEST(PageInterpreter, ManyFontsOnManyPages) {
  PdfBuilder pdf;
  for (int page = 0; page < 60; ++page) {
    std::string fonts;
    for (int i = 0; i < 20; ++i) {
      const int font = pdf.AddObject("<< /Type /Font /Subtype /Type1 /BaseFont /Name" +
                                     std::to_string(page) + "x" + std::to_string(i) + " >>");
      fonts += "/F" + std::to_string(i) + " " + PdfBuilder::Ref(font) + " ";
    }
    pdf.AddPage(kShow, "/Resources << /Font << " + fonts + ">> >>");
  }
  const std::vector<Page> pages = ReadAll(pdf.Build());
  ASSERT_EQ(pages.size(), 60u);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    ASSERT_EQ(pages[i].fonts.size(), 1u);
    EXPECT_EQ(pages[i].fonts[0].name, "Name" + std::to_string(i) + "x1");
  }
}

TEST(PageInterpreter, PageOfItsOwnShape) {
  PdfBuilder pdf;
  pdf.AddPage(kShow);
  pdf.AddPage(kShow, "/Rotate 90");
  pdf.AddPage(kShow, "/MediaBox [0 600 200 800]");
  const std::vector<Page> pages = ReadAll(pdf.Build());
  EXPECT_NEAR(pages[0].glyphs[0].baseline, 100, 0.01);
  EXPECT_EQ(pages[1].glyphs[0].direction, Direction::kDown);
  EXPECT_EQ(pages[1].width, 800);
  EXPECT_EQ(pages[2].height, 200);
  EXPECT_NEAR(pages[2].glyphs[0].baseline, 100, 0.01);
}

TEST(PageInterpreter, WhatAPageLeavesOpenEndsWithIt) {
  PdfBuilder pdf;
  const int layer = pdf.AddObject("<< /Type /OCG /Name (hidden) >>");
  pdf.catalog_entries = "/OCProperties << /OCGs [" + PdfBuilder::Ref(layer) + "] /D << /OFF [" +
                        PdfBuilder::Ref(layer) + "] >> >>";
  const std::string resources =
      "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
      "/Properties << /MC0 " +
      PdfBuilder::Ref(layer) + " >> >>";
  pdf.AddPage("q q 5 0 0 5 0 0 cm BT /F1 10 Tf 10 Tc 3 Tr 100 700 Td (A) Tj /OC /MC0 BDC (B) Tj",
              resources);
  pdf.AddPage(kShow);
  const std::vector<Page> pages = ReadAll(pdf.Build());
  EXPECT_EQ(TextOf(pages[0]), "A") << "B is on a layer that is switched off";
  ASSERT_EQ(TextOf(pages[1]), "A");
  EXPECT_FALSE(pages[1].glyphs[0].is_invisible);
  EXPECT_NEAR(pages[1].glyphs[0].box.x0, 100, 0.01);
}

TEST(PageInterpreter, ClipThatAPageBeganEndsWithIt) {
  PdfBuilder pdf;
  pdf.AddPage("0 0 10 10 re W");
  pdf.AddPage("20 20 50 50 re f " + std::string(kShow));
  const std::vector<Page> pages = ReadAll(pdf.Build());
  ASSERT_EQ(TextOf(pages[1]), "A");
  EXPECT_FALSE(pages[1].glyphs[0].is_invisible);
}

TEST(PageInterpreter, CropBoxThatLeavesNothingIsIgnored) {
  const Page page = ReadContent(kShow, "/CropBox [700 900 800 1000]");
  EXPECT_EQ(page.width, 600);
  ASSERT_EQ(TextOf(page), "A");
  EXPECT_FALSE(page.glyphs[0].is_invisible);
}

TEST(PageInterpreter, ContentInParts) {
  PdfBuilder pdf;
  const int first = pdf.AddStream("", "BT /F1 10 Tf 100 700");
  const int second = pdf.AddStream("", "Td (A) Tj ET");
  pdf.AddPage("",
              "/Contents [" + PdfBuilder::Ref(first) + " " + PdfBuilder::Ref(second) + " 99 0 R]");
  EXPECT_EQ(TextOf(ReadFirstPage(pdf.Build())), "A");
}

TEST(PageInterpreter, FilledFormsShowTheirText) {
  PdfBuilder pdf;
  const int look =
      pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources " + pdf.resources,
                    "BT /F1 10 Tf 2 5 Td (42) Tj ET");
  const int field = pdf.AddObject(
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (42) /Rect [100 600 200 620] /AP << "
      "/N " +
      PdfBuilder::Ref(look) + " >> >>");
  const int note = pdf.AddObject("<< /Type /Annot /Subtype /Square /Rect [10 10 90 90] /AP << /N " +
                                 PdfBuilder::Ref(look) + " >> >>");
  pdf.catalog_entries = "/AcroForm << /Fields [" + PdfBuilder::Ref(field) + "] >>";
  pdf.AddPage("3 0 0 3 50 50 cm",
              "/Annots [" + PdfBuilder::Ref(field) + " " + PdfBuilder::Ref(note) + "]");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(page), "42");
  EXPECT_NEAR(page.glyphs[0].box.x0, 102, 0.01);
  EXPECT_NEAR(page.glyphs[0].baseline, 195, 0.01);
}

/// A page that must end is left by an exception through Poppler's frames: what these hold, some
/// kilobytes, stays behind.
#ifdef __SANITIZE_ADDRESS__
using FramesMayLeak = __lsan::ScopedDisabler;
#else
struct FramesMayLeak {
  FramesMayLeak() {}  // No unused variable.
};
#endif

/// Each form draws the next one twice: 2^30 of them in 31 objects, no page of which Poppler would
/// ask for an end.
TEST(PageInterpreter, FormsThatDoubleAreCutShortByCount) {
  PdfBuilder pdf;
  int inner = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 1 1 re f");
  for (int level = 0; level < 30; ++level) {
    inner = pdf.AddStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << "
        "/X " +
            PdfBuilder::Ref(inner) + " >> >>",
        "/X Do /X Do");
  }
  pdf.resources = "<< /XObject << /X " + PdfBuilder::Ref(inner) + " >> >>";
  pdf.AddPage("/X Do");
  const std::string file = pdf.Build();
  PdfOptions options;
  options.page_timeout = std::chrono::milliseconds(0);
  Result<PdfReader> reader = PdfReader::Open(file, options);
  ASSERT_TRUE(reader.ok());
  const FramesMayLeak frames;
  const Result<Page> page = reader->ReadPage(1);
  ASSERT_TRUE(page.ok());
  EXPECT_TRUE(page->is_cut_short);
}

TEST(PageInterpreter, EndlessPageIsCutShort) {
  PdfBuilder pdf;
  std::string content;
  for (int i = 0; i < 400'000; ++i) content += "0 0 1 1 re S ";
  pdf.AddPage(content);
  const std::string file = pdf.Build();
  PdfOptions options;
  options.page_timeout = std::chrono::milliseconds(5);
  Result<PdfReader> reader = PdfReader::Open(file, options);
  ASSERT_TRUE(reader.ok());
  const Result<Page> page = reader->ReadPage(1);
  ASSERT_TRUE(page.ok());
  EXPECT_TRUE(page->is_cut_short);
}

}  // namespace
}  // namespace mingxi
