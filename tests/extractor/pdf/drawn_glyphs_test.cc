// SPDX-License-Identifier: GPL-3.0-or-later

// What the recorder tells of glyphs besides their place: covered, slanted, leaders.

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "extractor/pdf/covered_text.h"
#include "extractor/pdf/leader_dots.h"
#include "extractor/pdf/text_slant.h"

namespace mingxi {
namespace {

Glyph GlyphAt(double x, char32_t code = U'1') {
  Glyph glyph;
  glyph.code = code;
  glyph.box = {x, 100, x + 5, 110};
  glyph.baseline = 108;
  glyph.size = 10;
  return glyph;
}

TEST(CoveredText, OnlyWhatWasDrawnBeforeAndLiesUnder) {
  std::vector<Glyph> glyphs{GlyphAt(50), GlyphAt(100), GlyphAt(60), GlyphAt(70)};
  CoveredText covered;
  covered.DrewGlyph(0);
  covered.DrewGlyph(1);
  covered.DrewGlyph(3);
  covered.Painted({40, 95, 90, 115});
  covered.DrewGlyph(2);  // Drawn over it.
  covered.DrewGlyph(3);  // Drawn again.
  covered.HideCovered(glyphs);
  EXPECT_TRUE(glyphs[0].is_covered && glyphs[0].is_invisible);
  EXPECT_FALSE(glyphs[1].is_covered);
  EXPECT_FALSE(glyphs[2].is_covered);
  EXPECT_FALSE(glyphs[3].is_covered);
}

TEST(CoveredText, BackgroundThatReachesIntoTheLineAboveHidesNothing) {
  std::vector<Glyph> glyphs{GlyphAt(50)};
  CoveredText covered;
  covered.DrewGlyph(0);
  covered.Painted({40, 106, 90, 130});
  covered.HideCovered(glyphs);
  EXPECT_FALSE(glyphs[0].is_invisible);
}

double SlantOf(double degrees, int glyphs, int straight) {
  TextSlant slant;
  const double angle = degrees * std::numbers::pi / 180;
  for (int i = 0; i < glyphs; ++i) slant.Add({std::cos(angle), std::sin(angle)});
  for (int i = 0; i < straight; ++i) slant.Add({1, 0});
  return slant.Common() * 180 / std::numbers::pi;
}

TEST(TextSlant, CommonToThePage) {
  EXPECT_NEAR(SlantOf(1.5, 100, 5), 1.5, 0.02);
  EXPECT_NEAR(SlantOf(-0.4, 100, 0), -0.4, 0.02);
  EXPECT_NEAR(SlantOf(91, 100, 0), 1, 0.02);  // A page on its side.
  EXPECT_EQ(SlantOf(0, 100, 0), 0);
  EXPECT_EQ(SlantOf(0.03, 100, 0), 0);  // A rounded matrix.
  EXPECT_EQ(SlantOf(2, 50, 50), 0);     // Half of the text only.
  EXPECT_EQ(SlantOf(45, 100, 10), 0);   // A watermark.
  EXPECT_EQ(SlantOf(1.5, 5, 0), 0);     // Too little text.
}

std::u32string Read(const std::vector<char32_t>& codes) {
  std::vector<Glyph> glyphs;
  LeaderDots leaders;
  for (const char32_t code : codes) {
    glyphs.push_back(GlyphAt(50 + 5 * static_cast<double>(glyphs.size()), code));
    leaders.Drew(glyphs, code);
  }
  leaders.Close(glyphs);
  std::u32string text;
  for (const Glyph& glyph : glyphs) text += glyph.code;
  return text;
}

TEST(LeaderDots, OneGlyphWithoutMeaningThatRepeats) {
  EXPECT_EQ(Read({U'a', 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, U'1'}), U"a......1");
  EXPECT_EQ(Read({0xE0B3, 0xE0B3, 0xE0B3, 0xE0B3}), U"....");
  EXPECT_EQ(Read({U'8', 0xFFFD, 0xFFFD, U'.'}), U"8\uFFFD\uFFFD.");
  EXPECT_EQ(Read({0xE001, 0xE002, 0xE003, 0xE004}), U"\uE001\uE002\uE003\uE004");
}

}  // namespace
}  // namespace mingxi
