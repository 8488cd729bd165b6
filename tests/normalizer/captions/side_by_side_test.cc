// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/side_by_side.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizer/captions/captions.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

constexpr const char* kTable = "项目|金额\n税收|3.50";

Grid ShiftedBy(double right_pt, Grid grid) {
  for (double& edge : grid.column_edges) edge += right_pt;
  grid.box.x0 += right_pt;
  grid.box.x1 += right_pt;
  for (GridCell& cell : grid.cells) {
    cell.box.x0 += right_pt;
    cell.box.x1 += right_pt;
  }
  return grid;
}

TextLine LineFrom(double x, double y, std::string_view text) {
  TextLine line = LineAt(y, text);
  line.box.x1 += x - line.box.x0;
  line.box.x0 = x;
  return line;
}

std::string Titles(std::vector<TextLine> lines) {
  const CaptionedLayouts found = FindCaptions(
      {PageOf(std::move(lines), {DrawGrid(kTable), ShiftedBy(250, DrawGrid(kTable))})});
  std::string titles;
  for (const CaptionedPiece& piece : found.pieces) {
    titles += piece.captions.title + "/" + piece.captions.unit + ";";
  }
  return titles;
}

TEST(ShareLinesOfNeighbours, EachTableHasItsCaption) {
  EXPECT_EQ(Titles({LineFrom(60, 60, "表1 收入情况（单位：亿元）"),
                    LineFrom(320, 60, "表2 支出情况（单位：万元）")}),
            "表1 收入情况/亿元;表2 支出情况/万元;");
}

TEST(ShareLinesOfNeighbours, OneLineOfTwoCaptions) {
  TextLine line = LineFrom(60, 60, "表1 收入情况（单位：亿元）       表2 支出情况（单位：万元）");
  line.box.x1 = 480;
  EXPECT_EQ(Titles({line}), "表1 收入情况/亿元;表2 支出情况/万元;");
}

TEST(ShareLinesOfNeighbours, ATitleOverBothIsTheFirstOnes) {
  EXPECT_EQ(Titles({LineFrom(200, 60, "收入和支出情况表")}), "收入和支出情况表/;/;");
}

}  // namespace
}  // namespace mingxi
