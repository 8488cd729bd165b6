// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct ValidUtf8Case {
  const char* name;
  std::string input;
  std::string expected;
};

void PrintTo(const ValidUtf8Case& row, std::ostream* out) { *out << row.name; }

class ValidUtf8Test : public ::testing::TestWithParam<ValidUtf8Case> {};

TEST_P(ValidUtf8Test, ReplacesWhatIsInvalidAndKeepsTheRest) {
  EXPECT_EQ(ValidUtf8(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ValidUtf8Test,
    ::testing::Values(
        ValidUtf8Case{"Empty", "", ""}, ValidUtf8Case{"Ascii", "a1", "a1"},
        ValidUtf8Case{"Chinese", "合计", "合计"},
        ValidUtf8Case{"BeyondTheBasicPlane", "\xF0\xA0\xAE\xB7", "\xF0\xA0\xAE\xB7"},
        ValidUtf8Case{"LoneContinuation", "a\x80z", "a\xEF\xBF\xBDz"},
        ValidUtf8Case{"TwoLoneBytes", "\xFF\xFE", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        ValidUtf8Case{"Overlong", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        ValidUtf8Case{"CutAtTheEnd", "a\xE5\x90", "a\xEF\xBF\xBD"},
        ValidUtf8Case{"CutBeforeAscii", "\xE5\x90z", "\xEF\xBF\xBDz"},
        ValidUtf8Case{"Surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        ValidUtf8Case{"AboveUnicode", "\xF4\x90\x80\x80",
                      "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        ValidUtf8Case{"Gb18030Bytes", "\xBA\xCF\xBC\xC6", "\xEF\xBF\xBD\xCF\xBC\xEF\xBF\xBD"}),
    [](const auto& row) { return row.param.name; });

TEST(AppendUtf8, IsTheInverseOfDecodeForEveryScalarValue) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string text;
    AppendUtf8(code, text);
    const DecodedCodePoint decoded = DecodeUtf8(text);
    ASSERT_TRUE(decoded.is_valid) << std::hex << static_cast<unsigned>(code);
    ASSERT_EQ(decoded.code, code);
    ASSERT_EQ(decoded.length, text.size());
  }
}

}  // namespace
}  // namespace mingxi
