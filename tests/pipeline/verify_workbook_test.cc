// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/verify_workbook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractor/workbook/workbook.h"
#include "tests/support/document_builder.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"
#include "writers/xlsx/workbook_writer.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::FileSizeLimit;
using testing::Label;
using testing::TableBuilder;
using testing::TemporaryFolder;

Document OneCell(const Cell& cell) {
  return DocumentOf({TableBuilder("t01", "表").Data({cell}).Build()});
}

/// The workbook of `document` as read back.
Workbook ReadBack(const Document& document) {
  const TemporaryFolder folder;
  const Status written = WriteVerifiedWorkbook(document, folder / "x.xlsx", {});
  EXPECT_EQ(written, Status::Ok()) << written.ToString();
  const Result<Workbook> workbook = ReadWorkbook(folder.ReadFile("x.xlsx"), {});
  EXPECT_TRUE(workbook.ok());
  return workbook.ok() ? *workbook : Workbook{};
}

/// Cell A2 of the sheet "表": the only cell of OneCell's table.
WorkbookCell TheCell(const Workbook& workbook) {
  for (const WorkbookCell& cell : workbook.sheets[1].cells) {
    if (cell.row == 1 && cell.column == 0) return cell;
  }
  return {};
}

struct TrapCase {
  const char* name;
  std::string text;
  std::string expected;
};

void PrintTo(const TrapCase& row, std::ostream* out) { *out << row.name; }

class TextTrapTest : public ::testing::TestWithParam<TrapCase> {};

TEST_P(TextTrapTest, ComesBackAsText) {
  const WorkbookCell cell = TheCell(ReadBack(OneCell(Label(GetParam().text))));
  EXPECT_EQ(cell.kind, ValueKind::kText);
  EXPECT_EQ(cell.text, GetParam().expected);
  EXPECT_FALSE(cell.is_formula);
}

INSTANTIATE_TEST_SUITE_P(
    Traps, TextTrapTest,
    ::testing::Values(TrapCase{"InvalidUtf8", "a\xFFz", "a\xEF\xBF\xBDz"},
                      TrapCase{"LiteralEscape", "_x0041_", "_x0041_"},
                      TrapCase{"EscapedEscape", "_x005F_x0041_", "_x005F_x0041_"},
                      TrapCase{"ControlCharacter", "a\x01z", "a\x01z"},
                      TrapCase{"CarriageReturn", "a\r\nz", "a\r\nz"},
                      TrapCase{"NoCharacter", "\xEF\xBF\xBF", "\xEF\xBF\xBD"},
                      TrapCase{"Formula", "=1+1", "=1+1"},
                      TrapCase{"Hyperlink", "=HYPERLINK(\"http://x\",1)",
                               "=HYPERLINK(\"http://x\",1)"},
                      TrapCase{"ArrayFormula", "{=1}", "{=1}"},
                      TrapCase{"Address", "http://example.org", "http://example.org"},
                      TrapCase{"Number", "0123", "0123"}, TrapCase{"NotANumber", "NaN", "NaN"},
                      TrapCase{"Markup", "<a>&\"'", "<a>&\"'"},
                      TrapCase{"SpacesAtTheEnds", "  a ", "  a "},
                      TrapCase{"LongestCell", std::string(32767, 'x'), std::string(32767, 'x')}),
    [](const auto& row) { return row.param.name; });

TEST(WriteVerifiedWorkbook, LosesNothingOfATextLongerThanACell) {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += i % 7 == 0 ? "\xF0\xA0\xAE\xB7" : "字";
  const Workbook workbook = ReadBack(OneCell(Label(text)));
  std::string found = TheCell(workbook).text;
  const std::size_t mark = found.find("…（未完");
  ASSERT_NE(mark, std::string::npos);
  found.resize(mark);
  const Sheet& texts = workbook.sheets[2];
  ASSERT_EQ(texts.name, "文字");
  bool is_after_name = false;
  for (const WorkbookCell& cell : texts.cells) {
    if (is_after_name) found += cell.text;
    is_after_name |= cell.text == "表!A2";
  }
  EXPECT_EQ(found, text);
}

TEST(WriteVerifiedWorkbook, KeepsDigitsBeyondANumbersPrecisionAsText) {
  const WorkbookCell cell =
      TheCell(ReadBack(OneCell(Amount("12,345,678,901,234.56", "12345678901234.56"))));
  EXPECT_EQ(cell.kind, ValueKind::kText);
  EXPECT_EQ(cell.text, "12,345,678,901,234.56");
}

TEST(WriteVerifiedWorkbook, KeepsFifteenDigitsAsANumber) {
  const WorkbookCell cell =
      TheCell(ReadBack(OneCell(Amount("9,876,543,210,123.45", "9876543210123.45"))));
  EXPECT_EQ(cell.kind, ValueKind::kNumber);
  // The library may write a sixteenth digit (...123.449); the number is the same.
  EXPECT_EQ(std::stod(cell.text), 9876543210123.45);
}

