// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/xls/xls_formula.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>

namespace mingxi {
namespace {

struct TokenCase {
  const char* name;
  std::string_view tokens;
  std::optional<std::string> expected;
};

void PrintTo(const TokenCase& test, std::ostream* out) { *out << test.name; }

using namespace std::literals;

const TokenCase kCases[] = {
    {"Integer", "\x1E\x07\x00"sv, "7"},
    {"Double", "\x1F\x00\x00\x00\x00\x00\x00\xF8\x3F"sv, "1.5"},
    {"Cell", "\x24\x02\x00\x01\xC0"sv, "B3"},
    {"CellOfAnotherClass", "\x44\x02\x00\x01\xC0"sv, "B3"},
    {"Range", "\x25\x00\x00\x03\x00\x00\xC0\x01\xC0"sv, "A1:B4"},
    {"Operations", "\x1E\x01\x00\x1E\x02\x00\x03\x15\x1E\x03\x00\x05\x13"sv, "-(1+2)*3"},
    {"Percent", "\x1E\x05\x00\x14"sv, "5%"},
    {"SumByAttribute", "\x25\x00\x00\x03\x00\x00\xC0\x00\xC0\x19\x10\x00\x00"sv, "SUM(A1:A4)"},
    {"SumOfTwo", "\x1E\x01\x00\x1E\x02\x00\x42\x02\x04\x00"sv, "SUM(1,2)"},
    {"Round", "\x1E\x05\x00\x1E\x01\x00\x41\x1B\x00"sv, "ROUND(5,1)"},
    {"Blanks", "\x19\x40\x00\x01\x1E\x05\x00"sv, "5"},
    // Near cells of D5: one row above, one column to the left.
    {"NearCell", "\x4C\xFF\xFF\xFF\xC0"sv, "C4"},
    {"NearRange", "\x2D\xFE\xFF\xFF\xFF\x00\xC0\x00\xC0"sv, "D3:D4"},
    // What is not written down.
    {"OtherFunction", "\x1E\x01\x00\x42\x01\x07\x00"sv, std::nullopt},
    {"OtherSheet", "\x3A\x00\x00\x02\x00\x01\xC0"sv, std::nullopt},
    {"NoOperand", "\x1E\x01\x00\x03"sv, std::nullopt},
    {"CutShort", "\x24\x02"sv, std::nullopt},
    {"TwoValues", "\x1E\x01\x00\x1E\x02\x00"sv, std::nullopt},
    {"Empty", ""sv, std::nullopt},
};

class TokensTest : public ::testing::TestWithParam<TokenCase> {};

TEST_P(TokensTest, BecomeAFormula) {
  EXPECT_EQ(TokensToFormula(GetParam().tokens, 4, 3), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Formulas, TokensTest, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(SharedPlace, IsToldByItsToken) {
  EXPECT_EQ(SharedPlaceOf("\x01\x02\x00\x03\x00"sv), (SharedFormulaPlace{2, 3}));
  EXPECT_EQ(SharedPlaceOf("\x1E\x02\x00"sv), std::nullopt);
}

}  // namespace
}  // namespace mingxi
