// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/workbook/plain_row.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "extractor/workbook/workbook.h"
#include "tests/extractor/workbook/package_builder.h"

namespace mingxi {
namespace {

TEST(PlainRowTest, TakesThePartsOfEachCell) {
  const auto row = ReadPlainRow(
      R"(<row r="3" ht="18" customHeight="1"><c r="A3" s="4" t="inlineStr"><is><t>合计</t></is></c>)"
      R"(<c r="B3" s="6"><v>-12.50</v></c><c r="C3" s="4"/><c r="D3" t="s"><v>7</v></c></row>)");
  ASSERT_TRUE(row.has_value());
  EXPECT_EQ(row->number, "3");
  const std::vector<PlainCell> expected = {{"A3", "4", "inlineStr", "合计"},
                                           {"B3", "6", "", "-12.50"},
                                           {"C3", "4", "", ""},
                                           {"D3", "", "s", "7"}};
  EXPECT_EQ(row->cells, expected);
}

struct OddRow {
  const char* name;
  const char* xml;
};

void PrintTo(const OddRow& row, std::ostream* out) { *out << row.name; }

class OddRowTest : public ::testing::TestWithParam<OddRow> {};

TEST_P(OddRowTest, IsLeftToTheParser) { EXPECT_FALSE(ReadPlainRow(GetParam().xml).has_value()); }

INSTANTIATE_TEST_SUITE_P(
    Rows, OddRowTest,
    ::testing::Values(
        OddRow{"Formula", R"(<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>)"},
        OddRow{"Escape", R"(<row r="1"><c r="A1" t="str"><v>a&amp;b</v></c></row>)"},
        OddRow{"Remark", R"(<row r="1"><!-- --><c r="A1"><v>2</v></c></row>)"},
        OddRow{"Hidden", R"(<row r="1" hidden="1"><c r="A1"><v>2</v></c></row>)"},
        OddRow{"NumberTwice", R"(<row r="1" r="2"><c r="A1"><v>2</v></c></row>)"},
        OddRow{"PlaceTwice", R"(<row r="1"><c r="A1" r="B1"><v>2</v></c></row>)"},
        OddRow{"NoPlace", R"(<row r="1"><c><v>2</v></c></row>)"},
        OddRow{"Runs", R"(<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>)"},
        OddRow{"Prefix", R"(<row r="1"><x:c r="A1"><v>2</v></x:c></row>)"},
        OddRow{"BadUtf8", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\xFF</v></c></row>"},
        OddRow{"LineEnd", "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb</v></c></row>"},
        OddRow{"CutOff", R"(<row r="1"><c r="A1"><v>2</v></c>)"},
        OddRow{"CutInValue", R"(<row r="1"><c r="A1"><v>2</row>)"},
        OddRow{"TwoRows", R"(<row r="1"></row><row r="2"></row>)"}),
    [](const auto& row) { return row.param.name; });

/// The rows of a sheet with blanks that no plain row has, so that the parser gets them.
std::string ForParser(std::string xml) {
  for (std::size_t at = 0; (at = xml.find("</row>", at)) != std::string::npos; at += 7) {
    xml.insert(at + 5, " ");
  }
  return xml;
}

std::string ManyRows(int count) {
  std::string rows;
  for (int row = 1; row <= count; ++row) {
    const std::string number = std::to_string(row);
    const bool is_odd = row % 7 == 0;
    rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" +
            (is_odd ? "甲&amp;乙" : "教育支出") + "</t></is></c><c r=\"C" + number + "\"><v>" +
            number + ".25</v></c></row>";
  }
  return "<sheetData>" + rows + R"(</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>)";
}

Result<Workbook> Read(const std::string& sheet) {
  return ReadWorkbook(ZipOf(WorkbookParts(sheet)), WorkbookLimits());
}

TEST(PlainRowTest, ASheetReadsTheSameWithAndWithoutTheParser) {
  const std::string sheet = ManyRows(5000);  // Many pieces of the unpacked part.
  const auto plain = Read(sheet);
  const auto parsed = Read(ForParser(sheet));
  ASSERT_TRUE(plain.ok() && parsed.ok());
  EXPECT_EQ(plain->sheets[0].cells.size(), 10000U);
  EXPECT_EQ(plain->sheets[0], parsed->sheets[0]);
}

TEST(PlainRowTest, RowsInARemarkAreNoRows) {
  const auto read =
      Read(R"(<sheetData><row r="1"><!--</row><row r="2"><c r="A2"><v>2</v></c></row>--></row>)"
           R"(</sheetData>)");
  ASSERT_TRUE(read.ok());
  EXPECT_TRUE(read->sheets[0].cells.empty());
  const auto head =
      Read(R"(<!--<sheetData><row r="1"><c r="A1"><v>1</v></c></row>--><sheetData/>)");
  ASSERT_TRUE(head.ok());
  EXPECT_TRUE(head->sheets[0].cells.empty());
}

TEST(PlainRowTest, ASheetThatIsCutShortIsDamaged) {
  for (const char* sheet : {R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row>)",
                            R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetDat>)",
                            R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2">)"}) {
    EXPECT_EQ(Read(sheet).status().code(), StatusCode::kDamaged) << sheet;
  }
}

}  // namespace
}  // namespace mingxi
