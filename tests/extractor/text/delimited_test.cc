// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/delimited.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "extractor/text/text_reader.h"
#include "tests/extractor/text/layout_sketch.h"

namespace mingxi {
namespace {

struct ParseCase {
  const char* name;
  std::string input;
  std::string expected;  ///< Fields joined by `|`, records by `/`.
};

void PrintTo(const ParseCase& row, std::ostream* out) { *out << row.name; }

class ParseDelimitedTest : public ::testing::TestWithParam<ParseCase> {};

TEST_P(ParseDelimitedTest, Parses) {
  std::string joined;
  for (const TextRow& row : ParseDelimited(GetParam().input, ',')) {
    joined += joined.empty() ? "" : "/";
    for (std::size_t c = 0; c < row.size(); ++c) joined += (c > 0 ? "|" : "") + row[c];
  }
  EXPECT_EQ(joined, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ParseDelimitedTest,
    ::testing::Values(ParseCase{"Plain", "a,b\nc,d\n", "a|b/c|d"},
                      ParseCase{"NoLastLineEnd", "a,b\r\nc,", "a|b/c|"},
                      ParseCase{"Quoted", "\"1,234.50\",\"a \"\"b\"\"\"\n", "1,234.50|a \"b\""},
                      ParseCase{"LineEndInQuotes", "\"a\nb\",c\n", "a\nb|c"},
                      ParseCase{"BlankLine", "a\n\nb\n", "a//b"},
                      ParseCase{"StrayQuote", "\"三公\"经费,1\n2,3\n", "\"三公\"经费|1/2|3"},
                      ParseCase{"QuoteNeverClosed", "\"a,1\n2,3\n", "\"a|1/2|3"},
                      ParseCase{"QuoteInside", "a\"b,c\n", "a\"b|c"}),
    [](const auto& row) { return row.param.name; });

TEST(GuessDelimiterTest, GroupedFiguresAreNoFields) {
  EXPECT_EQ(GuessDelimiter("项目\t金额\n甲\t1,234.00\n乙\t2,345,678.00\n"), '\t');
  EXPECT_EQ(GuessDelimiter("项目,金额\n甲;乙,1\n"), ',');
  EXPECT_EQ(GuessDelimiter("a;b\n1,5;2,5\n3;4\n"), ';');
  EXPECT_EQ(GuessDelimiter("one column\n"), ',');
}

struct ReadCase {
  const char* name;
  std::string input;
  std::string expected;
};

void PrintTo(const ReadCase& row, std::ostream* out) { *out << row.name; }

class ReadDelimitedTest : public ::testing::TestWithParam<ReadCase> {};

TEST_P(ReadDelimitedTest, FindsOneGrid) {
  const Result<TextContent> content = ReadDelimited(GetParam().input);
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(Sketch(content->layout), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ReadDelimitedTest,
    ::testing::Values(
        ReadCase{"Plain", "项目,金额\n甲,\"1,000.00\"\n", "grid 2 wide\n项目|金额\n甲|1,000.00\n"},
        ReadCase{"SpreadsheetExport",
                 "\xEF\xBB\xBF收支总表,,\r\n部门：某局,,单位：元\r\n,,\r\n项目,数,值\r\n甲,1,"
                 "\r\n乙\r\n,,\r\n",
                 "- 收支总表\n- 部门：某局\n- 单位：元\ngrid 3 wide\n项目|数|值\n甲|1|\n乙||\n"},
        ReadCase{"BlankRowInside", "a,b\n,\nc,d\n", "grid 2 wide\na|b\n|\nc|d\n"},
        ReadCase{"Empty", "", ""}),
    [](const auto& row) { return row.param.name; });

std::string Written(const std::vector<TextRow>& rows, char delimiter) {
  std::string out;
  for (const TextRow& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out += delimiter;
      std::string field;
      for (const char x : row[c]) field += x == '"' ? std::string("\"\"") : std::string(1, x);
      out += "\"" + field + "\"";
    }
    out += "\n";
  }
  return out;
}

TEST(ParseDelimitedProperty, ReadsBackWhatIsWritten) {
  std::mt19937 random(11);
  const std::string alphabet[] = {"a", "\"", ",", "\n", "\t", "合", "1,000.00", " ", ""};
  for (int round = 0; round < 200; ++round) {
    std::vector<TextRow> rows(1 + random() % 5, TextRow(1 + random() % 5));
    for (TextRow& row : rows) {
      for (std::string& cell : row) {
        for (int k = 0; k < 4; ++k) cell += alphabet[random() % std::size(alphabet)];
      }
    }
    const char delimiter = round % 2 == 0 ? ',' : '\t';
    EXPECT_EQ(ParseDelimited(Written(rows, delimiter), delimiter), rows) << "round " << round;
  }
}

}  // namespace
}  // namespace mingxi
