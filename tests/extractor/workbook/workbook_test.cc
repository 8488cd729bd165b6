// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/workbook/workbook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "tests/extractor/workbook/package_builder.h"

namespace mingxi {
namespace {

using Parts = std::map<std::string, std::string>;

/// A cell a line: `row,column kind "text"` with date, format and formula where they are not
/// default.
std::string Sketch(const Workbook& workbook, const Sheet& sheet) {
  constexpr const char* kKinds[] = {"blank", "number", "text", "boolean", "error"};
  std::string out;
  for (const WorkbookCell& cell : sheet.cells) {
    out += std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
           kKinds[static_cast<int>(cell.kind)];
    if (!cell.text.empty()) out += " \"" + cell.text + "\"";
    if (!cell.date.empty()) out += " date " + cell.date;
    if (cell.format != 0) out += " as " + workbook.formats[static_cast<std::size_t>(cell.format)];
    out += cell.is_formula ? " formula\n" : "\n";
  }
  return out;
}

struct SheetCase {
  const char* name;
  std::string xml;
  std::string expected;
};

void PrintTo(const SheetCase& row, std::ostream* out) { *out << row.name; }

class ReadWorkbookTest : public ::testing::TestWithParam<SheetCase> {};

TEST_P(ReadWorkbookTest, ReadsValuesAsStored) {
  const auto workbook = ReadWorkbook(ZipOf(WorkbookParts(GetParam().xml)), WorkbookLimits());
  ASSERT_TRUE(workbook.ok()) << workbook.status().ToString();
  ASSERT_EQ(workbook->sheets.size(), 1U);
  EXPECT_EQ(workbook->sheets[0].name, "收支");
  EXPECT_EQ(Sketch(*workbook, workbook->sheets[0]), GetParam().expected);
}

TEST_P(ReadWorkbookTest, VisitorGetsTheSameCells) {
  const std::string bytes = ZipOf(WorkbookParts(GetParam().xml));
  const auto kept = ReadWorkbook(bytes, WorkbookLimits());
  std::vector<WorkbookCell> visited;
  const auto workbook =
      VisitWorkbook(bytes, WorkbookLimits(), [&](std::size_t sheet, const WorkbookCell& cell) {
        EXPECT_EQ(sheet, 0U);
        visited.push_back(cell);
      });
  ASSERT_TRUE(kept.ok() && workbook.ok());
  EXPECT_TRUE(workbook->sheets[0].cells.empty());
  EXPECT_EQ(workbook->sheets[0].merges, kept->sheets[0].merges);
  const std::vector<WorkbookCell>& cells = kept->sheets[0].cells;
  EXPECT_TRUE(std::is_permutation(visited.begin(), visited.end(), cells.begin(), cells.end()));
}

INSTANTIATE_TEST_SUITE_P(
    Cells, ReadWorkbookTest,
    ::testing::Values(
        SheetCase{"Empty", "<sheetData/>", ""},
        SheetCase{
            "NumbersKeepTheirLiteral",
            R"(<sheetData><row r="1"><c r="A1"><v>2067.78</v></c><c r="B1" s="1"><v>1E-3</v></c>)"
            R"(<c r="C1" s="2"><v>-0.10</v></c></row></sheetData>)",
            "0,0 number \"2067.78\"\n0,1 number \"1E-3\" as #,##0.00\n"
            "0,2 number \"-0.10\" as #,##0.000\n"},
        SheetCase{
            "SharedTexts",
            R"(<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>)"
            R"(<c r="C2" t="s"><v>2</v></c></row></sheetData>)",
            "1,0 text \"项目\"\n1,1 text \"一、拨款 \"\n1,2 text \"a\rb_x0041_\"\n"},
        SheetCase{
            "InlineTexts",
            R"(<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>合</t></is></c>)"
            R"(<c r="B1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row></sheetData>)",
            "0,0 text \"合\"\n0,1 text \"甲乙\"\n"},
        SheetCase{
            "Formulas",
            R"(<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c>)"
            R"(<c r="B1" t="str"><f>T(A1)</f><v>x</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>)"
            R"(<c r="D1" t="b"><v>1</v></c></row></sheetData>)",
            "0,0 number \"2\" formula\n0,1 text \"x\" formula\n0,2 error \"#DIV/0!\" formula\n"
            "0,3 boolean \"1\"\n"},
        SheetCase{"BlankWithFormat", R"(<sheetData><row r="1"><c r="B1" s="1"/></row></sheetData>)",
                  "0,1 blank as #,##0.00\n"},
        SheetCase{"Dates",
                  R"(<sheetData><row r="1"><c r="A1" s="3"><v>45291</v></c>)"
                  R"(<c r="B1" t="d"><v>2023-12-31</v></c></row></sheetData>)",
                  "0,0 number \"45291\" date 2023-12-31 as yyyy/m/d\n"
                  "0,1 text \"2023-12-31\" date 2023-12-31\n"},
        SheetCase{
            "PlacesLeftOut",
            R"(<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>)",
            "0,0 number \"1\"\n0,1 number \"2\"\n1,0 number \"3\"\n"},
        SheetCase{
            "RowsOutOfOrder",
            R"(<sheetData><row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c></row></sheetData>)",
            "0,1 number \"1\"\n2,0 number \"3\"\n"},
        SheetCase{
            "XmlEntities",
            R"(<sheetData><row r="1"><c r="A1" t="str"><v>a&lt;b&amp;&#21512;</v></c></row></sheetData>)",
            "0,0 text \"a<b&合\"\n"}),
    [](const auto& row) { return row.param.name; });

TEST(ReadWorkbookTest, ReadsMergesWidthsAndHiddenThings) {
  Parts parts = WorkbookParts(
      R"(<cols><col min="1" max="3" width="12.5"/><col min="4" max="4" width="0" hidden="1"/></cols>)"
      R"(<sheetData><row r="1"/><row r="2" hidden="1"/></sheetData>)"
      R"(<mergeCells><mergeCell ref="A1:B2"/></mergeCells>)");
  std::string& book = parts["xl/workbook.xml"];
  book.replace(book.find("sheetId"), 0, "state=\"hidden\" ");
  const auto workbook = ReadWorkbook(ZipOf(parts), WorkbookLimits());
  ASSERT_TRUE(workbook.ok()) << workbook.status().ToString();
  const Sheet& sheet = workbook->sheets[0];
  EXPECT_EQ(sheet.state, SheetState::kHidden);
  EXPECT_EQ(sheet.merges, (std::vector<MergedRange>{{0, 0, 2, 2}}));
  EXPECT_EQ(sheet.widths, (std::vector<ColumnWidth>{{0, 2, 12.5, false}, {3, 3, 0, true}}));
  EXPECT_EQ(sheet.hidden_rows, (std::vector<int>{1}));
}

TEST(ReadWorkbookTest, ReadsStrictNamespaces) {
  Parts parts = WorkbookParts(R"(<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>)");
  for (auto& [name, content] : parts) {
    const std::string from = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::size_t at = content.find(from);
    if (at != std::string::npos) {
      content.replace(at, from.size(), "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
  }
  const auto workbook = ReadWorkbook(ZipOf(parts), WorkbookLimits());
  ASSERT_TRUE(workbook.ok()) << workbook.status().ToString();
  EXPECT_EQ(Sketch(*workbook, workbook->sheets[0]), "0,0 number \"7\"\n");
}

struct BadCase {
  const char* name;
  std::string part;     ///< Which part is changed; "" = the sheet.
  std::string content;  ///< To this; for the sheet what stands inside `worksheet`.
  StatusCode code;
  std::string words;  ///< Stand in the message.
};

void PrintTo(const BadCase& row, std::ostream* out) { *out << row.name; }

class BadWorkbookTest : public ::testing::TestWithParam<BadCase> {};

TEST_P(BadWorkbookTest, SaysWhatIsWrong) {
  Parts parts = WorkbookParts(GetParam().part.empty() ? GetParam().content : "<sheetData/>");
  if (GetParam().content == "(removed)")
    parts.erase(GetParam().part);
  else if (!GetParam().part.empty())
    parts[GetParam().part] = GetParam().content;
  const auto workbook = ReadWorkbook(ZipOf(parts), WorkbookLimits());
  ASSERT_FALSE(workbook.ok());
  EXPECT_EQ(workbook.status().code(), GetParam().code);
  EXPECT_NE(workbook.status().message().find(GetParam().words), std::string::npos)
      << workbook.status().message();
}

constexpr const char* kTwoCells =
    R"(<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>)";
constexpr const char* kLaughs =
    "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";

INSTANTIATE_TEST_SUITE_P(
    Cases, BadWorkbookTest,
    ::testing::Values(
        BadCase{"BrokenXml", "", "<sheetData><row", StatusCode::kDamaged, "sheet1.xml: "},
        BadCase{"TwoCellsAtOnePlace", "", kTwoCells, StatusCode::kDamaged, "two cells in row 1"},
        BadCase{"NoSuchSharedText", "",
                R"(<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>)",
                StatusCode::kDamaged, "no shared text 9"},
        BadCase{"CellOutsideTheSheet", "",
                R"(<sheetData><row r="1"><c r="XFE1"><v>9</v></c></row></sheetData>)",
                StatusCode::kDamaged, "no cell XFE1"},
        BadCase{"BadMerge", "", R"(<mergeCells><mergeCell ref="B2:A1"/></mergeCells>)",
                StatusCode::kDamaged, "no range B2:A1"},
        BadCase{"DocumentType", "xl/worksheets/sheet1.xml", kLaughs, StatusCode::kDamaged,
                "document type"},
        BadCase{"SheetMissing", "xl/worksheets/sheet1.xml", "(removed)", StatusCode::kDamaged,
                "no part xl/worksheets/sheet1.xml"},
        BadCase{"OtherPackage", "_rels/.rels", "(removed)", StatusCode::kUnsupported,
                "another zip package"}),
    [](const auto& row) { return row.param.name; });

TEST(BadWorkbookTest, OtherBytesAreNamed) {
  EXPECT_EQ(ReadWorkbook("no zip", WorkbookLimits()).status().code(), StatusCode::kDamaged);
  EXPECT_EQ(ReadWorkbook("", WorkbookLimits()).status().code(), StatusCode::kDamaged);
  EXPECT_EQ(ReadWorkbook("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", WorkbookLimits()).status().code(),
            StatusCode::kUnsupported);
}

// Whatever bytes are lost at the end or changed inside, there is an answer; a changed part never
// reads as the good one, because its checksum is verified.
TEST(BadWorkbookTest, DamagedBytesNeverCrash) {
  const std::string good = ZipOf(
      WorkbookParts(R"(<sheetData><row r="1"><c r="A1"><v>2067.78</v></c></row></sheetData>)"));
  for (std::size_t i = 0; i < good.size(); ++i) {
    EXPECT_FALSE(ReadWorkbook(good.substr(0, i), WorkbookLimits()).ok()) << "cut at " << i;
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x55);
    const auto workbook = ReadWorkbook(bad, WorkbookLimits());
    if (workbook.ok() && !workbook->sheets.empty() && !workbook->sheets[0].cells.empty()) {
      EXPECT_EQ(workbook->sheets[0].cells[0].text, "2067.78") << "changed at " << i;
    }
  }
}

TEST(WorkbookLimitsTest, StopsWhatUnpacksTooLarge) {
  const std::string bytes = ZipOf(WorkbookParts(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + std::string(1 << 20, '0') +
      "</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row></sheetData>"));
  ASSERT_LT(bytes.size(), std::size_t{20000});
  EXPECT_TRUE(ReadWorkbook(bytes, WorkbookLimits()).ok());
  const auto code = [&bytes](auto change) {
    WorkbookLimits limits;
    change(limits);
    return ReadWorkbook(bytes, limits).status().code();
  };
  EXPECT_EQ(code([](auto& l) { l.max_part_bytes = 1 << 20; }), StatusCode::kUnsupported);
  EXPECT_EQ(code([](auto& l) { l.max_total_bytes = 1 << 20; }), StatusCode::kUnsupported);
  EXPECT_EQ(code([](auto& l) { l.max_text_bytes = 1 << 20; }), StatusCode::kUnsupported);
  EXPECT_EQ(code([](auto& l) { l.max_cells = 1; }), StatusCode::kUnsupported);
  EXPECT_EQ(code([](auto& l) { l.max_sheets = 0; }), StatusCode::kUnsupported);
}

TEST(ReadCsvWorkbookTest, EveryFieldIsAText) {
  const auto workbook = ReadCsvWorkbook("项目,金额\n甲,\"1,000.00\"\n,5\n", "表1");
  ASSERT_TRUE(workbook.ok());
  EXPECT_EQ(workbook->sheets[0].name, "表1");
  EXPECT_EQ(Sketch(*workbook, workbook->sheets[0]),
            "0,0 text \"项目\"\n0,1 text \"金额\"\n1,0 text \"甲\"\n1,1 text \"1,000.00\"\n2,1 "
            "text \"5\"\n");
}

TEST(ReadWorkbook, KeepsFormulasAndWhoSharesThem) {
  const std::string rows =
      "<row r=\"1\"><c r=\"A1\"><f>B1+C1</f><v>2</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A3\">B2</f><v>2</v></c></row>"
      "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
      "<row r=\"4\"><c r=\"A4\"><f t=\"array\" ref=\"A4\">SUM(B1:B2*2)</f><v>2</v></c></row>";
  const auto workbook =
      ReadWorkbook(ZipOf(WorkbookParts("<sheetData>" + rows + "</sheetData>")), WorkbookLimits());
  ASSERT_TRUE(workbook.ok()) << workbook.status().ToString();
  const Sheet& sheet = workbook->sheets.front();
  EXPECT_EQ(sheet.formula_texts, (std::vector<std::string>{"B1+C1", "B2"}));
  EXPECT_EQ(sheet.formulas,
            (std::vector<SheetFormula>{{0, 0, 0, 0, 0}, {1, 0, 1, 0, 0}, {2, 0, 1, 1, 0}}));
}

}  // namespace
}  // namespace mingxi
