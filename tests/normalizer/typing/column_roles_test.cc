// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/column_roles.h"

#include <gtest/gtest.h>

#include <string>

#include "normalizer/headers/column_paths.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

std::string Roles(const char* picture) {
  const Piece piece = GridToPiece(DrawGrid(picture));
  const HeaderShape shape = FindHeader(piece, "");
  std::string shown;
  for (const Column& column : WithRoles(FindColumns(piece, shape), piece, shape)) {
    shown += (shown.empty() ? "" : " ") + std::string(ToString(column.role));
  }
  return shown;
}

TEST(WithRoles, NamesThatTheContentsConfirm) {
  EXPECT_EQ(Roles("序号|科目编码|科目名称|预算数|增长%|备注\n1|201|一般|3.50|1.0%|甲\n2|202|外交|4."
                  "50|2.0%|乙"),
            "ordinal code name amount percent text");
}

TEST(WithRoles, LevelsOfACode) {
  EXPECT_EQ(Roles("科目编码|<|<|名称|合计\n类|款|项|^|^\n201|01|01|行政|3.50"),
            "code code code name amount");
}

TEST(WithRoles, TheTotalOfAnEmptyTableIsNoName) {
  EXPECT_EQ(Roles("项目|<|本年支出\n科目编码|科目名称|^\n合计|<|^\n||"), "code name amount");
}

TEST(WithRoles, ContentsOverruleNames) {
  EXPECT_EQ(Roles("项目|金额\n3.50|见说明\n4.50|见附件"), "amount text");
}

TEST(WithRoles, WhatPrintsPercentSignsIsARateWhateverItsName) {
  EXPECT_EQ(Roles("项目|预算数|执行数为预算数的\n税收|3.50|101.0%\n非税|4.50|99.8%"),
            "label amount percent");
  EXPECT_EQ(Roles("项目|预算数|完成数\n税收|3.50|101.0%\n非税|4.50|99.8%"), "label amount percent");
  EXPECT_EQ(Roles("项目|预算数|执行数为预算数的\n税收|3.50|101.0\n非税|4.50|99.8"),
            "label amount percent");
}

TEST(WithRoles, BlankColumnsGoByTheirNames) {
  EXPECT_EQ(Roles("项目|数量|单价|金额\n|||"), "label count amount amount");
  EXPECT_EQ(Roles("科目名称|基本支出|项目支出\n||"), "name amount amount");
}

TEST(WithRoles, HeadlessTablesGoByTheirContents) {
  EXPECT_EQ(Roles("税收|3.50\n非税|4.50"), "label amount");
  EXPECT_EQ(Roles("1|税收|3.50\n2|非税|4.50\n3|其他|5.50"), "ordinal text amount");
}

TEST(FindColumns, PathsUnitsAndYears) {
  const Piece piece =
      GridToPiece(DrawGrid("项目|2023年预算|<\n^|合计（元）|其中：本级\n税收|3.50|1.50"));
  const std::vector<Column> columns = FindColumns(piece, FindHeader(piece, ""));
  EXPECT_EQ(columns[0].path, std::vector<std::string>{"项目"});
  EXPECT_EQ(columns[1].path, (std::vector<std::string>{"2023年预算", "合计（元）"}));
  EXPECT_EQ(columns[1].unit, "元");
  EXPECT_EQ(columns[1].year, 2023);
  EXPECT_EQ(columns[2].unit, "");
}

TEST(FindColumns, ARowOfUnits) {
  const Piece piece = GridToPiece(DrawGrid("项目|金额|比重\n|万元|%\n税收|3.50|10.0"));
  const std::vector<Column> columns = FindColumns(piece, FindHeader(piece, ""));
  EXPECT_EQ(columns[1].unit, "万元");
  EXPECT_EQ(columns[2].unit, "%");
}

}  // namespace
}  // namespace mingxi
