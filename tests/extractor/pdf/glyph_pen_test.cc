// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/glyph_pen.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

TextFrame Frame(Vector along, Vector up) {
  TextFrame frame;
  frame.along = along;
  frame.up = up;
  frame.ascent = 0.75;
  frame.descent = -0.25;
  return frame;
}

struct Case {
  std::string name;
  Vector along;
  Vector up;
  Direction direction;
  Box box;  ///< Of a Latin letter half an em wide at (100, 200).
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class GlyphPenTest : public testing::TestWithParam<Case> {};

TEST_P(GlyphPenTest, DirectionAndBox) {
  const TextFrame frame = Frame(GetParam().along, GetParam().up);
  EXPECT_EQ(DirectionOf(frame), GetParam().direction);
  EXPECT_NEAR(SizeOf(frame), 8, 0.01);
  const Box box = BoxOf(frame, U'A', {100, 200}, {frame.along.x / 2, frame.along.y / 2});
  const Box& expected = GetParam().box;
  EXPECT_NEAR(box.x0, expected.x0, 0.01);
  EXPECT_NEAR(box.y0, expected.y0, 0.01);
  EXPECT_NEAR(box.x1, expected.x1, 0.01);
  EXPECT_NEAR(box.y1, expected.y1, 0.01);
}

INSTANTIATE_TEST_SUITE_P(
    Directions, GlyphPenTest,
    testing::Values(
        Case{"right", {8, 0}, {0, -8}, Direction::kRight, {100, 194, 104, 202}},
        Case{"down", {0, 8}, {8, 0}, Direction::kDown, {98, 200, 106, 204}},
        Case{"left", {-8, 0}, {0, 8}, Direction::kLeft, {96, 198, 100, 206}},
        Case{"up", {0, -8}, {-8, 0}, Direction::kUp, {94, 196, 102, 200}},
        Case{"slight_slant", {8, 0.1}, {0.1, -8}, Direction::kRight, {99.98, 194, 104.08, 202.05}},
        Case{"oblique",
             {5.657, 5.657},
             {5.657, -5.657},
             Direction::kOblique,
             {98.586, 195.757, 107.071, 204.243}}),
    [](const auto& tested) { return tested.param.name; });

TEST(GlyphPen, ChineseCharactersHaveTheirSquare) {
  TextFrame frame = Frame({10, 0}, {0, -10});
  frame.ascent = 0.95;
  frame.descent = -0.3;
  const Box box = BoxOf(frame, U'元', {100, 200}, {10, 0});
  EXPECT_NEAR(box.y0, 191.2, 1e-9);
  EXPECT_NEAR(box.y1, 201.2, 1e-9);
}

TEST(GlyphPen, UprightVerticalWritingRunsDownInTheMiddle) {
  TextFrame frame = Frame({10, 0}, {0, -10});
  frame.is_upright_vertical = true;
  EXPECT_EQ(DirectionOf(frame), Direction::kDown);
  EXPECT_EQ(BoxOf(frame, U'元', {100, 200}, {0, 10}), (Box{95, 200, 105, 210}));
}

}  // namespace
}  // namespace mingxi
