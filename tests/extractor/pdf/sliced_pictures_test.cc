// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/sliced_pictures.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

Ruling Strip(bool is_horizontal, double position, double low, double high) {
  return {is_horizontal, position, {low, high}, 1, RulingSource::kThinImage, 0};
}

TEST(SlicedPictures, StripsThatTouchAreOnePicture) {
  for (const bool is_horizontal : {true, false}) {
    Page page;
    for (int i = 9; i >= 0; --i) page.rulings.push_back(Strip(is_horizontal, 100.5 + i, 50, 150.2));
    JoinSlicedPictures(page);
    EXPECT_TRUE(page.rulings.empty());
    ASSERT_EQ(page.pictures.size(), 1u);
    EXPECT_EQ(page.pictures[0].box,
              is_horizontal ? (Box{50, 100, 150.2, 110}) : (Box{100, 50, 110, 150.2}));
  }
}

TEST(SlicedPictures, LinesOfATableStayLines) {
  Page page;
  for (int i = 0; i < 10; ++i) page.rulings.push_back(Strip(true, 100 + 20 * i, 50, 500));
  for (int i = 0; i < 4; ++i) page.rulings.push_back(Strip(false, 50 + 150 * i, 100, 280));
  page.rulings.push_back({true, 300, {0, 10}, 1, RulingSource::kStroke, 0});
  const std::size_t before = page.rulings.size();
  JoinSlicedPictures(page);
  EXPECT_EQ(page.rulings.size(), before);
  EXPECT_TRUE(page.pictures.empty());
}

TEST(SlicedPictures, DoubleLineStaysTwoLines) {
  Page page;
  page.rulings = {Strip(true, 100, 50, 500), Strip(true, 101.2, 50, 500),
                  Strip(true, 200, 50, 500)};
  JoinSlicedPictures(page);
  EXPECT_EQ(page.rulings.size(), 3u);
}

TEST(SlicedPictures, PiecesOfOneLineStay) {
  Page page;
  for (int i = 0; i < 5; ++i) page.rulings.push_back(Strip(true, 100, 50.0 * i, 50.0 * (i + 1)));
  JoinSlicedPictures(page);
  EXPECT_EQ(page.rulings.size(), 5u);
}

}  // namespace
}  // namespace mingxi
