// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/running_heads.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

TEST(IsPageMark, FormsOfPageMarks) {
  EXPECT_TRUE(IsPageMark("12"));
  EXPECT_TRUE(IsPageMark("- 12 -"));
  EXPECT_TRUE(IsPageMark("— 12 —"));
  EXPECT_TRUE(IsPageMark("第 2 页"));
  EXPECT_TRUE(IsPageMark("第2页，共5页"));
  EXPECT_TRUE(IsPageMark("第 2 页（共 5 页）"));
  EXPECT_TRUE(IsPageMark("3/27"));
  EXPECT_TRUE(IsPageMark("第十二页"));
  EXPECT_FALSE(IsPageMark("2023年"));
  EXPECT_FALSE(IsPageMark("第二部分"));
  EXPECT_FALSE(IsPageMark("1,203"));
  EXPECT_FALSE(IsPageMark("合计 12"));
}

/// A page 600 x 800 with a head, a title of its own size (none where empty) and a table.
Layout PageWithHead(const char* head, const char* title, int page) {
  std::vector<TextLine> lines = {LineAt(20, head)};
  if (*title != '\0') {
    lines.push_back(LineAt(60, title));
    lines.back().size += 4;
  }
  return PageOf(std::move(lines), {DrawGrid("项目|金额\n税收|3.50", page)}, page);
}

TEST(FindArtifacts, AHeadOfTwoPagesAboveATitle) {
  const auto found = FindArtifacts(
      {PageWithHead("青溪县财政局", "收支总表", 1), PageWithHead("青溪县财政局", "", 2)});
  EXPECT_TRUE(found[0][0]);
  EXPECT_FALSE(found[0][1]);
  EXPECT_TRUE(found[1][0]);
}

TEST(FindArtifacts, WhatStandsAloneAboveTheTablesOfTwoPagesIsTheirTitle) {
  const auto found =
      FindArtifacts({PageWithHead("收支预算草案", "", 1), PageWithHead("收支预算草案", "", 2)});
  EXPECT_FALSE(found[0][0]);
  EXPECT_FALSE(found[1][0]);
}

}  // namespace
}  // namespace mingxi