TEST(WriteVerifiedWorkbook, TakesTitlesThatAreNoSheetNames) {
  const Workbook workbook = ReadBack(DocumentOf(
      {TableBuilder("t01", "History").Data({Label("a")}).Build(),
       TableBuilder("t02", "'a/b'").Data({Label("a")}).Build(),
       TableBuilder("t03", "\xF0\xA0\xAE\xB7 1234567890123456789012345678901").Build()}));
  EXPECT_EQ(workbook.sheets[1].name, "History_");
  EXPECT_EQ(workbook.sheets[2].name, "ab");
  EXPECT_EQ(workbook.sheets[3].name, "…234567890123456789012345678901");
}

TEST(WriteVerifiedWorkbook, WritesToStandardOutputToo) {
  EXPECT_EQ(WriteVerifiedWorkbook(OneCell(Label("a")), "/dev/null", {}), Status::Ok());
}

/// Rows enough that a sheet is cut short before the package is complete.
Document ManyRows(int rows) {
  TableBuilder builder("t01", "表");
  for (int row = 0; row < rows; ++row) {
    builder.Data({Label("第" + std::to_string(row) + "行"), Amount("1,234.56", "1234.56")});
  }
  return DocumentOf({builder.Build()});
}

TEST(WriteVerifiedWorkbook, RefusesAWorkbookThatAFullDiskCutShort) {
  // The sheet's XML is ten times larger than the package, so the limit cuts a temporary file while
  // the package itself fits: the case in which the library reports success.
  const TemporaryFolder folder;
  folder.WriteFile("x.xlsx", "old");
  Status status;
  bool library_reported_success = false;
  {
    const FileSizeLimit limit(150000);
    const Result<WrittenWorkbook> written = WriteWorkbook(ManyRows(3000), folder / "y.xlsx", {});
    library_reported_success = written.ok();
    status = WriteVerifiedWorkbook(ManyRows(3000), folder / "x.xlsx", {});
  }
  EXPECT_TRUE(library_reported_success) << "the trap this test is for has gone";
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
  EXPECT_NE(status.message().find("disk may be full"), std::string::npos) << status.message();
  EXPECT_EQ(folder.ReadFile("x.xlsx"), "old");
  EXPECT_EQ(folder.Names(), std::vector<std::string>{"x.xlsx"});
}

/// The bytes of a workbook of `document` with what must be in it.
struct Sample {
  std::string bytes;
  std::vector<SheetExpectation> expected;
};

Sample WrittenSample(const Document& document) {
  const TemporaryFolder folder;
  Result<WrittenWorkbook> written = WriteWorkbook(document, folder / "x.xlsx", {});
  EXPECT_TRUE(written.ok());
  EXPECT_EQ(written->file.Commit(), Status::Ok());
  return {folder.ReadFile("x.xlsx"), written->expected};
}

TEST(VerifyWorkbook, SeesWhatIsNotAsExpected) {
  const Sample sample = WrittenSample(ManyRows(3));
  EXPECT_EQ(VerifyWorkbook(sample.bytes, sample.expected), Status::Ok());
  EXPECT_FALSE(VerifyWorkbook("", sample.expected).ok());
  EXPECT_FALSE(
      VerifyWorkbook(sample.bytes.substr(0, sample.bytes.size() / 2), sample.expected).ok());
  std::vector<SheetExpectation> changed = sample.expected;
  changed[1].digest.AddText(9, 0, "lost");
  const Status status = VerifyWorkbook(sample.bytes, changed);
  EXPECT_NE(status.message().find("sheet 表, row 10 differs"), std::string::npos)
      << status.message();
  changed = sample.expected;
  changed[1].name = "other";
  EXPECT_FALSE(VerifyWorkbook(sample.bytes, changed).ok());
  changed = sample.expected;
  changed.pop_back();
  EXPECT_FALSE(VerifyWorkbook(sample.bytes, changed).ok());
}

TEST(WriteVerifiedWorkbook, SaysInChineseWhatAChecksRowCompares) {
  Document document = OneCell(Amount("3.50", "3.50"));
  Check check;
  check.id = "sum.rows";
  check.status = CheckStatus::kHolds;
  check.left_cells = check.right_cells = {{"t01", 0, 0}};
  check.message = "total = the sum of 2 parts";
  check.message_zh = "合计＝2 个组成项之和";
  document.checks = {check};
  check.message_zh.clear();  // As of a document that an older version wrote.
  document.checks.push_back(check);
  const Workbook workbook = ReadBack(document);
  std::string texts;
  for (const WorkbookCell& cell : workbook.sheets[2].cells) texts += cell.text + "\n";
  EXPECT_NE(texts.find("合计＝2 个组成项之和\n"), std::string::npos) << texts;
  EXPECT_NE(texts.find("total = the sum of 2 parts\n"), std::string::npos) << texts;
}

}  // namespace
}  // namespace mingxi
