// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/indents.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "normalizer/rows/label.h"

namespace mingxi {
namespace {

struct PrintedLabel {
  std::string text;
  double indent_pt = 0;
  int page = 1;
};

/// A list of labels and its indents.
Indents IndentsOf(const std::vector<PrintedLabel>& labels) {
  Table table;
  table.column_count = 1;
  std::vector<OutlineRow> rows;
  for (const PrintedLabel& printed : labels) {
    Cell cell;
    cell.row = table.row_count;
    cell.places.push_back({printed.page, {}});
    table.cells.push_back(std::move(cell));
    OutlineRow row{.row = table.row_count, .label = ReadLabel(printed.text)};
    row.indent_pt = printed.indent_pt;
    rows.push_back(std::move(row));
    ++table.row_count;
  }
  return FindIndents(table, CellIndex(table.row_count, 1, table.cells), rows);
}

std::vector<PrintedLabel> List(int classes) {
  std::vector<PrintedLabel> labels;
  for (int i = 0; i < classes; ++i) {
    labels.push_back({"一、综合", 3});
    labels.push_back({"事务", 14});
    labels.push_back({"行政运行", 25});
    labels.push_back({"机关服务", 25});
  }
  return labels;
}

TEST(FindIndents, PagesAreBroughtIntoLine) {
  const Indents indents = IndentsOf({{"一、综合", 3, 1},
                                     {"事务", 14, 1},
                                     {"行政运行", 25, 1},
                                     {"机关服务", 25, 1},
                                     {"二、教育", 14, 2},
                                     {"教育事务", 25, 2},
                                     {"行政运行", 36, 2},
                                     {"机关服务", 36, 2}});
  EXPECT_TRUE(indents.is_outline);
  EXPECT_EQ(indents.by_row, (std::vector<double>{3, 14, 25, 25, 3, 14, 25, 25}));
}

TEST(FindIndents, StrayRowsGoWhereTheirLikeStand) {
  std::vector<PrintedLabel> labels = List(20);
  labels[41].indent_pt = 19.6;  // 事务 and 行政运行, both half a step further right.
  labels[42].indent_pt = 30.6;
  const Indents indents = IndentsOf(labels);
  EXPECT_TRUE(indents.is_outline);
  EXPECT_EQ(indents.by_row[41], 14);
  EXPECT_EQ(indents.by_row[42], 25);
}

TEST(FindIndents, ARareDeepLevelStays) {
  std::vector<PrintedLabel> labels = List(20);
  labels[43].indent_pt = 36;
  EXPECT_EQ(IndentsOf(labels).by_row[43], 36);
}

TEST(FindIndents, OddPlacesOfALongListFlattenNothing) {
  std::vector<PrintedLabel> labels = List(30);
  for (int i = 0; i < 4; ++i) labels[static_cast<std::size_t>(7 + 20 * i)].indent_pt = 40 + 9 * i;
  EXPECT_TRUE(IndentsOf(labels).is_outline);
}

TEST(FindIndents, CentredLabelsAreNone) {
  EXPECT_FALSE(IndentsOf({{"道路基础设施", 2},
                          {"社会事业", 12},
                          {"水利", 22},
                          {"社会事业", 12},
                          {"水利", 22},
                          {"道路基础设施", 2}})
                   .is_outline);
}

}  // namespace
}  // namespace mingxi
