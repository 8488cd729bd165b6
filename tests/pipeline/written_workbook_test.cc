// SPDX-License-Identifier: GPL-3.0-or-later

// What readers of a workbook see: cells, number formats, merges, panes, links, remarks.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "extractor/workbook/workbook.h"
#include "extractor/workbook/zip_package.h"
#include "model/characters.h"
#include "model/utf8.h"
#include "tests/support/document_builder.h"
#include "tests/support/temporary_folder.h"
#include "writers/xlsx/workbook_writer.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Blank;
using testing::Code;
using testing::Dash;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::Ordinal;
using testing::Percent;
using testing::Spanning;
using testing::TableBuilder;
using testing::TemporaryFolder;

/// The bytes of the document's workbook.
std::string BytesOf(const Document& document, const WorkbookOptions& options = {}) {
  const TemporaryFolder folder;
  Result<WrittenWorkbook> written = WriteWorkbook(document, folder / "x.xlsx", options);
  EXPECT_TRUE(written.ok()) << written.status().ToString();
  EXPECT_EQ(written->file.Commit(), Status::Ok());
  return folder.ReadFile("x.xlsx");
}

Workbook WorkbookOf(const Document& document) {
  const Result<Workbook> workbook = ReadWorkbook(BytesOf(document), {});
  EXPECT_TRUE(workbook.ok()) << workbook.status().ToString();
  return workbook.ok() ? *workbook : Workbook{};
}

std::string PartOf(const std::string& bytes, const std::string& part) {
  std::string text;
  Result<ZipPackage> package = ZipPackage::Open(bytes, {1 << 24, 1 << 26});
  const Status read = package->Read(part, [&](std::string_view piece) {
    text += piece;
    return Status::Ok();
  });
  EXPECT_EQ(read, Status::Ok()) << part;
  return text;
}

std::vector<std::string> SheetNames(const Workbook& workbook) {
  std::vector<std::string> names;
  for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
  return names;
}

/// `A1=text`, `B2=5 [0.00]`: the cells of a sheet that hold something.
std::vector<std::string> CellsOf(const Workbook& workbook, std::size_t sheet) {
  std::vector<std::string> cells;
  for (const WorkbookCell& cell : workbook.sheets[sheet].cells) {
    if (cell.kind == ValueKind::kBlank) continue;
    std::string line =
        static_cast<char>('A' + cell.column) + std::to_string(cell.row + 1) + "=" + cell.text;
    if (cell.kind == ValueKind::kNumber) {
      line += " [" + workbook.formats[static_cast<std::size_t>(cell.format)] + "]";
    }
    cells.push_back(line);
  }
  return cells;
}

Table SmallTable() {
  TableBuilder builder("t01", "收支总表");
  builder.Unit("万元")
      .Header({Spanning(2, 1, Head("编码")), Spanning(1, 2, Head("预算数"))})
      .Header({Head("合计"), Head("占比")})
      .AddRow(RowKind::kIndex, {Head("栏次"), Ordinal("1"), Ordinal("2")})
      .AddRow(RowKind::kTotal, {Label("合计"), Amount("△1,095.64", "-1095.64"), Dash()})
      .Data({Code("0201"), Amount("12.50", "12.50"), Percent("111.2%", "111.2")})
      .Data({Ordinal("2"), Blank(), Blank()});
  builder.Edit().publisher_line = "编制单位：某局";
  builder.Edit().notes = {"注：本表四舍五入。"};
  return builder.Build();
}

