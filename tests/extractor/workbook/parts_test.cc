// SPDX-License-Identifier: GPL-3.0-or-later

// Tests of the workbook reader's small functions.

#include <gtest/gtest.h>

#include <string>

#include "extractor/workbook/cell_reference.h"
#include "extractor/workbook/number_format.h"
#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/shared_strings.h"
#include "tests/extractor/workbook/package_builder.h"

namespace mingxi {
namespace {

TEST(ParseCellReferenceTest, CountsColumnsInLetters) {
  EXPECT_EQ(ParseCellReference("A1"), (CellPlace{0, 0}));
  EXPECT_EQ(ParseCellReference("$AB$12"), (CellPlace{11, 27}));
  EXPECT_EQ(ParseCellReference("XFD1048576"), (CellPlace{1048575, 16383}));
  for (const char* bad : {"", "A", "1", "A0", "XFE1", "A1048577", "a1", "A1x", "A99999999999"}) {
    EXPECT_EQ(ParseCellReference(bad), std::nullopt) << bad;
  }
}

TEST(ParseRangeTest, ReadsCorners) {
  EXPECT_EQ(ParseRange("B2:D3"), (MergedRange{1, 1, 2, 3}));
  EXPECT_EQ(ParseRange("C1"), (MergedRange{0, 2, 1, 1}));
  EXPECT_EQ(ParseRange("B2:A1"), std::nullopt);
  EXPECT_EQ(ParseRange("B2:"), std::nullopt);
}

struct EscapeCase {
  const char* name;
  const char* input;
  const char* expected;
};

void PrintTo(const EscapeCase& row, std::ostream* out) { *out << row.name; }

class UnescapedTest : public ::testing::TestWithParam<EscapeCase> {};

TEST_P(UnescapedTest, UndoesEscapes) {
  EXPECT_EQ(Unescaped(GetParam().input), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, UnescapedTest,
                         ::testing::Values(EscapeCase{"None", "a_b_x_", "a_b_x_"},
                                           EscapeCase{"Letter", "_x0041_", "A"},
                                           EscapeCase{"EscapedEscape", "_x005F_x0041_", "_x0041_"},
                                           EscapeCase{"Chinese", "_x5408_计", "合计"},
                                           EscapeCase{"Pair", "_xD842__xDFB7_", "𠮷"},
                                           EscapeCase{"HalfAPair", "_xD842_", "_xD842_"},
                                           EscapeCase{"NoHex", "_x00G1_", "_x00G1_"},
                                           EscapeCase{"CutOff", "_x004", "_x004"}),
                         [](const auto& row) { return row.param.name; });

struct DateCase {
  const char* name;
  const char* number;
  const char* code;
  bool counts_from_1904;
  const char* expected;
};

void PrintTo(const DateCase& row, std::ostream* out) { *out << row.name; }

class DateTextTest : public ::testing::TestWithParam<DateCase> {};

TEST_P(DateTextTest, ShowsWhatTheFormatShows) {
  EXPECT_EQ(DateText(GetParam().number, GetParam().code, GetParam().counts_from_1904),
            GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, DateTextTest,
    ::testing::Values(
        DateCase{"Day", "45291", "yyyy-mm-dd", false, "2023-12-31"},
        DateCase{"ChineseDay", "45291", "yyyy\"年\"m\"月\"d\"日\"", false, "2023-12-31"},
        DateCase{"MonthOnly", "45291", "mmm", false, "2023-12-31"},
        DateCase{"DayAndTime", "45291.5", "yyyy/m/d h:mm", false, "2023-12-31T12:00:00"},
        DateCase{"TimeOnly", "0.75", "h:mm:ss", false, "18:00:00"},
        DateCase{"FirstDay", "1", "d/m/yyyy", false, "1900-01-01"},
        DateCase{"DayThatNeverWas", "60", "d/m/yyyy", false, ""},
        DateCase{"DayBehindIt", "61", "d/m/yyyy", false, "1900-03-01"},
        DateCase{"Macintosh", "0", "d/m/yyyy", true, "1904-01-01"},
        DateCase{"LastSecondRoundsUp", "45290.9999999", "yyyy/m/d h:mm", false,
                 "2023-12-31T00:00:00"},
        DateCase{"General", "45291", "General", false, ""},
        DateCase{"Amount", "45291", "#,##0.00_ ;[Red]\\-#,##0.00\\ ", false, ""},
        DateCase{"LettersInQuotes", "45291", "0.00\"days\"", false, ""},
        DateCase{"ColourIsNoDay", "45291", "[Red]0.00", false, ""},
        DateCase{"BeforeTheFirst", "-1", "yyyy", false, ""},
        DateCase{"BehindTheLast", "2958466", "yyyy", false, ""},
        DateCase{"NoNumber", "x", "yyyy", false, ""},
        DateCase{"QuoteLeftOpen", "45291", "yyyy\"年", false, "2023-12-31"}),
    [](const auto& row) { return row.param.name; });

TEST(ReadRelationshipsTest, TargetsCountFromThePart) {
  const std::string bytes = ZipOf(
      {{"a/b/_rels/c.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"1\" Type=\"http://x/y/one\" Target=\"d.xml\"/>"
        "<Relationship Id=\"2\" Type=\"http://x/y/two\" Target=\"../e/./f.xml\"/>"
        "<Relationship Id=\"3\" Type=\"three\" Target=\"/g.xml\"/>"
        "<Relationship Id=\"4\" Type=\"four\" Target=\"../../../h.xml\"/>"
        "<Relationship Id=\"5\" Type=\"five\" Target=\"http://far.away/\" TargetMode=\"External\"/>"
        "</Relationships>"}});
  Result<ZipPackage> package = ZipPackage::Open(bytes, {1 << 20, 1 << 20});
  ASSERT_TRUE(package.ok());
  const auto list = ReadRelationships(*package, "a/b/c.xml");
  ASSERT_TRUE(list.ok()) << list.status().ToString();
  std::string joined;
  for (const Relationship& one : *list) joined += one.id + one.type + " " + one.target + "\n";
  EXPECT_EQ(joined, "1one a/b/d.xml\n2two a/e/f.xml\n3three g.xml\n4four h.xml\n");
  EXPECT_TRUE(ReadRelationships(*package, "none.xml")->empty());
}

}  // namespace
}  // namespace mingxi
