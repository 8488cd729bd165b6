// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/normalize.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

const Cell* CellAt(const Table& table, int row, int column) {
  for (const Cell& cell : table.cells) {
    if (cell.row == row && cell.column == column) return &cell;
  }
  return nullptr;
}

TEST(NormalizeLayouts, ATableOverTwoPages) {
  const Layout first =
      PageOf({LineAt(20, "一、云岭县水利局收支预算"), LineAt(50, "单位预算收支总表"),
              LineAt(70, "471001云岭县水利局 预算年度：2023 单位：万元")},
             {DrawGrid("序号 | 收入 | <\n"
                       "^ | 项目 | 预算数\n"
                       "栏次 | 1 | 2\n"
                       "1 | 税收收入 | 1,203.50\n"
                       "2 | 其他收入 | -")});
  const Layout second = PageOf({LineAt(200, "注：本表无其他。")},
                               {DrawGrid("序号 | 收入 | <\n"
                                         "^ | 项目 | 预算数\n"
                                         "3 | 上年结转 |\n"
                                         "4 | 合计 | 1,203.50")},
                               2);
  const Document document = NormalizeLayouts({}, {first, second}, {});

  ASSERT_EQ(document.tables.size(), 1U);
  const Table& table = document.tables[0];
  EXPECT_EQ(table.id, "t01");
  EXPECT_EQ(table.title, "单位预算收支总表");
  EXPECT_EQ(table.unit, "万元");
  EXPECT_EQ(table.header_rows, 2);
  EXPECT_EQ(table.row_count, 7);
  EXPECT_EQ(table.pages, (std::vector<int>{1, 2}));
  EXPECT_EQ(table.notes, std::vector<std::string>{"注：本表无其他。"});
  EXPECT_EQ(table.columns[2].path, (std::vector<std::string>{"收入", "预算数"}));
  EXPECT_EQ(table.rows[2].kind, RowKind::kIndex);
  EXPECT_EQ(table.rows[6].kind, RowKind::kTotal);
  EXPECT_EQ(document.publisher.name, "云岭县水利局");
  EXPECT_EQ(document.publisher.code, "471001");
  EXPECT_EQ(document.fiscal_year, 2023);
  ASSERT_EQ(document.paragraphs.size(), 1U);
  EXPECT_EQ(document.paragraphs[0].text, "一、云岭县水利局收支预算");

  const Cell* amount = CellAt(table, 3, 2);
  ASSERT_NE(amount, nullptr);
  EXPECT_EQ(amount->type, CellType::kAmount);
  EXPECT_EQ(amount->value->ToString(), "1203.50");
  EXPECT_EQ(amount->value_yuan->ToString(), "12035000");
  EXPECT_EQ(CellAt(table, 4, 2)->type, CellType::kDash);
  EXPECT_EQ(CellAt(table, 5, 2)->type, CellType::kBlank);
  EXPECT_EQ(CellAt(table, 5, 0)->type, CellType::kOrdinal);
}

TEST(NormalizeLayouts, ToldBeatsRead) {
  const Layout layout = PageOf({LineAt(50, "收支总表"), LineAt(70, "部门：云岭县水利局 单位：元")},
                               {DrawGrid("项目 | 金额\n收入 | 3.50")});
  NormalizerOptions told;
  told.publisher = "云岭县水务局";
  told.year = 2022;
  const Document document = NormalizeLayouts({}, {layout}, told);
  EXPECT_EQ(document.publisher.name, "云岭县水务局");
  EXPECT_EQ(document.fiscal_year, 2022);
  ASSERT_EQ(document.findings.size(), 1U);
  EXPECT_EQ(document.findings[0].id, "facts.publisher-differs");
}

TEST(NormalizeLayouts, TextTableGetsItsSpansBack) {
  const Layout layout = TextLayoutBuilder()
                            .Line("单位预算收支总表")
                            .Line("单位：万元")
                            .Table(
                                "序号 | 收入 | 支出\n"
                                " | 项目 | 预算数 | 项目 | 预算数\n"
                                "栏次 | 1 | 2 | 3 | 4\n"
                                "1 | 税收 | 3.50 | 教育 | 2.00")
                            .Build();
  const Document document = NormalizeLayouts({}, {layout}, {});
  ASSERT_EQ(document.tables.size(), 1U);
  const Table& table = document.tables[0];
  EXPECT_EQ(table.header_rows, 2);
  EXPECT_EQ(CellAt(table, 0, 0)->row_span, 2);
  EXPECT_EQ(CellAt(table, 0, 1)->column_span, 2);
  EXPECT_EQ(CellAt(table, 0, 3)->text, "支出");
  EXPECT_EQ(table.columns[4].path, (std::vector<std::string>{"支出", "预算数"}));
}

}  // namespace
}  // namespace mingxi
