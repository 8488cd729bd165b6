// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ofd/ofd_values.h"

#include <gtest/gtest.h>

#include <vector>

namespace mingxi {
namespace {

TEST(OfdValues, Steps) {
  using Steps = std::vector<double>;
  EXPECT_EQ(OfdSteps("4.2 3", 9), (Steps{4.2, 3}));
  EXPECT_EQ(OfdSteps("g 3 4.2 1", 9), (Steps{4.2, 4.2, 4.2, 1}));
  EXPECT_EQ(OfdSteps("g 1000000000 4.2", 3), (Steps{4.2, 4.2, 4.2})) << "no more than asked for";
  EXPECT_EQ(OfdSteps("g -1 4.2", 3), Steps{});
  EXPECT_EQ(OfdSteps("g 2", 3), Steps{});
  EXPECT_EQ(OfdSteps("1 x 2", 3), (Steps{1}));
  EXPECT_EQ(OfdSteps("", 3), Steps{});
}

TEST(OfdValues, Boxes) {
  EXPECT_EQ(OfdBox("1 2 3 4"), (Box{1, 2, 4, 6}));
  EXPECT_EQ(OfdBox("1 2 3"), std::nullopt);
  EXPECT_EQ(OfdBox("1 2 -3 4"), std::nullopt);
  EXPECT_EQ(OfdBox("0 0 nan 4"), std::nullopt);
}

TEST(OfdValues, Colors) {
  EXPECT_EQ(OfdColor("255 0 128"), 0xFF0080U);
  EXPECT_EQ(OfdColor("#FF #00 #80"), 0xFF0080U);
  EXPECT_EQ(OfdColor("128"), 0x808080U);
  EXPECT_EQ(OfdColor("0 0 0 255"), 0x000000U) << "CMYK";
  EXPECT_EQ(OfdColor("0 0 0 0"), 0xFFFFFFU);
  EXPECT_EQ(OfdColor(""), 0U);
}

TEST(OfdValues, Matrices) {
  const OfdMatrix outer = ParseOfdMatrix("2 0 0 2 10 20");
  const OfdMatrix turned = ParseOfdMatrix("0 1 -1 0 0 0");
  const PathPoint at = outer.After(turned).Of({3, 4});
  EXPECT_DOUBLE_EQ(at.x, 2 * -4 + 10);
  EXPECT_DOUBLE_EQ(at.y, 2 * 3 + 20);
  EXPECT_DOUBLE_EQ(outer.scale(), 2);
  EXPECT_DOUBLE_EQ(ParseOfdMatrix("1 2").Of({3, 4}).x, 3) << "the identity";
}

TEST(OfdValues, Paths) {
  const PaintedPath path = OfdPath("M 0 0 L 4 0 L 4 2 C M 1 1 B 1 2 3 4 5 6", OfdMatrix{});
  ASSERT_EQ(path.parts.size(), 2U);
  EXPECT_TRUE(path.parts[0].is_closed);
  EXPECT_EQ(path.parts[0].end, 3U);
  EXPECT_TRUE(path.parts[1].has_curve);
  EXPECT_EQ(path.points.size(), 7U);
  EXPECT_EQ(OfdPath("M 0 0 L 4", OfdMatrix{}).points.size(), 1U) << "cut short";
  EXPECT_TRUE(OfdPath("no path", OfdMatrix{}).points.empty());
}

}  // namespace
}  // namespace mingxi
