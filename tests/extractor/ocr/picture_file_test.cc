// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/picture_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace mingxi {
namespace {

std::string FileOf(const std::string& name) {
  std::ifstream file(std::string(MINGXI_LINE_PICTURES) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Each file: 30 x 20 pixels, white with a black left half.
TEST(DecodePicture, KnowsFourFormats) {
  struct Row {
    const char* name;
    std::string_view media_type;
    int count;
  };
  const Row rows[] = {{"half.png", "image/png", 1},
                      {"half.jpg", "image/jpeg", 1},
                      {"half.tif", "image/tiff", 2},
                      {"half.webp", "image/webp", 1}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const std::string bytes = FileOf(row.name);
    EXPECT_TRUE(IsPictureFile(bytes));
    EXPECT_EQ(PictureMediaType(bytes), row.media_type);
    EXPECT_EQ(CountPictures(bytes), row.count);
    const Result<ColorPicture> picture = DecodePicture(bytes, row.count);
    ASSERT_TRUE(picture.ok()) << picture.status().ToString();
    EXPECT_EQ(picture->width, 30);
    EXPECT_EQ(picture->height, 20);
    EXPECT_LT(picture->At(5, 10)[1], 40);
    EXPECT_GT(picture->At(25, 10)[1], 215);
  }
}

TEST(DecodePicture, RefusesWhatIsNone) {
  EXPECT_FALSE(IsPictureFile("GIF89a"));
  EXPECT_FALSE(IsPictureFile("RIFF....WAVE"));
  EXPECT_EQ(DecodePicture("%PDF-1.4", 1).status().code(), StatusCode::kUnsupported);
  const std::string bytes = FileOf("half.png");
  EXPECT_EQ(DecodePicture(bytes.substr(0, 40), 1).status().code(), StatusCode::kDamaged);
  EXPECT_EQ(DecodePicture(FileOf("half.tif"), 3).status().code(), StatusCode::kDamaged);
}

TEST(DecodePicture, RefusesMorePixelsThanAnyScan) {
  EXPECT_EQ(DecodePicture(FileOf("huge.png"), 1).status().code(), StatusCode::kUnsupported);
}

}  // namespace
}  // namespace mingxi
