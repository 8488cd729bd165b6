// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/table_layout.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/document_builder.h"
#include "writers/text/printed_width.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Head;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;

TEST(LayoutOf, PlacesCaptionLinesThatAreThere) {
  TableBuilder builder("t01", "收支总表");
  builder.Data({Label("a"), Label("b")}).Unit("万元");
  builder.Edit().form_number = "公开01表";
  builder.Edit().publisher_line = "编制单位：某局";
  const TableLayout layout = LayoutOf(builder.Build());
  EXPECT_EQ(layout.title_row, 0);
  EXPECT_EQ(layout.form_row, 1);
  EXPECT_EQ(layout.publisher_row, 2);
  EXPECT_EQ(layout.unit_row, 2);
  EXPECT_EQ(layout.first_row, 3);
}

TEST(LayoutOf, LeavesNoRoomForWhatIsNotThere) {
  const TableLayout layout = LayoutOf(TableBuilder("t01", "").Data({Label("a")}).Build());
  EXPECT_EQ(layout.title_row, -1);
  EXPECT_EQ(layout.unit_row, -1);
  EXPECT_EQ(layout.first_row, 0);
  EXPECT_EQ(layout.first_note_row, 1);
}

TEST(LayoutOf, KeepsPublisherAndUnitApartInOneColumn) {
  TableBuilder builder("t01", "");
  builder.Data({Label("a")}).Unit("元");
  builder.Edit().publisher_line = "某局";
  const TableLayout layout = LayoutOf(builder.Build());
  EXPECT_EQ(layout.publisher_row, 0);
  EXPECT_EQ(layout.unit_row, 1);
}

TEST(LayoutOf, GivesEveryFigureRoomInOneLine) {
  const std::string figure = "123,456,789,012,345,678,901.23";
  const Table table = TableBuilder("t01", "").Data({Amount(figure, "1")}).Build();
  EXPECT_GE(LayoutOf(table).column_widths[0], PrintedWidth(figure) + 2);
}

TEST(LayoutOf, GivesWrappedTextItsLines) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "字";
  const TableLayout layout =
      LayoutOf(TableBuilder("t01", "").Data({Label(text)}).Data({Label("短")}).Build());
  EXPECT_LT(layout.column_widths[0], 60);
  EXPECT_GT(layout.row_heights[0], 2 * layout.row_heights[1]);
}

TEST(LayoutOf, WidensColumnsUnderAHeaderThatSpansThem) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "字";
  const Table table = TableBuilder("t01", "")
                          .Header({Spanning(1, 2, Head(text))})
                          .Data({Amount("1", "1"), Amount("2", "2")})
                          .Build();
  const TableLayout layout = LayoutOf(table);
  EXPECT_GE(layout.column_widths[0] + layout.column_widths[1], 80 / 3);
}

TEST(LayoutOf, GivesAMergedCellTheRowsItNeeds) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "字";
  const Table table = TableBuilder("t01", "")
                          .Data({Spanning(2, 1, Label(text)), Label("a")})
                          .Data({Label("b")})
                          .Build();
  const TableLayout layout = LayoutOf(table);
  const int lines = LinesOf(text, layout.column_widths[0]);
  EXPECT_GE(layout.row_heights[0] + layout.row_heights[1], 13 * lines);
}

TEST(FirstScrollingRow, StandsBelowHeaderAndIndexRows) {
  TableBuilder builder("t01", "标题");
  builder.Header({Head("a")})
      .AddRow(RowKind::kIndex, {Head("1")})
      .Data({Label("x")})
      .AddRow(RowKind::kIndex, {Head("2")});
  const Table table = builder.Build();
  EXPECT_EQ(FirstScrollingRow(table, LayoutOf(table)), 3);
}

TEST(FirstScrollingRow, IsZeroWithoutHeader) {
  const Table table = TableBuilder("t01", "标题").Data({Label("x")}).Build();
  EXPECT_EQ(FirstScrollingRow(table, LayoutOf(table)), 0);
}

TEST(LinesOf, CountsBreaksAndWraps) {
  EXPECT_EQ(LinesOf("", 10), 1);
  EXPECT_EQ(LinesOf("短", 10), 1);
  EXPECT_EQ(LinesOf("a\nb", 10), 2);
  EXPECT_EQ(LinesOf("一二三四五六七八九十", 11), 2);
}

}  // namespace
}  // namespace mingxi
