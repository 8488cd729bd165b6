// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/csv_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mingxi {
namespace {

struct RecordCase {
  const char* name;
  CsvDialect dialect;
  std::vector<std::string> texts;
  std::string expected;
};

void PrintTo(const RecordCase& row, std::ostream* out) { *out << row.name; }

class CsvRecordTest : public ::testing::TestWithParam<RecordCase> {};

TEST_P(CsvRecordTest, WritesOneRecord) {
  CsvWriter csv(GetParam().dialect);
  for (const std::string& text : GetParam().texts) csv.Text(text);
  csv.EndRecord();
  EXPECT_EQ(std::move(csv).Take(), GetParam().expected);
}

constexpr CsvDialect kData = CsvDialect::kData;
constexpr CsvDialect kExcel = CsvDialect::kExcel;

INSTANTIATE_TEST_SUITE_P(
    Cases, CsvRecordTest,
    ::testing::Values(RecordCase{"Plain", kData, {"合计", "0101", ""}, "合计,0101,\n"},
                      RecordCase{"Comma", kData, {"a,b"}, "\"a,b\"\n"},
                      RecordCase{"Quote", kData, {"a\"b"}, "\"a\"\"b\"\n"},
                      RecordCase{"LineFeed", kData, {"a\nb", "c"}, "\"a\nb\",c\n"},
                      RecordCase{"SpacesAtTheEnds", kData, {" a", "b "}, "\" a\",\"b \"\n"},
                      RecordCase{"OneEmptyFieldIsNoBlankLine", kData, {""}, "\"\"\n"},
                      RecordCase{"TwoEmptyFields", kData, {"", ""}, ",\n"},
                      RecordCase{"DataHasNoGuard", kData, {"=1+1", "-其中"}, "=1+1,-其中\n"},
                      RecordCase{"InvalidUtf8", kData, {"a\xFF"}, "a\xEF\xBF\xBD\n"},
                      RecordCase{"ExcelLineEnd", kExcel, {"a", "b"}, "a,b\r\n"},
                      RecordCase{"ExcelGuards",
                                 kExcel,
                                 {"=1+1", "+1", "-其中", "@x", "＝1"},
                                 "'=1+1,'+1,'-其中,'@x,'＝1\r\n"},
                      RecordCase{"ExcelGuardsInsideQuotes",
                                 kExcel,
                                 {"=HYPERLINK(\"x\",1)"},
                                 "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n"},
                      RecordCase{"ExcelLeavesADash", kExcel, {"-", "－", "—"}, "-,－,—\r\n"}),
    [](const auto& row) { return row.param.name; });

TEST(CsvWriter, LeavesNegativeFiguresNumbers) {
  CsvWriter csv(CsvDialect::kExcel);
  csv.Figure("-7027.41");
  csv.EndRecord();
  EXPECT_EQ(std::move(csv).Take(), "-7027.41\r\n");
}

TEST(CsvWriter, WritesASecondRecordThatIsEmpty) {
  CsvWriter csv(CsvDialect::kData);
  csv.Text("a");
  csv.EndRecord();
  csv.Text("");
  csv.EndRecord();
  EXPECT_EQ(std::move(csv).Take(), "a\n\"\"\n");
}

}  // namespace
}  // namespace mingxi
