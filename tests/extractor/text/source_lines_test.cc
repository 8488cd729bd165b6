// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/source_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct SplitCase {
  const char* name;
  std::string input;
  std::string expected;  ///< Lines joined by `|`, `^` before one that begins a page.
};

void PrintTo(const SplitCase& row, std::ostream* out) { *out << row.name; }

class SplitLinesTest : public ::testing::TestWithParam<SplitCase> {};

TEST_P(SplitLinesTest, Splits) {
  std::string joined;
  for (const SourceLine& line : SplitLines(GetParam().input)) {
    joined += (joined.empty() ? "" : "|");
    joined += (line.begins_page ? "^" : "") + std::string(line.text);
  }
  EXPECT_EQ(joined, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, SplitLinesTest,
                         ::testing::Values(SplitCase{"Empty", "", ""},
                                           SplitCase{"LastLineWithoutEnd", "a\nb", "a|b"},
                                           SplitCase{"LastLineWithEnd", "a\nb\n", "a|b"},
                                           SplitCase{"EndsOfAllSystems", "a\r\nb\rc\nd", "a|b|c|d"},
                                           SplitCase{"BlankLines", "a\r\n\r\nb", "a||b"},
                                           SplitCase{"UnicodeLineSeparator", "a\u2028b", "a|b"},
                                           SplitCase{"PageAtLineStart", "a\n\fb\n", "a|^b"},
                                           SplitCase{"PageInsideLine", "a\fb\n", "a|^b"},
                                           SplitCase{"PageAtTheEnd", "a\n\f", "a"},
                                           SplitCase{"TwoPages", "a\f\fb", "a|^b"}),
                         [](const auto& row) { return row.param.name; });

TEST(IsBlankTest, KnowsWideAndInvisibleSpaces) {
  EXPECT_TRUE(IsBlank(""));
  EXPECT_TRUE(IsBlank(" \t\r\u3000\u00A0\uFEFF\u200B\u2003"));
  EXPECT_FALSE(IsBlank("\u3000一"));
  EXPECT_FALSE(IsBlank("-"));
}

TEST(TrimmedTest, LeavesInnerSpace) {
  EXPECT_EQ(Trimmed("\u3000 项  目\u00A0"), "项  目");
  EXPECT_EQ(Trimmed("\u2026"), "\u2026");  // An ellipsis begins like a wide space.
}

}  // namespace
}  // namespace mingxi
