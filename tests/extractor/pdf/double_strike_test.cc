// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/double_strike.h"

#include <gtest/gtest.h>

#include <random>

namespace mingxi {
namespace {

Glyph Letter(char32_t code, double x, double y, double width = 5, float size = 10) {
  Glyph glyph;
  glyph.code = code;
  glyph.box = {x, y, x + width, y + size};
  glyph.size = size;
  return glyph;
}

/// Keeps what is no repeat and returns how many glyphs are left.
std::size_t Kept(const std::vector<Glyph>& drawn) {
  DoubleStrike strikes;
  std::vector<Glyph> kept;
  for (const Glyph& glyph : drawn) {
    if (!strikes.FindOrIndex(kept, glyph)) kept.push_back(glyph);
  }
  return kept.size();
}

TEST(DoubleStrike, NearRepeatIsFound) {
  DoubleStrike strikes;
  std::vector<Glyph> kept;
  for (const Glyph& glyph : {Letter(U'a', 100, 50), Letter(U'b', 105, 50)}) {
    ASSERT_FALSE(strikes.FindOrIndex(kept, glyph));
    kept.push_back(glyph);
  }
  EXPECT_EQ(strikes.FindOrIndex(kept, Letter(U'b', 105.4, 50)), 1u);
}

TEST(DoubleStrike, OtherGlyphsAreNoRepeats) {
  EXPECT_EQ(Kept({Letter(U'a', 100, 50), Letter(U'b', 100.3, 50)}), 2u) << "another code";
  EXPECT_EQ(Kept({Letter(U'a', 100, 50), Letter(U'a', 105, 50)}), 2u) << "its neighbour";
  EXPECT_EQ(Kept({Letter(U'a', 100, 50), Letter(U'a', 100, 62)}), 2u) << "the next line";
  EXPECT_EQ(Kept({Letter(U'a', 100, 50), Letter(U'a', 100, 50, 10, 20)}), 2u) << "another size";
}

TEST(DoubleStrike, CondensedNarrowLettersAreNoRepeats) {
  // Ten-point l at half width: 1.1 wide, each 1.1 from the one before.
  EXPECT_EQ(Kept({Letter(U'l', 100, 50, 1.1), Letter(U'l', 101.1, 50, 1.1),
                  Letter(U'l', 102.2, 50, 1.1)}),
            3u);
}

TEST(DoubleStrike, VisibleAndHiddenAreTwo) {
  Glyph hidden = Letter(U'a', 100, 50);
  hidden.is_invisible = true;
  EXPECT_EQ(Kept({hidden, Letter(U'a', 100, 50)}), 2u);
}

TEST(DoubleStrike, RepeatIsFoundAcrossSquares) {
  // The corners lie on both sides of the edge of an index square, in both directions.
  EXPECT_EQ(Kept({Letter(U'a', 7.9, 7.9), Letter(U'a', 8.1, 8.1)}), 1u);
  EXPECT_EQ(Kept({Letter(U'a', 8.1, 8.1), Letter(U'a', 7.9, 7.9)}), 1u);
}

// A page struck twice has as many glyphs as one struck once, wherever they stand.
TEST(DoubleStrike, PageStruckTwice) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> jitter(0, 4);
  std::uniform_int_distribution<int> code('0', '9');
  std::vector<Glyph> once;
  for (int i = 0; i < 3000; ++i) {
    const double x = i % 60 * 10 - 50 + jitter(random);
    const double y = i / 60 * 15 - 50 + jitter(random);
    once.push_back(Letter(static_cast<char32_t>(code(random)), x, y));
  }
  std::vector<Glyph> twice = once;
  for (Glyph glyph : once) {
    glyph.box.x0 += 0.3;
    glyph.box.x1 += 0.3;
    twice.push_back(glyph);
  }
  EXPECT_EQ(Kept(once), once.size());
  EXPECT_EQ(Kept(twice), once.size());
}

TEST(DoubleStrike, ForgetsThePage) {
  DoubleStrike strikes;
  std::vector<Glyph> kept;
  EXPECT_FALSE(strikes.FindOrIndex(kept, Letter(U'a', 100, 50)));
  strikes.Clear();
  EXPECT_FALSE(strikes.FindOrIndex(kept, Letter(U'a', 100, 50)));
}

}  // namespace
}  // namespace mingxi
