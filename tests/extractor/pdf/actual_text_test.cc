// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/actual_text.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {
namespace {

std::vector<Glyph> Draw(std::u32string_view codes, Direction direction = Direction::kRight) {
  std::vector<Glyph> glyphs;
  double at = 100;
  for (const char32_t code : codes) {
    Glyph glyph;
    glyph.code = code;
    glyph.box = {at, 50, at + 10, 60};
    glyph.direction = direction;
    glyphs.push_back(glyph);
    at += 10;
  }
  return glyphs;
}

std::u32string CodesOf(const std::vector<Glyph>& glyphs) {
  std::u32string codes;
  for (const Glyph& glyph : glyphs) codes += glyph.code;
  return codes;
}

struct Case {
  std::string name;
  std::u32string drawn;
  std::u32string said;
  std::u32string expected;
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class ActualTextTest : public testing::TestWithParam<Case> {};

TEST_P(ActualTextTest, CodesAreAsExpected) {
  EXPECT_EQ(CodesOf(WithActualText(Draw(GetParam().drawn), GetParam().said)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Codes, ActualTextTest,
    testing::Values(
        // As many characters as glyphs.
        Case{"radical", U"\u2F00", U"一", U"一"}, Case{"case", U"on", U"ON", U"ON"},
        Case{"unknown", U"\uFFFD", U"目", U"目"}, Case{"hard_space", U" ", U"\u00A0", U"\u00A0"},
        Case{"drawn_soft_hyphen", U"\uFFFD", U"\u00AD", U"-"},
        Case{"unseen_soft_hyphen", U" ", U"\u00AD", U"\u00AD"},
        // What is printed is not doubted.
        Case{"figure_stays", U"5", U"6", U"5"}, Case{"no_blanking", U"元", U" ", U"元"},
        Case{"no_control", U"元", U"\t", U"元"},
        // Another number of characters.
        Case{"ligature", U"\uFFFD", U"ffi", U"ffi"}, Case{"fewer", U"\uE000\uE001", U"元", U"元"},
        Case{"known_glyphs_stay", U"abc", U"a long description", U"abc"},
        Case{"empty_text", U"-", U"", U"-"}, Case{"no_glyphs", U"", U"一", U""}),
    [](const auto& tested) { return tested.param.name; });

TEST(ActualText, SharedPlaceRunsAlongTheLine) {
  const std::vector<Glyph> right = WithActualText(Draw(U"\uFFFD"), U"ab");
  EXPECT_EQ(right[0].box, (Box{100, 50, 105, 60}));
  EXPECT_EQ(right[1].box, (Box{105, 50, 110, 60}));
  const std::vector<Glyph> left = WithActualText(Draw(U"\uFFFD", Direction::kLeft), U"ab");
  EXPECT_EQ(left[0].box, (Box{105, 50, 110, 60}));
  const std::vector<Glyph> down = WithActualText(Draw(U"\uFFFD", Direction::kDown), U"ab");
  EXPECT_EQ(down[0].box, (Box{100, 50, 110, 55}));
  const std::vector<Glyph> up = WithActualText(Draw(U"\uFFFD", Direction::kUp), U"ab");
  EXPECT_EQ(up[0].box, (Box{100, 55, 110, 60}));
}

}  // namespace
}  // namespace mingxi
