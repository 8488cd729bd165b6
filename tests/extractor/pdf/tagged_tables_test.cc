// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/tagged_tables.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

/// "t0 r1 c2 1x3: 5 6", a cell a line.
std::string Text(const std::vector<TaggedCell>& cells) {
  std::string text;
  for (const TaggedCell& cell : cells) {
    text += "t" + std::to_string(cell.table) + " r" + std::to_string(cell.row) + " c" +
            std::to_string(cell.column);
    text += " " + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    if (cell.is_header) text += " header";
    text += ":";
    for (const std::int32_t mcid : cell.mcids) text += " " + std::to_string(mcid);
    text += "\n";
  }
  return text;
}

constexpr int kPage = 7;

/// A cell with one piece of content on kPage.
void Add(TaggedTables& tables, TaggedTables::CellShape shape, std::int32_t mcid, int page = kPage) {
  tables.AddContent(tables.AddCell(shape), page, 0, mcid);
}

TEST(TaggedTables, SpansPushCellsAside) {
  TaggedTables tables;
  tables.BeginTable();
  tables.BeginRow();
  Add(tables, {2, 1, true}, 0);
  Add(tables, {1, 2, true}, 1);
  tables.BeginRow();
  Add(tables, {}, 2);
  Add(tables, {}, 3);
  tables.BeginRow();
  Add(tables, {}, 4);
  tables.EndTable();
  tables.Finish();
  EXPECT_EQ(Text(tables.CellsOnPage(kPage, {})),
            "t0 r0 c0 2x1 header: 0\nt0 r0 c1 1x2 header: 1\nt0 r1 c1 1x1: 2\nt0 r1 c2 1x1: 3\nt0 "
            "r2 c0 1x1: 4\n");
}

TEST(TaggedTables, EachPageHasItsCells) {
  TaggedTables tables;
  tables.BeginTable();
  tables.BeginRow();
  Add(tables, {}, 0, 7);
  tables.BeginRow();
  const int cut = tables.AddCell({});
  tables.AddContent(cut, 7, 0, 1);
  tables.AddContent(cut, 8, 0, 0);
  tables.EndTable();
  tables.Finish();
  EXPECT_EQ(Text(tables.CellsOnPage(7, {})), "t0 r0 c0 1x1: 0\nt0 r1 c0 1x1: 1\n");
  EXPECT_EQ(Text(tables.CellsOnPage(8, {})), "t0 r1 c0 1x1: 0\n");
  EXPECT_EQ(Text(tables.CellsOnPage(9, {})), "");
}

TEST(TaggedTables, EmptyCellsStandWithTheirRow) {
  TaggedTables tables;
  tables.BeginTable();
  tables.BeginRow();
  tables.AddCell({});
  Add(tables, {}, 0);
  tables.BeginRow();
  tables.AddCell({});
  tables.AddCell({});
  tables.EndTable();
  tables.Finish();
  EXPECT_EQ(Text(tables.CellsOnPage(kPage, {})),
            "t0 r0 c0 1x1:\nt0 r0 c1 1x1: 0\nt0 r1 c0 1x1:\nt0 r1 c1 1x1:\n");
}

TEST(TaggedTables, NestedTableIsItsOwn) {
  TaggedTables tables;
  tables.BeginTable();
  tables.BeginRow();
  Add(tables, {}, 0);
  tables.BeginTable();
  tables.BeginRow();
  Add(tables, {}, 1);
  tables.EndTable();
  Add(tables, {}, 2);
  tables.EndTable();
  tables.Finish();
  EXPECT_EQ(Text(tables.CellsOnPage(kPage, {})),
            "t0 r0 c0 1x1: 0\nt1 r0 c0 1x1: 1\nt0 r0 c1 1x1: 2\n");
}

TEST(TaggedTables, ContentOfForms) {
  TaggedTables tables;
  tables.BeginTable();
  tables.BeginRow();
  tables.AddContent(tables.AddCell({}), kPage, 12, 0);
  tables.AddContent(tables.AddCell({}), kPage, 0, 0);
  tables.AddContent(tables.AddCell({}), kPage, 0, 5);
  tables.EndTable();
  tables.Finish();
  PageContentIds ids;
  ids.on_page = {true};
  ids.in_forms = {{12, 0, 1000}, {13, 5, 1001}};
  EXPECT_EQ(Text(tables.CellsOnPage(kPage, ids)),
            "t0 r0 c0 1x1: 1000\nt0 r0 c1 1x1: 0\nt0 r0 c2 1x1: 1001\n");
}

TEST(TaggedTables, SpansOutOfRangeAreCut) {
  TaggedTables tables;
  tables.BeginTable();
  tables.BeginRow();
  Add(tables, {-3, 0, false}, 0);
  Add(tables, {2'000'000'000, 2'000'000'000, false}, 1);
  tables.EndTable();
  tables.Finish();
  const std::vector<TaggedCell> cells = tables.CellsOnPage(kPage, {});
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_EQ(cells[0].row_span, 1);
  EXPECT_EQ(cells[0].column_span, 1);
  EXPECT_LE(cells[1].column_span, 1000);
}

}  // namespace
}  // namespace mingxi
