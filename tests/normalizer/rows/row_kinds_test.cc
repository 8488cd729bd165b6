// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/row_kinds.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

TEST(KindOfLabel, Labels) {
  EXPECT_EQ(KindOfLabel("合计"), RowKind::kTotal);
  EXPECT_EQ(KindOfLabel("支出总计"), RowKind::kTotal);
  EXPECT_EQ(KindOfLabel("本年收入合计"), RowKind::kTotal);
  EXPECT_EQ(KindOfLabel("合计（含基金）"), RowKind::kTotal);
  EXPECT_EQ(KindOfLabel("小计"), RowKind::kSubtotal);
  EXPECT_EQ(KindOfLabel("“三公”经费小计"), RowKind::kSubtotal);
  EXPECT_EQ(KindOfLabel("本页小计"), RowKind::kPageTotal);
  EXPECT_EQ(KindOfLabel("其中：教学科研人员因公出国（境）费"), RowKind::kPart);
  EXPECT_EQ(KindOfLabel("审计"), RowKind::kData);
  EXPECT_EQ(KindOfLabel("会计事务"), RowKind::kData);
  EXPECT_EQ(KindOfLabel("基本支出"), RowKind::kData);
}

std::vector<RowKind> Kinds(const char* picture, const char* title = "") {
  const Piece piece = GridToPiece(DrawGrid(picture));
  std::vector<RowKind> kinds;
  for (const Row& row : FindRowKinds(piece, FindHeader(piece, title))) kinds.push_back(row.kind);
  return kinds;
}

TEST(FindRowKinds, OfATable) {
  EXPECT_EQ(Kinds("序号|收入|金额\n栏次|1|2\n1|税收|3.50\n2|合计|3.50\n||"),
            (std::vector<RowKind>{RowKind::kHeader, RowKind::kIndex, RowKind::kData,
                                  RowKind::kTotal, RowKind::kBlank}));
}

TEST(FindRowKinds, OfTwoHalves) {
  EXPECT_EQ(Kinds("项目|金额|项目|金额\n税收|3.50|教育|1.50\n||总计|3.50"),
            (std::vector<RowKind>{RowKind::kHeader, RowKind::kData, RowKind::kTotal}));
}

TEST(FindRowKinds, InnerHeaderOfAForm) {
  EXPECT_EQ(Kinds("绩效目标|内容|<\n一级指标|二级指标|指标值\n产出指标|数量|≥90%", "某绩效目标表"),
            (std::vector<RowKind>{RowKind::kData, RowKind::kHeader, RowKind::kData}));
}

}  // namespace
}  // namespace mingxi
