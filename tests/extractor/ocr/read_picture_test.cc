// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/read_picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "extractor/grids/grid_finder.h"
#include "extractor/ocr/picture_file.h"
#include "tests/extractor/ocr/installed_parts.h"

namespace mingxi {
namespace {

/// Needs the parts of recognition. The picture is samples/revenue-three-lines at 200 dots an inch.
class ReadPictureTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!parts_.ok()) GTEST_SKIP() << parts_.status().ToString();
  }

  static ColorPicture Sample() {
    std::ifstream file(std::string(MINGXI_LINE_PICTURES) + "/page.png", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    Result<ColorPicture> picture = DecodePicture(bytes, 1);
    EXPECT_TRUE(picture.ok()) << picture.status().ToString();
    return *std::move(picture);
  }

  Result<Page> Read(const ColorPicture& picture) const {
    const Result<OnnxRuntime> runtime = OnnxRuntime::Load(parts_->library_path);
    EXPECT_TRUE(runtime.ok()) << runtime.status().ToString();
    const Result<TextRecognizer> recognizer =
        TextRecognizer::Create(*runtime, parts_->recognition_model, parts_->recognition_keys);
    EXPECT_TRUE(recognizer.ok()) << recognizer.status().ToString();
    return ReadPicture(picture, {}, *recognizer);
  }

  Layout LayoutOf(const ColorPicture& picture) const {
    const Result<Page> page = Read(picture);
    EXPECT_TRUE(page.ok()) << page.status().ToString();
    return FindGrids(*page);
  }

  const Result<OcrParts> parts_ = InstalledParts();
};

ColorPicture HalfTurned(const ColorPicture& picture) {
  ColorPicture turned = picture;
  const std::size_t count = picture.pixels.size() / 3;
  for (std::size_t i = 0; i < count; ++i) {
    std::copy_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(i * 3), 3,
                turned.pixels.begin() + static_cast<std::ptrdiff_t>((count - 1 - i) * 3));
  }
  return turned;
}

/// The texts of a grid, row by row.
std::vector<std::string> TextsOf(const Grid& grid) {
  std::vector<std::string> texts;
  for (const GridCell& cell : grid.cells) texts.emplace_back(cell.text);
  return texts;
}

TEST_F(ReadPictureTest, ReadsATableThatStandsEitherWayUp) {
  const ColorPicture upright = Sample();
  for (const ColorPicture& picture : {upright, HalfTurned(upright)}) {
    const Layout layout = LayoutOf(picture);
    EXPECT_NEAR(layout.width, 595, 1);
    ASSERT_EQ(layout.grids.size(), 1U);
    const Grid& grid = layout.grids.front();
    EXPECT_EQ(grid.column_count, 4);
    EXPECT_EQ(grid.row_count, 21);
    const std::vector<std::string> texts = TextsOf(grid);
    ASSERT_GE(texts.size(), 84U);
    EXPECT_EQ(texts[4], "一、税收收入");
    EXPECT_EQ(texts[5], "64,277.50");
    EXPECT_EQ(texts[6], "65,870.00");
    EXPECT_EQ(texts[7], "102.5");
    EXPECT_EQ(texts[80], "收入合计");
    EXPECT_EQ(texts[81], "81,281.00");
    for (std::size_t i = 4; i < grid.cells.size(); ++i) {
      ASSERT_TRUE(grid.cells[i].recognition) << texts[i];
      EXPECT_GT(grid.cells[i].recognition->confidence(), 0.5) << texts[i];
    }
  }
}

TEST_F(ReadPictureTest, NoiseGivesNoText) {
  ColorPicture noise = Sample();
  std::uint32_t state = 1;
  for (std::uint8_t& value : noise.pixels) {
    state = state * 1664525u + 1013904223u;
    value = static_cast<std::uint8_t>(state >> 24);
  }
  const Result<Page> page = Read(noise);
  if (page.ok()) {
    EXPECT_TRUE(page->glyphs.empty());
  } else {
    EXPECT_EQ(page.status().code(), StatusCode::kUnsupported);
  }
}

}  // namespace
}  // namespace mingxi