TEST(WriteWorkbook, WritesATableAsPrinted) {
  const Workbook workbook = WorkbookOf(DocumentOf({SmallTable()}));
  EXPECT_EQ(SheetNames(workbook), (std::vector<std::string>{"目录", "收支总表", "明细", "说明"}));
  EXPECT_EQ(CellsOf(workbook, 1),
            (std::vector<std::string>{
                "A1=收支总表", "D1=← 目录", "A2=编制单位：某局", "C2=单位：万元", "A3=编码",
                "B3=预算数", "B4=合计", "C4=占比", "A5=栏次", "B5=1", "C5=2", "A6=合计",
                "B6=-1095.64 [#,##0.00;\"△\"#,##0.00]", "C6=-", "A7=0201", "B7=12.5 [#,##0.00]",
                "C7=1.112 [0.0%]", "A8=2", "A9=注：本表四舍五入。"}));
}

TEST(WriteWorkbook, MergesWhatIsMerged) {
  const Workbook workbook = WorkbookOf(DocumentOf({SmallTable()}));
  EXPECT_EQ(workbook.sheets[1].merges,
            (std::vector<MergedRange>{{0, 0, 1, 3}, {2, 0, 2, 1}, {2, 1, 1, 2}, {8, 0, 1, 3}}));
}

TEST(WriteWorkbook, FreezesHeadersAndPrintsOnePageWide) {
  const std::string sheet = PartOf(BytesOf(DocumentOf({SmallTable()})), "xl/worksheets/sheet2.xml");
  for (const char* expected :
       {"<pane ySplit=\"5\" topLeftCell=\"A6\"", "state=\"frozen\"", "orientation=\"landscape\"",
        "fitToHeight=\"0\"", "<pageSetUpPr fitToPage=\"1\"/>", "paperSize=\"9\"",
        "numberStoredAsText=\"1\"", "showGridLines=\"0\""}) {
    EXPECT_NE(sheet.find(expected), std::string::npos) << expected;
  }
  const std::string book = PartOf(BytesOf(DocumentOf({SmallTable()})), "xl/workbook.xml");
  EXPECT_NE(book.find("'收支总表'!$3:$5"), std::string::npos) << book;
}

