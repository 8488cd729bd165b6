// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/cell_text.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct TextCase {
  const char* name;
  std::string input;
  std::string expected;
};

void PrintTo(const TextCase& row, std::ostream* out) { *out << row.name; }

class StorableTextTest : public ::testing::TestWithParam<TextCase> {};

TEST_P(StorableTextTest, HoldsOnlyWhatXmlCan) {
  EXPECT_EQ(StorableText(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, StorableTextTest,
                         ::testing::Values(TextCase{"Chinese", "合计", "合计"},
                                           TextCase{"ControlsStay", "a\x01\r\n\t", "a\x01\r\n\t"},
                                           TextCase{"Nul", std::string("a\0b", 3),
                                                    "a\xEF\xBF\xBD"
                                                    "b"},
                                           TextCase{"InvalidUtf8", "a\xFF", "a\xEF\xBF\xBD"},
                                           TextCase{"NoCharacters", "\xEF\xBF\xBE\xEF\xBF\xBF",
                                                    "\xEF\xBF\xBD\xEF\xBF\xBD"}),
                         [](const auto& row) { return row.param.name; });

class EscapedForSheetTest : public ::testing::TestWithParam<TextCase> {};

TEST_P(EscapedForSheetTest, EscapesWhatLooksLikeAnEscape) {
  EXPECT_EQ(EscapedForSheet(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, EscapedForSheetTest,
                         ::testing::Values(TextCase{"Plain", "a_b", "a_b"},
                                           TextCase{"Escape", "_x0041_", "_x005F_x0041_"},
                                           TextCase{"LowerCase", "_xab1f_", "_x005F_xab1f_"},
                                           TextCase{"Twice", "_x0041_x0042_",
                                                    "_x005F_x0041_x005F_x0042_"},
                                           TextCase{"TooShort", "_x041_", "_x041_"},
                                           TextCase{"NoHex", "_x00G1_", "_x00G1_"},
                                           TextCase{"Unfinished", "_x0041", "_x0041"},
                                           TextCase{"UpperX", "_X0041_", "_X0041_"}),
                         [](const auto& row) { return row.param.name; });

TEST(Utf16Length, CountsSurrogatesAsTwo) {
  EXPECT_EQ(Utf16Length(""), 0U);
  EXPECT_EQ(Utf16Length("合a"), 2U);
  EXPECT_EQ(Utf16Length("\xF0\xA0\xAE\xB7"), 2U);
}

TEST(SplitByUnits, PartsBetweenCharactersAndLosesNone) {
  EXPECT_EQ(SplitByUnits("", 3), std::vector<std::string>{""});
  EXPECT_EQ(SplitByUnits("合计a", 2), (std::vector<std::string>{"合计", "a"}));
  EXPECT_EQ(SplitByUnits("a\xF0\xA0\xAE\xB7"
                         "b",
                         2),
            (std::vector<std::string>{"a", "\xF0\xA0\xAE\xB7", "b"}));
}

}  // namespace
}  // namespace mingxi
