// SPDX-License-Identifier: GPL-3.0-or-later

// Names of inputs and results, durations and sizes: what users and file systems give us.

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "pipeline/batch/percent_encoding.h"
#include "pipeline/batch/quantities.h"
#include "pipeline/batch/safe_stem.h"
#include "pipeline/shell_word.h"

namespace mingxi {
namespace {

struct Case {
  std::string name;
  std::string input;
  std::string expected;
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }
std::string NameOfCase(const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; }

class SafeStemTest : public ::testing::TestWithParam<Case> {};

TEST_P(SafeStemTest, FitsEverySystem) {
  EXPECT_EQ(SafeStem(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Names, SafeStemTest,
    ::testing::Values(Case{"Plain", "in/budget-2023.pdf", "budget-2023"},
                      Case{"Chinese", "/d/2023年部门预算.pdf", "2023年部门预算"},
                      Case{"SeveralDots", "a.b.pdf", "a.b"}, Case{"HiddenFile", "in/.pdf", "pdf"},
                      Case{"LeadingDashes", "--force.pdf", "force"},
                      Case{"OnlyDashes", "---.pdf", "document"}, Case{"Newline", "a\nb.pdf", "ab"},
                      Case{"Quotes", "'a' \"b\".pdf", "'a' b"},
                      Case{"BidiControl",
                           "a\xE2\x80\xAE"
                           "fdp.exe.pdf",
                           "afdp.exe"},
                      Case{"Gbk", "\xD4\xA4\xCB\xE3.pdf", "预算"}, Case{"Emoji", "📊.pdf", "📊"},
                      Case{"Backslashes", "..\\..\\x.sh.pdf", "x.sh"},
                      Case{"LongName", std::string(251, 'a') + ".pdf", std::string(80, 'a')},
                      Case{"CutBetweenCharacters",
                           "a" + std::string("预预预预预预预预预预预预预预预") +
                               "预预预预预预预预预预预预预预预.pdf",
                           "a预预预预预预预预预预预预预预预预预预预预预预预预预预"}),
    NameOfCase);

TEST(ResultFolderName, EndsWithTheHash) {
  const std::string hash = "0123456789abcdef0123456789abcdef";
  EXPECT_EQ(ResultFolderName("in/x.pdf", hash), "x--0123456789ab");
  EXPECT_TRUE(IsResultFolderName("x--0123456789ab"));
  EXPECT_FALSE(IsResultFolderName("x--0123456789aX"));
  EXPECT_FALSE(IsResultFolderName("my-own-notes"));
  EXPECT_FALSE(IsResultFolderName("--0123456789ab"));
}

TEST(PercentEncode, ComesBackByteForByte) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  EXPECT_EQ(PercentDecode(PercentEncode(bytes)), bytes);
  EXPECT_EQ(PercentEncode("a/预 b"), "a/%E9%A2%84%20b");
  EXPECT_EQ(PercentDecode("100%"), "100%");
  EXPECT_EQ(PercentDecode("%zz%4"), "%zz%4");
}

TEST(ParseDuration, ReadsUnits) {
  using std::chrono::milliseconds;
  EXPECT_EQ(*ParseDuration("500ms"), milliseconds(500));
  EXPECT_EQ(*ParseDuration("5s"), milliseconds(5000));
  EXPECT_EQ(*ParseDuration("5"), milliseconds(5000));
  EXPECT_EQ(*ParseDuration("2m"), milliseconds(120000));
  for (const char* bad : {"", "0", "s", "-1s", "5 s", "1.5s", "99999999999h", "5d"}) {
    EXPECT_FALSE(ParseDuration(bad).ok()) << bad;
  }
}

TEST(ParseByteCount, ReadsUnits) {
  EXPECT_EQ(*ParseByteCount("1G"), 1ull << 30);
  EXPECT_EQ(*ParseByteCount("512M"), 512ull << 20);
  EXPECT_EQ(*ParseByteCount("1000"), 1000u);
  for (const char* bad : {"", "0", "G", "1T", "1GB", "18446744073709551615G"}) {
    EXPECT_FALSE(ParseByteCount(bad).ok()) << bad;
  }
}

TEST(ShellWord, IsOneWord) {
  EXPECT_EQ(ShellWord("out/预算.xlsx"), "out/预算.xlsx");
  EXPECT_EQ(ShellWord("a b"), "'a b'");
  EXPECT_EQ(ShellWord("it's"), "'it'\\''s'");
  EXPECT_EQ(ShellWord(""), "''");
}

}  // namespace
}  // namespace mingxi
