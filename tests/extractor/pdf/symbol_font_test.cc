// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/symbol_font.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

struct Case {
  std::string name;
  std::string font;
  char32_t code;
  char32_t expected;
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class SymbolFontTest : public testing::TestWithParam<Case> {};

TEST_P(SymbolFontTest, CharacterIsAsDrawn) {
  EXPECT_EQ(SymbolOf(GetParam().font, GetParam().code), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Symbols, SymbolFontTest,
    testing::Values(
        Case{"ticked_box", "Wingdings", U'þ', U'☑'},
        Case{"private_code", "Wingdings-Regular", U'\uF0FE', U'☑'},
        Case{"empty_box", "Wingdings", U'\uF0A8', U'□'}, Case{"bullet", "Wingdings", U'l', U'●'},
        Case{"second_font", "Wingdings2", U'R', U'☑'},
        Case{"second_font_with_space", "Wingdings 2", U'\uF0A3', U'□'},
        Case{"third_font", "Wingdings3", U'l', U'l'}, Case{"unknown_sign", "Wingdings", U'J', U'J'},
        Case{"space", "Wingdings", U' ', U' '}, Case{"chinese", "Wingdings", U'是', U'是'},
        Case{"other_font", "SimSun", U'þ', U'þ'},
        Case{"other_private_code", "SimSun", U'\uF0FE', U'\uF0FE'}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace mingxi
