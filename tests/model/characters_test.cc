// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/characters.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

struct KindCase {
  const char* name;
  bool (*is_kind)(char32_t);
  std::u32string are;
  std::u32string are_not;
};

void PrintTo(const KindCase& row, std::ostream* out) { *out << row.name; }

class CharacterKindTest : public ::testing::TestWithParam<KindCase> {};

TEST_P(CharacterKindTest, KnowsItsOwn) {
  for (const char32_t code : GetParam().are) {
    EXPECT_TRUE(GetParam().is_kind(code)) << std::hex << static_cast<unsigned>(code);
  }
  for (const char32_t code : GetParam().are_not) {
    EXPECT_FALSE(GetParam().is_kind(code)) << std::hex << static_cast<unsigned>(code);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, CharacterKindTest,
    ::testing::Values(
        KindCase{"Space", IsSpace, U" \t\n\r\u00A0\u2003\u202F\u3000", U"a一-\u200B\uFEFF\u00AD"},
        KindCase{"ZeroWidth", IsZeroWidth, U"\u200B\u200E\u2060\uFEFF", U" \u00AD\u0001一"},
        KindCase{"Blank", IsBlank, U" \u200B\uFEFF\u3000\t", U"0.\u00AD"},
        KindCase{"Digit", IsDigit, U"0189", U"０９一a"},
        KindCase{"AnyDigit", IsAnyDigit, U"09０９", U"①一²"},
        KindCase{"LatinLetter", IsLatinLetter, U"azAZéÿ", U"1×÷一"},
        KindCase{"Dash", IsDash, U"-\u00AD‐‑–—―−─━－﹣", U"_=~△"},
        KindCase{"Minus", IsMinus, U"-\u00AD‐–−－﹣△▲▼", U"—―─━+"},
        KindCase{"Han", IsHan, U"一龥〇㐀\U00020000", U"A1，（ｱ가"},
        KindCase{"HanNumeral", IsHanNumeral, U"一十", U"百〇1"},
        KindCase{"Wide", IsWide, U"一龥〇、（）￥\u2F00\U00020000가", U"A1,.—·é ｱ"},
        KindCase{"Meaningless", IsMeaningless, U"\uFFFD\u0001\u0085\uE000\U000F0000\uFFFF",
                 U" 1一\u00AD"}),
    [](const auto& row) { return row.param.name; });

TEST(Characters, TakeBytesOfUtf8) {
  for (const char byte : std::string("一é")) {
    EXPECT_FALSE(IsDigit(byte));
    EXPECT_FALSE(IsAsciiLetter(byte));
  }
}

TEST(Characters, WalksCodePointByCodePoint) {
  EXPECT_EQ(CharacterAt("a一", 1).code, U'一');
  EXPECT_EQ(CharacterAt("a一", 1).length, 3U);
  EXPECT_EQ(CharacterAt("\xFF", 0).code, U'\uFFFD');
  EXPECT_EQ(LastCharacter("a一").code, U'一');
  EXPECT_EQ(LastCharacter("").length, 0U);
  EXPECT_EQ(CharacterCount("a一b"), 3U);
  EXPECT_EQ(DisplayWidth("a一，"), 5U);
}

TEST(Characters, Strips) {
  EXPECT_EQ(WithoutSpaces(" 合\u3000 计\u200B1 "), "合计1");
  EXPECT_EQ(WithoutOuterSpaces(" \t合 计\n"), "合 计");
  EXPECT_EQ(WithoutBrackets("（合计）"), "合计");
  EXPECT_EQ(WithoutBrackets("（合计)"), "（合计)");
}

}  // namespace
}  // namespace mingxi
