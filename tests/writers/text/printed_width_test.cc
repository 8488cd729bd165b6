// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/text/printed_width.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct WidthCase {
  const char* name;
  std::string text;
  int expected;
};

void PrintTo(const WidthCase& row, std::ostream* out) { *out << row.name; }

class PrintedWidthTest : public ::testing::TestWithParam<WidthCase> {};

TEST_P(PrintedWidthTest, CountsDigitWidths) {
  EXPECT_EQ(PrintedWidth(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, PrintedWidthTest,
                         ::testing::Values(WidthCase{"Empty", "", 0},
                                           WidthCase{"Figure", "1,095.64", 8},
                                           WidthCase{"Chinese", "合计", 4},
                                           WidthCase{"Mixed", "表1 收入", 8},
                                           WidthCase{"FullWidthSigns", "（一）、", 8},
                                           WidthCase{"WideInChineseFonts", "“三公”—△①", 14},
                                           WidthCase{"BeyondTheBasicPlane", "\xF0\xA0\xAE\xB7", 2},
                                           WidthCase{"Invisible",
                                                     "a\xE2\x80\x8B\xCC\x81"
                                                     "b\n",
                                                     2},
                                           WidthCase{"InvalidUtf8", "a\xFF", 3}),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
