// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>

#include "extractor/ocr/find_texts_internal.h"
#include "tests/extractor/ocr/ink_picture.h"

namespace mingxi {

void PrintTo(const PixelBox& box, std::ostream* out) {
  *out << box.x0 << "," << box.y0 << " " << box.x1 << "," << box.y1;
}

namespace {

using testing::InkOf;
using testing::Letters;
using testing::Together;

constexpr PrintScale kScale{2, 20};  // 2 pixels a point, letters of 10 points.

TEST(FindTexts, FindsLinesAndPartsThem) {
  struct Row {
    const char* name;
    std::vector<PixelBox> ink;
    std::vector<PixelBox> expected;
  };
  const Row rows[] = {
      {"nothing", {}, {}},
      {"one line", Letters(100, 50, 5, 20), {{100, 50, 195, 65}}},
      {"two lines",
       Together({Letters(100, 50, 5, 20), Letters(100, 80, 2, 20)}),
       {{100, 50, 195, 65}, {100, 80, 135, 95}}},
      {"two columns",
       Together({Letters(100, 50, 2, 20), Letters(200, 50, 2, 20)}),
       {{100, 50, 135, 65}, {200, 50, 235, 65}}},
      {"a rule between",
       Together({Letters(100, 50, 2, 20), Letters(148, 50, 2, 20), {{140, 10, 142, 390}}}),
       {{100, 50, 135, 65}, {148, 50, 183, 65}}},
      {"strokes above each other", {{100, 50, 112, 52}, {98, 57, 114, 59}}, {{98, 50, 114, 59}}},
      {"a lone dash", {{100, 50, 108, 52}}, {{100, 50, 108, 52}}},
      {"dirt", {{100, 50, 102, 52}, {300, 50, 301, 51}}, {}},
      {"a rest of a rule", {{20, 100, 580, 102}, {590, 100, 596, 102}}, {}},
      {"a picture", {{100, 50, 400, 350}}, {}},
      {"lines that touch",
       Together({Letters(100, 50, 5, 20), Letters(100, 68, 5, 20), {{150, 65, 153, 70}}}),
       {{100, 50, 195, 65}, {100, 65, 195, 83}}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const PixPtr ink = InkOf(row.ink);
    const std::vector<PixelBox> found =
        FindTexts(ink, FindRules(testing::GreyOf(ink), kScale), kScale);
    ASSERT_EQ(found.size(), row.expected.size()) << ::testing::PrintToString(found);
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_NEAR(found[i].x0, row.expected[i].x0, 1);
      EXPECT_NEAR(found[i].y0, row.expected[i].y0, 4);
      EXPECT_NEAR(found[i].x1, row.expected[i].x1, 1);
      EXPECT_NEAR(found[i].y1, row.expected[i].y1, 4);
    }
  }
}

TEST(EmOf, IsTheSizeOfTheLetters) {
  EXPECT_NEAR(EmOf(InkOf(Letters(50, 50, 20, 20)), 2), 20, 2);
  EXPECT_EQ(EmOf(InkOf({}), 2), 20) << "no print";
}

}  // namespace
}  // namespace mingxi
