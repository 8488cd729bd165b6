// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/page_image.h"

#include <gtest/gtest.h>

#include <string>

#include "extractor/pdf/pdf_reader.h"
#include "tests/support/pdf_builder.h"

namespace mingxi {
namespace {

constexpr char kText[] = "BT /F1 12 Tf 72 700 Td (1,234.50) Tj ET";

struct ImageCase {
  const char* name;
  const char* entries;  ///< Of the page.
  int width_px;
  int height_px;
};

void PrintTo(const ImageCase& row, std::ostream* out) { *out << row.name; }

class PageImageTest : public ::testing::TestWithParam<ImageCase> {};

TEST_P(PageImageTest, DrawsThePageAsItIsSeen) {
  PdfBuilder pdf;
  pdf.AddPage(kText, GetParam().entries);
  const std::string bytes = pdf.Build();
  Result<PageImager> imager = PageImager::Open(bytes, {});
  ASSERT_TRUE(imager.ok());
  const Result<PageImage> image = imager->Draw(1);
  ASSERT_TRUE(image.ok());
  EXPECT_EQ(image->media_type, "image/png");
  EXPECT_EQ(image->bytes.substr(0, 4), "\x89PNG");
  EXPECT_NEAR(image->width_px, GetParam().width_px, 1);
  EXPECT_NEAR(image->height_px, GetParam().height_px, 1);
  EXPECT_NEAR(image->width_pt / image->height_pt, 1.0 * image->width_px / image->height_px, 0.002);
}

INSTANTIATE_TEST_SUITE_P(Cases, PageImageTest,
                         ::testing::Values(ImageCase{"Portrait", "", 917, 1223},
                                           ImageCase{"Turned", "/Rotate 90", 1223, 917},
                                           ImageCase{"Poster", "/MediaBox [0 0 6000 3000]", 1800,
                                                     900}),
                         [](const auto& row) { return row.param.name; });

TEST(PageImager, MakesJpegOfManyColours) {
  PdfBuilder pdf;
  std::string content;
  for (int i = 0; i < 600; ++i) {
    content += "0." + std::to_string(i % 10) + " 0." + std::to_string(i / 10 % 10) + " 0." +
               std::to_string(i / 100) + " rg " + std::to_string(i) + " 0 1 800 re f\n";
  }
  pdf.AddPage(content);
  const std::string bytes = pdf.Build();
  Result<PageImager> imager = PageImager::Open(bytes, {});
  ASSERT_TRUE(imager.ok());
  const Result<PageImage> image = imager->Draw(1);
  ASSERT_TRUE(image.ok());
  EXPECT_EQ(image->media_type, "image/jpeg");
  EXPECT_EQ(image->bytes.substr(0, 2), "\xFF\xD8");
}

TEST(PageImager, SaysWhatItCannotDraw) {
  const Result<PageImager> damaged = PageImager::Open("%PDF-1.4\nnothing", {});
  EXPECT_EQ(damaged.status().code(), StatusCode::kDamaged);
  PdfBuilder pdf;
  pdf.AddPage(kText);
  const std::string bytes = pdf.Build();
  Result<PageImager> imager = PageImager::Open(bytes, {});
  ASSERT_TRUE(imager.ok());
  EXPECT_EQ(imager->page_count(), 1);
  EXPECT_EQ(imager->Draw(0).status().code(), StatusCode::kNotFound);
  EXPECT_EQ(imager->Draw(2).status().code(), StatusCode::kNotFound);
}

TEST(PageImager, LeavesTheReaderUsable) {
  PdfBuilder pdf;
  pdf.AddPage(kText);
  const std::string bytes = pdf.Build();
  {
    Result<PageImager> imager = PageImager::Open(bytes, {});
    ASSERT_TRUE(imager.ok());
    ASSERT_TRUE(imager->Draw(1).ok());
  }
  Result<PdfReader> reader = PdfReader::Open(bytes, {});
  ASSERT_TRUE(reader.ok());
  const Result<Page> page = reader->ReadPage(1);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->glyphs.size(), 8U);
}

}  // namespace
}  // namespace mingxi
