// SPDX-License-Identifier: GPL-3.0-or-later

// How bad a failing sum is, by what the rest of its table comes to.

#include "checks/sum_weight.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::FindingLines;
using testing::PrintedDocument;

/// The severities that the sums of rows and columns come to, in order.
std::string Severities(const char* roles, const std::vector<std::string>& rows) {
  const CheckResults results = RunChecks(PrintedDocument(roles, rows));
  std::string words;
  for (const char* id : {"sum.rows", "sum.columns"}) {
    const std::string lines = FindingLines(results, id);
    for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1) {
      words += lines.substr(at, lines.find(' ', at) - at) + " ";
    }
  }
  return words;
}

int Contradicted(const char* roles, const std::vector<std::string>& rows) {
  int count = 0;
  for (const FigureVerdict& verdict : RunChecks(PrintedDocument(roles, rows)).figures) {
    count += verdict.status == FigureStatus::kContradicted ? 1 : 0;
  }
  return count;
}

/// Five classes of three items in two columns that add up; class `at` prints `budget` and `last`.
std::vector<std::string> Classes(int at, const char* budget, const char* last) {
  std::vector<std::string> rows = {"编码|名称|预算|决算"};
  for (int i = 1; i <= 5; ++i) {
    const std::string code = "20" + std::to_string(i);
    const bool is_it = i == at;
    rows.push_back(code + "|甲|" + (is_it ? budget : "6000.31") + "|" + (is_it ? last : "3000.12"));
    rows.push_back(code + "01|乙|1207.11|1100.04");
    rows.push_back(code + "02|丙|1742.05|1200.05");
    rows.push_back(code + "03|丁|3051.15|700.03");
  }
  return rows;
}

TEST(SumWeigherTest, ASlipInOneColumnIsAnError) {
  EXPECT_EQ(Severities("cnaa", Classes(3, "6000.13", "3000.12")), "error ");
  EXPECT_EQ(Severities("cnaa", Classes(3, "5000.31", "3000.12")), "error ");
}

TEST(SumWeigherTest, AListThatFallsFarShortInOneColumnShouldBeLookedAt) {
  EXPECT_EQ(Severities("cnaa", Classes(3, "7312.77", "3000.12")), "warning ");
}

TEST(SumWeigherTest, ATotalThatIsFarOffInTwoColumnsMayBeReadWrongly) {
  std::vector<std::string> rows = {"项目|甲|乙|丙|丁|戊|己|庚|辛|壬|癸"};
  for (const char* name : {"合计", "一县", "二县", "三县"}) {
    std::string row = name;
    for (int column = 1; column <= 10; ++column) {
      const int part = 101'137 * column;
      const bool is_total = row.starts_with("合计");
      const int value = is_total ? (column == 4 || column == 5 ? part : 3 * part) : part;
      row += "|" + Decimal::FromScaledInt(value, 2).ToString();
    }
    rows.push_back(row);
  }
  EXPECT_EQ(Severities("naaaaaaaaaa", rows).find("error"), std::string::npos);
}

TEST(SumWeigherTest, AListThatFailsEverywhereIsNoReading) {
  EXPECT_EQ(Severities("cnaa", Classes(3, "4312.77", "2117.03")), "note note ");
}

TEST(SumWeigherTest, AColumnInWhichManyListsFallShortLeavesItemsOut) {
  std::vector<std::string> rows = Classes(0, "", "");
  for (const std::size_t at : {1, 5, 9}) rows[at].replace(rows[at].find("6000"), 1, "7");
  EXPECT_EQ(Severities("cnaa", rows), "note note note ");
  EXPECT_EQ(Contradicted("cnaa", rows), 0);
}

/// 合计 exceeds its columns in the rows that print `total` larger than 30.
const std::vector<std::string> kUnlistedColumn = {
    "地区|合计|农业|林业",          "一县|3012.00|1005.00|2007.00", "二县|3712.00|1105.00|2107.00",
    "三县|3412.00|1205.00|2207.00", "四县|4012.00|1305.00|2307.00", "五县|3812.00|1405.00|2407.00",
    "六县|4512.00|1505.00|2507.00", "七县|4212.00|1605.00|2607.00"};

TEST(SumWeigherTest, WhatGoesOneWayInManyRowsIsOneFinding) {
  EXPECT_EQ(
      FindingLines(RunChecks(PrintedDocument("naaa", kUnlistedColumn)), "sum.columns"),
      "warning 二县 / 合计 and others like it, 3 in all, are more than the figures printed for "
      "them and never less: perhaps one is not printed.\n");
  EXPECT_EQ(Contradicted("naaa", kUnlistedColumn), 0);
}

TEST(SumWeigherTest, ALongListSinglesNobodyOut) {
  EXPECT_EQ(Contradicted("na", {"项目|预算数", "一、甲|1017.00", "二、乙|2213.00", "三、丙|3301.00",
                                "四、丁|4207.00", "合计|10742.00"}),
            0);
}

}  // namespace
}  // namespace mingxi
