// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/cell_map.h"

#include <gtest/gtest.h>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Head;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;

Table Merged() {
  return TableBuilder("t01", "")
      .Data({Spanning(2, 1, Head("a")), Spanning(1, 2, Head("b"))})
      .Data({Head("c"), Head("d")})
      .Build();
}

TEST(CellMap, FindsAnchorsAndWhatSpansCover) {
  const Table table = Merged();
  const Result<CellMap> cells = CellMap::Make(table);
  ASSERT_TRUE(cells.ok());
  EXPECT_EQ(cells->Anchor(0, 0)->text, "a");
  EXPECT_EQ(cells->Covering(1, 0)->text, "a");
  EXPECT_EQ(cells->Anchor(1, 0), nullptr);
  EXPECT_EQ(cells->Covering(0, 2)->text, "b");
  EXPECT_EQ(cells->Anchor(1, 2)->text, "d");
}

TEST(CellMap, KnowsPlacesWithoutACell) {
  Table table = Merged();
  table.cells.pop_back();
  const Result<CellMap> cells = CellMap::Make(table);
  ASSERT_TRUE(cells.ok());
  EXPECT_EQ(cells->Covering(1, 2), nullptr);
}

struct BrokenCase {
  const char* name;
  Cell broken;
  const char* expected;
};

void PrintTo(const BrokenCase& row, std::ostream* out) { *out << row.name; }

Cell CellAt(int row, int column, int row_span, int column_span) {
  Cell cell = Spanning(row_span, column_span, Label("x"));
  cell.row = row;
  cell.column = column;
  return cell;
}

class BrokenTableTest : public ::testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenTableTest, IsRefusedByName) {
  Table table = Merged();
  table.cells[3] = GetParam().broken;
  const Status status = CellMap::Make(table).status();
  EXPECT_EQ(status.code(), StatusCode::kInternal);
  EXPECT_EQ(status.location().table, "t01");
  EXPECT_EQ(status.location().row, GetParam().broken.row);
  EXPECT_NE(status.message().find(GetParam().expected), std::string::npos) << status.message();
}

INSTANTIATE_TEST_SUITE_P(
    Cases, BrokenTableTest,
    ::testing::Values(BrokenCase{"Overlap", CellAt(0, 1, 1, 1), "each other"},
                      BrokenCase{"BelowTheTable", CellAt(2, 0, 1, 1), "outside"},
                      BrokenCase{"SpanTooWide", CellAt(1, 2, 1, 2), "outside"},
                      BrokenCase{"HugeSpan", CellAt(1, 2, 2147483647, 1), "outside"},
                      BrokenCase{"Negative", CellAt(1, -1, 1, 1), "outside"},
                      BrokenCase{"NoSpan", CellAt(1, 2, 0, 1), "outside"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
