// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/workbook/sheet_layout.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "extractor/workbook/cell_reference.h"

namespace mingxi {
namespace {

/// A sheet from rows of texts parted by `|`. A text that is a number is one; `[x]` has lines around
/// it; `.` is nothing.
Sheet SheetOf(const std::vector<std::string>& rows) {
  Sheet sheet;
  sheet.name = "s";
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::size_t begin = 0;
    for (int column = 0; begin <= rows[r].size(); ++column) {
      const std::size_t end = std::min(rows[r].find('|', begin), rows[r].size());
      std::string text = rows[r].substr(begin, end - begin);
      begin = end + 1;
      WorkbookCell cell;
      cell.row = static_cast<int>(r);
      cell.column = column;
      cell.is_boxed = text.starts_with('[');
      if (cell.is_boxed) text = text.substr(1, text.size() - 2);
      if (text == "." || (text.empty() && !cell.is_boxed)) continue;
      const bool is_number = text.find_first_not_of("0123456789.-") == std::string::npos;
      cell.kind = text.empty() ? ValueKind::kBlank
                  : is_number  ? ValueKind::kNumber
                               : ValueKind::kText;
      cell.text = text;
      sheet.cells.push_back(cell);
    }
  }
  return sheet;
}

/// Lines as they are, grids as `A3:C5 text/text|text` with `{2x1}` before cells that span.
std::string Sketch(const Layout& layout) {
  std::vector<std::string> items(layout.lines.size() + layout.grids.size());
  for (const TextLine& line : layout.lines) items[static_cast<std::size_t>(line.order)] = line.text;
  for (const Grid& grid : layout.grids) {
    std::string text = "<";
    int row = 0;
    for (const GridCell& cell : grid.cells) {
      const bool is_first = &cell == &grid.cells.front();
      if (!is_first) text += cell.row != row ? "/" : "|";
      row = cell.row;
      if (cell.row_span > 1 || cell.column_span > 1) {
        text += "{" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "}";
      }
      text += cell.text;
    }
    items[static_cast<std::size_t>(grid.order)] = text + ">";
  }
  std::string out;
  for (const std::string& item : items) out += item + "\n";
  return out;
}

struct LayoutCase {
  const char* name;
  std::vector<std::string> rows;
  std::vector<const char*> merges;
  const char* expected;
};

void PrintTo(const LayoutCase& row, std::ostream* out) { *out << row.name; }

class SheetLayoutTest : public ::testing::TestWithParam<LayoutCase> {};

TEST_P(SheetLayoutTest, PartsTablesFromLines) {
  Workbook workbook;
  workbook.formats = {"General"};
  workbook.sheets.push_back(SheetOf(GetParam().rows));
  for (const char* merge : GetParam().merges) {
    workbook.sheets[0].merges.push_back(*ParseRange(merge));
  }
  const auto read = WorkbookToLayouts(workbook);
  ASSERT_TRUE(read.ok()) << read.status().ToString();
  ASSERT_EQ(read->layouts.size(), 1U);
  EXPECT_EQ(Sketch(read->layouts[0]), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Sheets, SheetLayoutTest,
    ::testing::Values(
        LayoutCase{"drawn_table_below_title_and_unit",
                   {"title", ".|.|unit", "[name]|[a]|[b]", "[x]|[1]|[2]", "note"},
                   {"A1:C1"},
                   "title\nunit\n<name|a|b/x|1|2>\nnote\n"},
        LayoutCase{"table_without_lines",
                   {"title", ".|unit", "name|a", "x|1", "y|2"},
                   {},
                   "title\nunit\n<name|a/x|1/y|2>\n"},
        LayoutCase{"name_over_some_columns_is_header",
                   {".|amounts", "name|a|b", "x|1|2"},
                   {"B1:C1"},
                   "<|{1x2}amounts/name|a|b/x|1|2>\n"},
        LayoutCase{"blank_row_parts_tables",
                   {"[a]|[b]", "[1]|[2]", "", "[c]|[d]", "[3]|[4]"},
                   {},
                   "<a|b/1|2>\n<c|d/3|4>\n"},
        LayoutCase{"line_parts_tables",
                   {"[a]|[b]", "[1]|[2]", "second", "[c]|[d]", "[3]|[4]"},
                   {},
                   "<a|b/1|2>\nsecond\n<c|d/3|4>\n"},
        LayoutCase{"tables_beside_each_other",
                   {"[a]|[b]|.|[c]|[d]", "[x]|[2]|.|[y]|[4]"},
                   {},
                   "<a|b/x|2>\n<c|d/y|4>\n"},
        LayoutCase{"title_over_tables_beside_each_other",
                   {"title", "[a]|[b]|.|[c]|[d]", "[x]|[2]|.|[y]|[4]"},
                   {"A1:E1"},
                   "title\n<a|b/x|2>\n<c|d/y|4>\n"},
        LayoutCase{"blank_column_without_lines_stays_between_names_and_figures",
                   {"name|.|a|b", "x|.|1|2", "y|.|3|4"},
                   {},
                   "<name||a|b/x||1|2/y||3|4>\n"},
        LayoutCase{"row_of_figures_without_lines_belongs_to_the_table",
                   {"[a]|[b]|[c]", "[x]|[1]|[2]", "y|3|4"},
                   {},
                   "<a|b|c/x|1|2/y|3|4>\n"},
        LayoutCase{"drawn_blank_rows_stay", {"[a]|[b]", "[1]|[2]", "[]|[]"}, {}, "<a|b/1|2/|>\n"},
        LayoutCase{"lines_only", {"one", "", "two"}, {}, "one\ntwo\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(WorkbookToLayouts, HiddenRowsColumnsAndSheetsAreNoContent) {
  Workbook workbook;
  workbook.formats = {"General"};
  Sheet sheet = SheetOf({"[secret]|[m]|[m]", "[0]|[name]|[a]", "[0]|[x]|[1]"});
  sheet.hidden_rows = {0};
  sheet.widths.push_back({0, 0, 8, true});
  workbook.sheets.push_back(sheet);
  Sheet other = SheetOf({"other"});
  other.state = SheetState::kHidden;
  other.name = "h";
  workbook.sheets.push_back(other);
  const auto read = WorkbookToLayouts(workbook);
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->layouts.size(), 1U);
  EXPECT_EQ(Sketch(read->layouts[0]), "<name|a/x|1>\n");
  EXPECT_EQ(CellName(read->layouts[0].grids[0].cells[0].source), "B2");
  ASSERT_EQ(read->hidden.size(), 6U);
  EXPECT_EQ(read->hidden.front(), (HiddenPart{"s", "A1", "secret"}));
  EXPECT_EQ(read->hidden.back(), (HiddenPart{"h", "A1", "other"}));
}

TEST(WorkbookToLayouts, KeepsTheStoredNumberWhereAnotherIsShown) {
  Workbook workbook;
  workbook.formats = {"#,##0.00"};
  workbook.sheets.push_back(SheetOf({"[a]|[20018.8837383003]", "[b]|[12.5]"}));
  const auto read = WorkbookToLayouts(workbook);
  ASSERT_TRUE(read.ok());
  const std::vector<GridCell>& cells = read->layouts[0].grids[0].cells;
  EXPECT_EQ(cells[1].text, "20,018.88");
  ASSERT_TRUE(cells[1].stored.has_value());
  EXPECT_EQ(cells[1].stored->ToString(), "20018.8837383003");
  EXPECT_EQ(cells[3].text, "12.50");
  EXPECT_FALSE(cells[3].stored.has_value());
}

TEST(WorkbookToLayouts, AMarkInTheLastCornerCostsNothing) {
  Workbook workbook;
  workbook.formats = {"General"};
  workbook.sheets.push_back(SheetOf({"[a]|[b]", "[1]|[2]"}));
  WorkbookCell corner;
  corner.row = kSheetRows - 1;
  corner.column = kSheetColumns - 1;
  corner.kind = ValueKind::kText;
  corner.text = "end";
  workbook.sheets[0].cells.push_back(corner);
  const auto read = WorkbookToLayouts(workbook);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(Sketch(read->layouts[0]), "<a|b/1|2>\nend\n");
}

}  // namespace
}  // namespace mingxi
