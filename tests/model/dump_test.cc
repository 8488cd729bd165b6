// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dump.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct DumpCase {
  const char* name;
  std::string actual;
  const char* expected;
};

void PrintTo(const DumpCase& test, std::ostream* out) { *out << test.name; }

class DumpTest : public testing::TestWithParam<DumpCase> {};

TEST_P(DumpTest, PrintsOneStableLine) { EXPECT_EQ(GetParam().actual, GetParam().expected); }

const Box kBox{34.1, 87.2, 44.125, 97};

std::vector<DumpCase> PageCases() {
  Glyph plain{.code = U'合', .box = kBox, .baseline = 95.5F, .size = 10};
  Glyph odd{.code = U'"', .box = kBox, .font = 2, .direction = Direction::kDown};
  odd.is_invisible = odd.is_artifact = true;
  odd.color = 0xff0010;
  odd.mcid = 0;
  return {
      {"glyph", Dump(plain), R"(glyph "合" 34.1,87.2,44.13,97 baseline 95.5 size 10 font 0)"},
      {"glyph with all flags", Dump(odd),
       R"(glyph "\"" 34.1,87.2,44.13,97 baseline 0 size 0 font 2 down invisible artifact #ff0010 mcid 0)"},
      {"glyph beyond the BMP", Dump(Glyph{.code = U'\U00020000'}),
       "glyph \"\U00020000\" 0,0,0,0 baseline 0 size 0 font 0"},
      {"glyph of two bytes", Dump(Glyph{.code = U'×'}),
       R"(glyph "×" 0,0,0,0 baseline 0 size 0 font 0)"},
      {"font", Dump(Font{"SimHei", true, true}), R"(font "SimHei" embedded bold)"},
      {"ruling", Dump(Ruling{true, 87.2, {34.1, 500}, 0.5}),
       "ruling horizontal at 87.2 from 34.1 to 500 thick 0.5 stroke"},
      {"thin fill", Dump(Ruling{false, 1.999, {0, 10}, 1, RulingSource::kThinFill, 0xd9d9d9}),
       "ruling vertical at 2 from 0 to 10 thick 1 thin-fill #d9d9d9"},
      {"fill", Dump(Fill{kBox, 0xd9d9d9}), "fill 34.1,87.2,44.13,97 #d9d9d9"},
      {"picture", Dump(Picture{kBox, true}), "picture 34.1,87.2,44.13,97 mask"},
      {"tagged cell", Dump(TaggedCell{0, 1, 2, 1, 2, true, {3, 4}}),
       "tagged-cell table 0 row 1 column 2 span 1x2 header mcids 3,4"},
  };
}

std::vector<DumpCase> LayoutCases() {
  Grid grid{.page = 3, .order = 2, .box = kBox, .row_count = 5, .column_count = 4};
  grid.rows_by = Evidence::kColumnRules;
  grid.spans_are_known = false;
  grid.is_open_below = true;
  grid.doubts.push_back({"text crosses the boundary of column 3"});
  GridCell cell{.row = 0, .column = 2, .row_span = 2, .text = "项\n目", .box = kBox};
  cell.indent_pt = 3.25;
  cell.is_bold = cell.is_doubtful = true;
  TextLine line{.text = "- 7 -", .box = kBox, .size = 9};
  line.is_artifact = true;
  line.order = 7;
  return {
      {"grid", Dump(grid),
       "grid page 3 order 2 rows 5 columns 4 box 34.1,87.2,44.13,97 by rulings/column-rules "
       "spans-unknown open-below doubts 1"},
      {"grid cell", Dump(cell),
       R"(cell 0,2 span 2x1 "项\n目" 34.1,87.2,44.13,97 indent 3.25 bold doubtful)"},
      {"grid cell of a text", Dump(GridCell{.row = 1, .column = 0}), R"(cell 1,0 "")"},
      {"line", Dump(line), R"(line 7 "- 7 -" 34.1,87.2,44.13,97 size 9 artifact)"},
      {"doubt", Dump(GridDoubt{"two rows or one", 5, -1}), R"(doubt 5,-1 "two rows or one")"},
      {"account", Dump(GlyphAccount{120, 100, 17, 2, 0, 1}),
       "account glyphs 120 cells 100 lines 17 artifacts 2 invisible 0 unclaimed 1"},
  };
}

std::vector<DumpCase> TableCases() {
  Table table{.id = "t01", .title = "收支总表", .unit = "万元", .pages = {1, 2}};
  table.row_count = 37;
  table.column_count = 5;
  table.header_rows = 2;
  Column column{.path = {"收入", "预算数"}, .role = ColumnRole::kAmount, .unit = "元"};
  column.year = 2023;
  Cell cell{.row = 8, .column = 4, .text = "1,095.64", .type = CellType::kAmount};
  cell.value = Decimal::Parse("1095.64");
  cell.unit = "万元";
  cell.value_yuan = Decimal::Parse("10956400");
  cell.status = FigureStatus::kConfirmed;
  cell.places.push_back({1, kBox});
  return {
      {"table", Dump(table),
       R"(table t01 "收支总表" unit 万元 pages 1,2 rows 37 columns 5 header 2)"},
      {"row", Dump(Row{RowKind::kData, 2, 3, "206"}), "row data level 2 parent 3 code 206"},
      {"row of nothing known", Dump(Row{RowKind::kTotal}), "row total"},
      {"column", Dump(column), R"(column "收入/预算数" amount unit 元 year 2023)"},
      {"cell", Dump(cell),
       R"(cell 8,4 "1,095.64" amount 1095.64 unit 万元 yuan 10956400 confirmed page 1 )"
       "34.1,87.2,44.13,97"},
      {"dash", Dump(Cell{.text = "-", .raw = "－", .type = CellType::kDash}),
       R"(cell 0,0 "-" raw "－" dash)"},
  };
}

std::vector<DumpCase> DocumentCases() {
  Document document;
  document.source = {.file = "x.pdf", .media_type = "application/pdf", .pages = 27};
  document.publisher.name = "某县财政局";
  document.fiscal_year = 2023;
  document.kind = "unit-budget";
  Finding finding{"sum.rows", Severity::kError, {.page = 2, .table = "t01"}, {{"t01", 5, 4}}};
  finding.message = "It does not add up.";
  finding.suggestion = "12.30";
  Check check{.id = "sum.rows",
              .status = CheckStatus::kHolds,
              .left = Decimal(12),
              .right = Decimal(12),
              .difference = Decimal()};
  check.left_cells = {{"t01", 3, 2}};
  check.right_cells = {{"t01", 4, 2}, {"t01", 5, 2}};
  return {
      {"document", Dump(document),
       R"(document x.pdf application/pdf pages 27 publisher "某县财政局" year 2023 kind unit-budget)"},
      {"paragraph", Dump(Paragraph{9, "一、\t说明"}), R"(paragraph page 9 "一、\t说明")"},
      {"finding", Dump(finding),
       R"(error sum.rows page 2 table t01 cells t01[5,4] "It does not add up." suggestion 12.30)"},
      {"check", Dump(check), "holds sum.rows t01[3,2] 12 = t01[4,2]+t01[5,2] 12 difference 0"},
  };
}

std::string CaseName(const testing::TestParamInfo<DumpCase>& info) {
  std::string name = info.param.name;
  for (char& c : name) c = c == ' ' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Page, DumpTest, testing::ValuesIn(PageCases()), CaseName);
INSTANTIATE_TEST_SUITE_P(Layout, DumpTest, testing::ValuesIn(LayoutCases()), CaseName);
INSTANTIATE_TEST_SUITE_P(Table, DumpTest, testing::ValuesIn(TableCases()), CaseName);
INSTANTIATE_TEST_SUITE_P(Document, DumpTest, testing::ValuesIn(DocumentCases()), CaseName);

TEST(DumpTableTest, PrintsARowALineAndAMergedCellOnce) {
  Table table{.id = "t01", .title = "表", .row_count = 2, .column_count = 3, .header_rows = 1};
  table.cells = {{.row = 0, .column = 0, .column_span = 2, .text = "项目"},
                 {.row = 0, .column = 2, .text = "金额"},
                 {.row = 1, .column = 0, .text = "一、收入"},
                 {.row = 1, .column = 1, .text = "a|b"},
                 {.row = 1, .column = 2, .text = ""}};
  table.rows = {{RowKind::kHeader}, {RowKind::kData}};
  table.columns = {{.path = {"项目"}}};
  table.notes = {"注：无"};
  EXPECT_EQ(DumpTable(table),
            "table t01 \"表\" rows 2 columns 3 header 1\n"
            "  column \"项目\"\n"
            "  header | 项目 |  | 金额\n"
            "  data | 一、收入 | a|b |\n"
            "  note \"注：无\"\n");
}

}  // namespace
}  // namespace mingxi
