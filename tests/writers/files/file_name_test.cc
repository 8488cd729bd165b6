// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/file_name.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct FileNameCase {
  const char* name;
  std::string title;
  std::string expected;
};

void PrintTo(const FileNameCase& row, std::ostream* out) { *out << row.name; }

class SafeFileNameTest : public ::testing::TestWithParam<FileNameCase> {};

TEST_P(SafeFileNameTest, LeavesOnlyWhatEverySystemTakes) {
  EXPECT_EQ(SafeFileName(GetParam().title), GetParam().expected);
}

std::string Repeated(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SafeFileNameTest,
    ::testing::Values(FileNameCase{"Chinese", "表1 部门收支总体情况表", "表1 部门收支总体情况表"},
                      FileNameCase{"Separators", "收入/支出\\合计", "收入支出合计"},
                      FileNameCase{"WindowsForbids", "a<b>c:d\"e|f?g*h", "abcdefgh"},
                      FileNameCase{"FullWidthStays", "“三公”经费：一览？", "“三公”经费：一览？"},
                      FileNameCase{"Controls", "a\nb\tc\x7F", "abc"},
                      FileNameCase{"BidiOverride",
                                   "a\xE2\x80\xAE"
                                   "b",
                                   "ab"},
                      FileNameCase{"ZeroWidthAndMark",
                                   "\xEF\xBB\xBF"
                                   "a\xE2\x80\x8B"
                                   "b",
                                   "ab"},
                      FileNameCase{"DotsAndSpacesAtTheEnds", " ..表. . ", "表"},
                      FileNameCase{"OnlyForbidden", "???", ""},
                      FileNameCase{"InvalidUtf8",
                                   "a\xFF"
                                   "b",
                                   "ab"},
                      FileNameCase{"LongIsCutBetweenCharacters", "a" + Repeated("表", 60),
                                   "a" + Repeated("表", 39)}),
    [](const auto& row) { return row.param.name; });

TEST(NumberedPrefix, SortsAsItCounts) {
  EXPECT_EQ(NumberedPrefix(1, 9), "01");
  EXPECT_EQ(NumberedPrefix(12, 22), "12");
  EXPECT_EQ(NumberedPrefix(7, 100), "007");
}

}  // namespace
}  // namespace mingxi
