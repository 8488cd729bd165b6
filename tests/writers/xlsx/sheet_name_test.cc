// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/sheet_name.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "writers/xlsx/cell_text.h"

namespace mingxi {
namespace {

struct NameCase {
  const char* name;
  std::string title;
  std::string expected;
};

void PrintTo(const NameCase& row, std::ostream* out) { *out << row.name; }

class SafeSheetNameTest : public ::testing::TestWithParam<NameCase> {};

TEST_P(SafeSheetNameTest, IsTakenByEveryProgram) {
  EXPECT_EQ(SafeSheetName(GetParam().title), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SafeSheetNameTest,
    ::testing::Values(NameCase{"Plain", "收支总表", "收支总表"},
                      NameCase{"Forbidden", "a[b]c:d*e?f/g\\h", "abcdefgh"},
                      NameCase{"FullWidthStays", "收入：支出？", "收入：支出？"},
                      NameCase{"Apostrophes", "'收支'表'", "收支'表"},
                      NameCase{"History", "History", "History_"},
                      NameCase{"HistoryInCapitals", "HISTORY", "HISTORY_"},
                      NameCase{"HistoryInside", "History 表", "History 表"},
                      NameCase{"ControlsAndInvisible", "a\n\xE2\x80\x8B\x01z", "az"},
                      NameCase{"InvalidUtf8", "a\xFFz", "az"}, NameCase{"Nothing", "??", ""},
                      NameCase{"ExactlyThirtyOne", "1234567890123456789012345678901",
                               "1234567890123456789012345678901"},
                      NameCase{"LongKeepsItsEnd",
                               "某某市某某区某某局2023年部门预算一般公共预算财政拨款基本支出预算表",
                               "…区某某局2023年部门预算一般公共预算财政拨款基本支出预算表"},
                      NameCase{"SurrogatesCountTwice",
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7",
                               "…\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"
                               "\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7\xF0\xA0\xAE\xB7"}),
    [](const auto& row) { return row.param.name; });

TEST(SafeSheetName, BeginsWithTheNumberOfTheForm) {
  EXPECT_EQ(SafeSheetName("公开01表", "收支总表"), "公开01表 收支总表");
  EXPECT_EQ(SafeSheetName("", "收支总表"), "收支总表");
  EXPECT_EQ(SafeSheetName("表1", ""), "表1");
  const std::string cut =
      SafeSheetName("公开01表", "2024年某某市某某区某某街道办事处一般公共预算支出表");
  EXPECT_TRUE(cut.starts_with("公开01表 …")) << cut;
  EXPECT_TRUE(cut.ends_with("支出表")) << cut;
}

TEST(SheetNamesOf, AreDifferentWithoutRegardToCase) {
  EXPECT_EQ(SheetNamesOf({"Table", "table", "", "目录", "TABLE"}, {"目录"}),
            (std::vector<std::string>{"Table", "table(2)", "表3", "目录(2)", "TABLE(3)"}));
}

TEST(SheetNamesOf, KeepsTheLimitWhenItMarksLongNames) {
  const std::string title(40, 'n');
  const std::vector<std::string> names = SheetNamesOf({title, title}, {});
  EXPECT_EQ(Utf16Length(names[1]), 31U);
  EXPECT_TRUE(names[1].ends_with("(2)"));
}

TEST(SheetNamesOf, HoldsForTitlesDrawnAtRandom) {
  const std::vector<std::string> alphabet = {"[",   "]", ":",  "*", "?", "/",  "\\",
                                             "'",   " ", "表", "A", "a", "\n", "\xF0\xA0\xAE\xB7",
                                             "\xFF"};
  std::mt19937 random(7);
  std::vector<std::string> titles;
  for (int i = 0; i < 300; ++i) {
    std::string title;
    for (auto length = random() % 40; length > 0; --length) {
      title += alphabet[random() % alphabet.size()];
    }
    titles.push_back(title);
  }
  std::set<std::string> seen;
  for (const std::string& name : SheetNamesOf(titles, {"目录"})) {
    EXPECT_FALSE(name.empty());
    EXPECT_LE(Utf16Length(name), 31U) << name;
    EXPECT_EQ(name.find_first_of("[]:*?/\\\n"), std::string::npos) << name;
    EXPECT_NE(name.front(), '\'') << name;
    EXPECT_NE(name.back(), '\'') << name;
    EXPECT_TRUE(seen.insert(name).second) << name;
  }
}

}  // namespace
}  // namespace mingxi
