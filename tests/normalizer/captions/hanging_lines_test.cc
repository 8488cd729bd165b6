// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/hanging_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

// The grids of these tests are 100 pt a column from x 50, 20 pt a row from y 100.
constexpr const char* kTable = "编码|名称|金额\n101|教育|1.50\n102|群众文|2.50";
constexpr double kBottom = 160;

/// A line at `x`, `below` points below the table.
TextLine LineBelow(double below, double x, std::string_view text) {
  TextLine line = LineAt(kBottom + below, text);
  const double width = line.box.width();
  line.box.x0 = x;
  line.box.x1 = x + width;
  return line;
}

struct HangingCase {
  const char* name;
  const char* table;
  std::vector<TextLine> lines;
  const char* last_row;  ///< Empty: the lines do not hang.
};

void PrintTo(const HangingCase& test, std::ostream* out) { *out << test.name; }

class HangingTest : public testing::TestWithParam<HangingCase> {};

TEST_P(HangingTest, PutsLinesIntoTheLastRow) {
  const Piece piece = GridToPiece(DrawGrid(GetParam().table));
  const std::optional<Piece> hung = WithHangingLines(piece, GetParam().lines);
  std::string last_row;
  if (hung.has_value()) {
    const std::string drawn = DrawBack(hung->row_count, hung->column_count, hung->cells);
    last_row = drawn.substr(drawn.rfind('\n', drawn.size() - 2) + 1);
    last_row.pop_back();
  }
  EXPECT_EQ(last_row, GetParam().last_row);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, HangingTest,
    testing::Values(
        HangingCase{"rest_of_a_label", kTable, {LineBelow(4, 150, "化")}, "102|群众文化|2.50"},
        HangingCase{"two_lines_of_a_label",
                    kTable,
                    {LineBelow(4, 150, "化和"), LineBelow(16, 150, "体育")},
                    "102|群众文化和体育|2.50"},
        HangingCase{"line_over_two_columns",
                    "名称|部门|金额\n甲|乙|1.50\n城区道|建设|2.50",
                    {LineBelow(4, 50, "路          部门")},
                    "城区道路|建设部门|2.50"},
        HangingCase{"blank_cells_of_a_row_cut_by_the_page",
                    "名称|编码|金额|备注\n甲|P01|1.50|\n城区道|||",
                    {LineBelow(4, 150, "P02"), LineBelow(4, 250, "2.50")},
                    "城区道|P02|2.50|"},
        // No rest of a label.
        HangingCase{"far_below", kTable, {LineBelow(30, 150, "化")}, ""},
        HangingCase{"over_two_columns", kTable, {LineBelow(4, 120, "群众文化")}, ""},
        HangingCase{"below_a_figure", kTable, {LineBelow(4, 250, "万元")}, ""},
        HangingCase{"a_source", kTable, {LineBelow(4, 150, "来源：统计局")}, ""},
        HangingCase{"a_note", kTable, {LineBelow(4, 50, "注：甲")}, ""},
        HangingCase{
            "prose_behind", kTable, {LineBelow(4, 150, "化"), LineBelow(40, 50, "下文")}, ""},
        HangingCase{"nothing", kTable, {}, ""}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace mingxi
