// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/both_sides.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::PrintedDocument;

std::string Lines(const char* roles, const std::vector<std::string>& rows) {
  const CheckResults results = RunChecks(PrintedDocument(roles, rows));
  return testing::CheckLines(results, "sum.both-sides") +
         testing::FindingLines(results, "sum.both-sides");
}

TEST(CheckBothSidesTest, ComparesGrandTotalsInOneRow) {
  EXPECT_EQ(Lines("nana", {"收入|预算数|支出|预算数", "一、拨款|5.00|一、一般|5.00",
                           "收入总计|5.00|支出总计|5.00"}),
            "holds r2c1 = r2c3\n");
  EXPECT_EQ(Lines("nana", {"收入|预算数|支出|预算数", "一、拨款|5.00|一、一般|5.02",
                           "收入总计|5.00|支出总计|5.02"}),
            "fails r2c1 = r2c3\n"
            "error 收入总计 / 预算数 is 5.00, but 支出总计 / 预算数 is 5.02 (difference -0.02).\n");
}

TEST(CheckBothSidesTest, TwoTotalsMayDifferUnlessOneSlipExplainsIt) {
  EXPECT_EQ(Lines("nana", {"收入|预算数|支出|预算数", "一、拨款|9.00|一、一般|5.57",
                           "收入合计|9.00|支出合计|5.57"}),
            "");
  EXPECT_EQ(
      Lines("nana", {"收入|预算数|支出|预算数", "一、拨款|95.57|一、一般|95.51",
                     "收入合计|95.57|支出合计|95.51"}),
      "fails r2c1 = r2c3\n"
      "error 收入合计 / 预算数 is 95.57, but 支出合计 / 预算数 is 95.51 (difference 0.06).\n");
}

TEST(CheckBothSidesTest, ComparesTotalsAboveTheLastOnes) {
  const auto lines = [](const char* revenue, const char* carried) {
    return Lines("nana", {"收入|预算数|支出|预算数", "一、拨款|95.57|一、一般|95.57",
                          std::string("本年收入合计|") + revenue + "|本年支出合计|95.57",
                          std::string("上年结转|") + carried + "|结转下年|",
                          "收入总计|95.57|支出总计|95.57"});
  };
  EXPECT_EQ(lines("95.57", ""), "holds r2c1 = r2c3\nholds r4c1 = r4c3\n");
  EXPECT_EQ(lines("-95.57", ""),
            "fails r2c1 = r2c3\nholds r4c1 = r4c3\n"
            "error 本年收入合计 / 预算数 is -95.57, but 本年支出合计 / 预算数 is 95.57 (difference "
            "-191.14).\n");
  // A carry-over of a round amount is no slip of a digit.
  EXPECT_EQ(lines("75.57", "20.00"), "holds r4c1 = r4c3\n");
}

TEST(CheckBothSidesTest, PairsColumnsByTheirHeader) {
  EXPECT_EQ(
      Lines("naanaa", {"收入|执行数|预算数|支出|预算数|执行数", "一、甲|1.00|2.00|一、乙|2.00|1.00",
                       "收入总计|1.00|2.00|支出总计|2.00|1.00"}),
      "holds r2c1 = r2c5\nholds r2c2 = r2c4\n");
  EXPECT_EQ(Lines("nanaa", {"收入|金额|支出|合计|一般公共预算", "一、甲|3.00|一、乙|3.00|2.00",
                            "收入总计|3.00|支出总计|3.00|2.00"}),
            "holds r2c1 = r2c3\n");
}

TEST(CheckBothSidesTest, LeavesOutWhatNeedNotBalance) {
  // 其中 columns, totals in different rows, one list only.
  EXPECT_EQ(Lines("naanaa",
                  {"收入|数/计|数/其中：当年|支出|数/计|数/其中：当年",
                   "一、甲|3.00|2.00|一、乙|3.00|1.00", "收入总计|3.00|2.00|支出总计|3.00|1.00"}),
            "holds r2c1 = r2c4\n");
  EXPECT_EQ(Lines("nana", {"收入|金额|支出|金额", "总收入|9.00|一、一般|5.57",
                           "上年结余|1.00|总支出|5.57"}),
            "");
  EXPECT_EQ(Lines("na", {"收入|金额", "一、甲|9.00", "总收入|9.00"}), "");
}

}  // namespace
}  // namespace mingxi