TEST(WriteWorkbook, LinksTheContentsToTheTables) {
  const std::string bytes = BytesOf(DocumentOf({SmallTable()}));
  const std::string contents = PartOf(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_NE(contents.find("location=\"'收支总表'!A1\""), std::string::npos) << contents;
  EXPECT_EQ(
      CellsOf(*ReadWorkbook(bytes, {}), 0),
      (std::vector<std::string>{"A1=sample.pdf", "A2=来源：sample.pdf，2 页；共 1 张表", "A4=序号",
                                "B4=表名", "C4=单位", "D4=页", "E4=行", "F4=列", "A5=1 [General]",
                                "B5=收支总表", "C5=万元", "E5=6 [General]", "F5=3 [General]"}));
}

TEST(WriteWorkbook, ColoursAndRemarksCellsWithFindings) {
  Document document = DocumentOf({SmallTable()});
  Finding finding;
  finding.severity = Severity::kError;
  finding.message_zh = "合计与各项之和不符";
  finding.cells = {{"t01", 3, 1}};
  document.findings = {finding};
  document.tables[0].cells[11].is_doubtful = true;
  const std::string bytes = BytesOf(document);
  EXPECT_NE(PartOf(bytes, "xl/comments1.xml").find("合计与各项之和不符"), std::string::npos);
  EXPECT_NE(PartOf(bytes, "xl/comments1.xml").find("不十分有把握"), std::string::npos);
  EXPECT_NE(PartOf(bytes, "xl/styles.xml").find("FFFFC7CE"), std::string::npos);
  EXPECT_NE(PartOf(bytes, "xl/worksheets/sheet2.xml").find("<tabColor rgb=\"FFB00020\"/>"),
            std::string::npos);
  EXPECT_EQ(SheetNames(*ReadWorkbook(bytes, {})),
            (std::vector<std::string>{"目录", "收支总表", "待查", "明细", "说明"}));
}

TEST(WriteWorkbook, ListsEveryCheckWithBothSidesAndLinks) {
  Document document = DocumentOf({SmallTable()});
  Check check;
  check.id = "sum.total-rows";
  check.status = CheckStatus::kFails;
  check.left = Decimal::Parse("-1095.64");
  check.right = Decimal::Parse("12.50");
  check.difference = Decimal::Parse("-1108.14");
  check.left_cells = {{"t01", 3, 1}};
  check.right_cells = {{"t01", 4, 1}, {"t01", 5, 1}};
  check.message = "total against its parts";
  document.checks = {check, Check{}};
  const std::string bytes = BytesOf(document);
  EXPECT_EQ(CellsOf(*ReadWorkbook(bytes, {}), 2),
            (std::vector<std::string>{"A1=序号",
                                      "B1=结果",
                                      "C1=表",
                                      "D1=左边的格",
                                      "E1=右边的格",
                                      "F1=左边",
                                      "G1=右边",
                                      "H1=差额",
                                      "I1=单位",
                                      "J1=说明",
                                      "K1=规则",
                                      "A2=1 [General]",
                                      "B2=不成立",
                                      "C2=收支总表",
                                      "D2=B6",
                                      "E2=B7:B8",
                                      "F2=-1095.64 [#,##0.00]",
                                      "G2=12.5 [#,##0.00]",
                                      "H2=-1108.14 [#,##0.00]",
                                      "J2=total against its parts",
                                      "K2=sum.total-rows",
                                      "A3=2 [General]",
                                      "B3=无法核对"}));
  const std::string sheet = PartOf(bytes, "xl/worksheets/sheet3.xml");
  EXPECT_NE(sheet.find("ref=\"D2\" location=\"'收支总表'!B6\""), std::string::npos) << sheet;
  for (const char* formula : {"<f>N('收支总表'!B6)</f>", "<f>SUM('收支总表'!B7:B8)</f>",
                              "<f>ROUND(F2-G2,2)</f>", "<autoFilter ref=\"A1:K3\"/>"}) {
    EXPECT_NE(sheet.find(formula), std::string::npos) << formula << "\n" << sheet;
  }
}

TEST(WriteWorkbook, ListsTheFiguresAsATable) {
  const std::string bytes = BytesOf(DocumentOf({SmallTable()}));
  const std::string table = PartOf(bytes, "xl/tables/table1.xml");
  for (const char* part : {"name=\"明细\"", "ref=\"A1:X4\"", "name=\"金额（元）\""}) {
    EXPECT_NE(table.find(part), std::string::npos) << part << "\n" << table;
  }
}

TEST(WriteWorkbook, WritesParagraphsAndTheirFigures) {
  Document document;
  document.paragraphs = {{3, "第一部分 概况", {}}};
  TextFigure figure;
  figure.page = 3;
  figure.label = "收入";
  figure.value = *Decimal::Parse("960.63");
  figure.unit = "万元";
  figure.year = 2023;
  figure.comparison = "increase";
  figure.against = "上年";
  document.figures_in_text = {figure};
  EXPECT_EQ(CellsOf(WorkbookOf(document), 1),
            (std::vector<std::string>{"A1=页", "B1=文字", "A2=3 [General]", "B2=第一部分 概况",
                                      "A4=文字中的数", "A5=页", "B5=指标", "C5=数值", "D5=单位",
                                      "E5=年度", "F5=增减", "G5=对比", "A6=3 [General]", "B6=收入",
                                      "C6=960.63 [#,##0.00]", "D6=万元", "E6=2023 [General]",
                                      "F6=增加", "G6=上年"}));
}

TEST(WriteWorkbook, SaysWhatItWasMadeFrom) {
  Document document;
  document.source = {"x.pdf", "abc", "application/pdf", 7, "WPS 文字", "", "2023-02-14"};
  document.accounts = {{1, {10, 5, 4, 1, 0, 0}}, {2, {10, 5, 4, 1, 0, 0}}};
  const TemporaryFolder folder;
  Result<WrittenWorkbook> written = WriteWorkbook(
      document, folder / "x.xlsx", {.version = "1.2.3", .told = {{"--pages", "3-9"}}});
  ASSERT_TRUE(written.ok());
  ASSERT_EQ(written->file.Commit(), Status::Ok());
  const auto cells = CellsOf(*ReadWorkbook(folder.ReadFile("x.xlsx"), {}), 1);
  for (const char* expected : {"B2=x.pdf", "B3=abc", "B6=WPS 文字", "B7=2023-02-14"}) {
    EXPECT_NE(std::find(cells.begin(), cells.end(), expected), cells.end()) << expected;
  }
  const auto holds = [&](const std::string& end) {
    return std::any_of(cells.begin(), cells.end(),
                       [&](const std::string& cell) { return cell.ends_with(end); });
  };
  EXPECT_TRUE(holds("=1.2.3"));
  EXPECT_TRUE(holds("=3-9"));
  EXPECT_TRUE(holds("=20"));
}

/// What is ours in a workbook of a document without Chinese is English, but for our own name.
TEST(WriteWorkbook, SpeaksEnglishWhereAsked) {
  TableBuilder builder("t01", "Revenue");
  builder.Unit("yuan")
      .Header({Head("Item"), Head("2024")})
      .Data({Label("Tax"), Amount("12", "12")});
  builder.Edit().columns = {{.path = {"Item"}}, {.path = {"2024"}}};
  Document document = DocumentOf({builder.Build()});
  document.source.file = "x.pdf";
  document.paragraphs.push_back({.page = 1, .text = "Tax was 12."});
  Finding& finding = document.findings.emplace_back();
  finding.id = "sum.rows";
  finding.message = "It does not add up.";
  finding.message_zh = "不符。";
  finding.suggestion = "13";
  finding.cells = {{"t01", 1, 1}};
  document.checks.push_back({.id = "sum.rows", .message = "Tax", .message_zh = "税"});
  const Result<Workbook> workbook =
      ReadWorkbook(BytesOf(document, {.language = Language::kEnglish, .version = "1"}), {});
  ASSERT_TRUE(workbook.ok());
  EXPECT_EQ(SheetNames(*workbook),
            (std::vector<std::string>{"Contents", "Revenue", "Findings", "Checks", "Figures",
                                      "Text", "About"}));
  for (const Sheet& sheet : workbook->sheets) {
    for (const WorkbookCell& cell : sheet.cells) {
      if (cell.text.starts_with("mingxi")) continue;
      for (std::string_view rest = cell.text; !rest.empty();) {
        const DecodedCodePoint decoded = DecodeUtf8(rest);
        EXPECT_FALSE(IsHan(decoded.code)) << sheet.name << ": " << cell.text;
        rest.remove_prefix(decoded.length);
      }
    }
  }
}

TEST(WriteWorkbook, GivesTheSameBytesAtAnyTimeAndPlace) {
  Document document = DocumentOf({SmallTable()});
  document.source.modified = "2023-02-14T09:30:00+08:00";
  const std::string first = BytesOf(document);
  setenv("TZ", "Asia/Shanghai", 1);
  tzset();
  const std::string second = BytesOf(document);
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(first, second);
  EXPECT_NE(PartOf(first, "docProps/core.xml").find("2023-02-14T01:30:00Z"), std::string::npos);
}

TEST(WriteWorkbook, KeepsManySheetsInMemoryInsteadOfOpenFiles) {
  std::vector<Table> tables;
  for (int i = 0; i < 450; ++i) {
    tables.push_back(
        TableBuilder("t" + std::to_string(i), "表").Data({Label("a"), Amount("1", "1")}).Build());
  }
  const Workbook workbook = WorkbookOf(DocumentOf(std::move(tables)));
  ASSERT_EQ(workbook.sheets.size(), 453U);
  EXPECT_EQ(CellsOf(workbook, 450),
            (std::vector<std::string>{"A1=表", "C1=← 目录", "A2=a", "B2=1 [0]"}));
}

}  // namespace
}  // namespace mingxi
