// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/table_csv.h"

#include <gtest/gtest.h>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Blank;
using testing::Code;
using testing::Dash;
using testing::Head;
using testing::Label;
using testing::Percent;
using testing::Spanning;
using testing::TableBuilder;

Table Sample() {
  return TableBuilder("t01", "")
      .Header({Spanning(2, 1, Head("编码")), Spanning(1, 2, Head("预算数"))})
      .Header({Head("合计"), Head("占比")})
      .AddRow(RowKind::kIndex, {Head("栏次"), Head("1"), Head("2")})
      .Data({Code("0201"), Amount("1,095.64", "1095.64"), Percent("111.2%", "111.2")})
      .Data({Blank(), Amount("△7,027.41", "-7027.41"), Dash()})
      .Columns({{"编码"}, {"预算数", "合计"}, {"预算数", "占比"}})
      .Build();
}

std::string Csv(const Table& table, CsvDialect dialect = CsvDialect::kData) {
  const CellMap cells = *CellMap::Make(table);
  return TableToCsv(table, cells, ProfileOf(table, cells), dialect);
}

TEST(TableToCsv, WritesPlainNumbersAndKeepsZerosAndDashes) {
  EXPECT_EQ(Csv(Sample()),
            "编码,预算数/合计,预算数/占比\n"
            "0201,1095.64,111.2\n"
            ",-7027.41,-\n");
}

TEST(TableToCsv, RepeatsAMergedLabelInEachRowButNoFigure) {
  const Table table =
      TableBuilder("t01", "")
          .Header({Head("a"), Head("b"), Head("c")})
          .Data({Spanning(2, 1, Label("基本支出")), Label("x"), Spanning(2, 1, Amount("5", "5"))})
          .Data({Label("y")})
          .Data({Spanning(1, 2, Label("合计")), Amount("5", "5")})
          .Columns({{"a"}, {"b"}, {"c"}})
          .Build();
  EXPECT_EQ(Csv(table), "a,b,c\n基本支出,x,5\n基本支出,y,\n合计,,5\n");
}

TEST(TableToCsv, KeepsAPercentageAsPrintedAmongOtherFigures) {
  const Table table = TableBuilder("t01", "")
                          .Data({Percent("50%", "50")})
                          .Data({Amount("1,000", "1000")})
                          .Columns({{"a"}})
                          .Build();
  EXPECT_EQ(Csv(table), "a\n50%\n1000\n");
}

TEST(TableToCsv, WritesPlainPercentagesBesideText) {
  const Table table = TableBuilder("t01", "")
                          .Data({Percent("50%", "50")})
                          .Data({Label("*8.2%")})
                          .Columns({{"a"}})
                          .Build();
  EXPECT_EQ(Csv(table), "a\n50\n*8.2%\n");
}

TEST(TableToRawCsv, WritesTheGridAsPrinted) {
  const Table table = Sample();
  EXPECT_EQ(TableToRawCsv(table, *CellMap::Make(table), CsvDialect::kData),
            "编码,预算数,\n,合计,占比\n栏次,1,2\n0201,\"1,095.64\",111.2%\n,\"△7,027.41\",-\n");
}

TEST(TableToRawCsv, FillsMergedCellsOnRequest) {
  const Table table = TableBuilder("t01", "")
                          .Data({Spanning(1, 2, Label("收入"))})
                          .Data({Spanning(2, 1, Amount("1.5", "1.5")), Label("a")})
                          .Data({Label("b")})
                          .Build();
  EXPECT_EQ(TableToRawCsv(table, *CellMap::Make(table), CsvDialect::kData, MergedCells::kFilled),
            "收入,收入\n1.5,a\n1.5,b\n");
}

TEST(TableToRawCsv, GuardsTextButNoFigureInExcelsDialect) {
  const Table table =
      TableBuilder("t01", "").Data({Amount("-5.00", "-5.00"), Label("-其中")}).Build();
  EXPECT_EQ(TableToRawCsv(table, *CellMap::Make(table), CsvDialect::kExcel), "-5.00,'-其中\r\n");
}

}  // namespace
}  // namespace mingxi
