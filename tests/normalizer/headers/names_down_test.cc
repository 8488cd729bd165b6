// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/names_down.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

struct DownCase {
  const char* name;
  Evidence rows_by;
  const char* printed;
  const char* merged;
};

void PrintTo(const DownCase& test, std::ostream* out) { *out << test.name; }

class NamesDownTest : public testing::TestWithParam<DownCase> {};

TEST_P(NamesDownTest, AreMerged) {
  Grid grid = DrawGrid(GetParam().printed);
  grid.rows_by = GetParam().rows_by;
  const Piece merged = SpanNamesDown(GridToPiece(grid));
  EXPECT_EQ(DrawBack(merged.row_count, merged.column_count, merged.cells), GetParam().merged);
}

INSTANTIATE_TEST_SUITE_P(
    Pictures, NamesDownTest,
    testing::Values(DownCase{"at_the_top", Evidence::kColumnRules,
                             "序号|收入|<|备注\n|项目|数|\n1|税收|3.50|\n",
                             "序号|收入|<|备注\n^|项目|数|^\n1|税收|3.50|\n"},
                    DownCase{"at_the_bottom", Evidence::kAlignment,
                             "|收入|<|\n序号|项目|数|备注\n1|税收|3.50|\n",
                             "序号|收入|<|备注\n^|项目|数|^\n1|税收|3.50|\n"},
                    DownCase{"in_the_middle_of_three", Evidence::kColumnRules,
                             "|收入|<|<\n序号|本级|<|下级\n|项目|数|\n1|税收|3.50|2.00\n",
                             "序号|收入|<|<\n^|本级|<|下级\n^|项目|数|^\n1|税收|3.50|2.00\n"},
                    // A drawn rule shows that the blank place is a cell of its own.
                    DownCase{"drawn", Evidence::kRulings, "|收入|<\n序号|项目|数\n1|税收|3.50\n",
                             "|收入|<\n序号|项目|数\n1|税收|3.50\n"},
                    // Rows below names that are not split up are rows of the table.
                    DownCase{"one_level", Evidence::kColumnRules,
                             "项目|预算数|备注\n一、本级||\n税收|3.50|\n",
                             "项目|预算数|备注\n一、本级||\n税收|3.50|\n"},
                    DownCase{"two_names_of_a_column", Evidence::kColumnRules,
                             "序号|收入|<\n号码|项目|数\n1|税收|3.50\n",
                             "序号|收入|<\n号码|项目|数\n1|税收|3.50\n"}),
    [](const testing::TestParamInfo<DownCase>& test) { return std::string(test.param.name); });

TEST(NamesDownTest, OnlyARuleBetweenTheTwoRowsCounts) {
  Grid grid = DrawGrid("|收入|<\n序号|项目|数\n1|税收|3.50\n");
  grid.rows_by = Evidence::kColumnRules;
  grid.row_edges_by = {Evidence::kRulings, Evidence::kRulings, Evidence::kColumnRules,
                       Evidence::kRulings};
  const Piece drawn = SpanNamesDown(GridToPiece(grid));
  EXPECT_EQ(drawn.cells, GridToPiece(grid).cells);
}

}  // namespace
}  // namespace mingxi
