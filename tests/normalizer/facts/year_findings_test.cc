// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/facts/year_findings.h"

#include <gtest/gtest.h>

#include <string>

#include "normalizer/text/text_figures.h"

namespace mingxi {
namespace {

std::string Ids(const char* text, const char* title, const char* kind = "unit-budget") {
  Document document;
  document.fiscal_year = 2023;
  document.kind = kind;
  document.paragraphs = {{.page = 2, .text = text}};
  document.figures_in_text = FindTextFigures(document.paragraphs, "", 2023);
  document.tables.push_back({.id = "t01", .title = title});
  std::string ids;
  for (const Finding& finding : FindOtherYears(document)) ids += finding.id + " ";
  return ids;
}

TEST(FindOtherYears, ATextThatWasTakenOver) {
  EXPECT_EQ(Ids("2022年支出预算960万元，其中基本支出456万元。", "收支总表"), "facts.year-in-text ");
}

TEST(FindOtherYears, LastYearForComparisonIsNone) {
  EXPECT_EQ(Ids("2023年支出预算960万元，2022年支出预算624万元。", ""), "");
  EXPECT_EQ(Ids("2022年支出决算较预算减少3万元，支出900万元。", ""), "");
  EXPECT_EQ(Ids("截至2022年，固定资产收入3万元。", ""), "");
  // Evaluations are of budgets of years before.
  EXPECT_EQ(Ids("对2022年项目支出预算960万元开展了绩效评价。", ""), "");
}

TEST(FindOtherYears, ATitleOfAnotherYear) {
  EXPECT_EQ(Ids("", "2022年部门收支总表"), "facts.year-in-title ");
  EXPECT_EQ(Ids("", "2023年部门收支总表"), "");
  EXPECT_EQ(Ids("", "2022年一般公共预算执行情况表", "government-budget"), "");
  EXPECT_EQ(Ids("", "2022年一般公共预算执行情况表", "final-accounts"), "");
}

}  // namespace
}  // namespace mingxi
