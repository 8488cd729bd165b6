// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/discovery/repeats.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

const std::vector<std::string> kFirst = {
    "编码|名称|金额",     "20101|人大|1234.56", "20102|政协|987.65",  "20103|政府|4321.09",
    "20104|发展|2345.67", "20105|统计|345.12",  "20106|财政|7654.32", "20107|税收|1111.98",
    "20108|审计|653.21",  "20109|海关|88.17"};

/// A document of two such lists; the second in `unit`, 10^power 元.
Document TwoLists(const std::vector<std::string>& second, const char* unit = "万元",
                  int power = 4) {
  Document document;
  document.tables.push_back(
      testing::FormTable("t01", "", testing::PrintedTable("cna", kFirst), {}));
  Table table = testing::FormTable("t02", "", testing::PrintedTable("cna", second), {});
  for (Cell& cell : table.cells) {
    if (!cell.value_yuan) continue;
    cell.unit = unit;
    cell.value_yuan = cell.value->ShiftedBy(power);
  }
  document.tables.push_back(std::move(table));
  return document;
}

std::string Lines(const Document& document) {
  const CheckResults results = RunChecks(document);
  int holds = 0;
  for (const Check& check : results.checks) {
    holds += check.id == "discovered.repeats" && check.status == CheckStatus::kHolds ? 1 : 0;
  }
  return std::to_string(holds) + " hold\n" + testing::FindingLines(results, "discovered.repeats");
}

TEST(RepeatedListsTest, TheSameListIsFound) { EXPECT_EQ(Lines(TwoLists(kFirst)), "9 hold\n"); }

TEST(RepeatedListsTest, TheSameListInAnotherUnitIsFound) {
  std::vector<std::string> yuan = kFirst;
  for (std::size_t i = 1; i < yuan.size(); ++i) {
    std::erase(yuan[i], '.');
    yuan[i] += "12.34";  // Less than the last digit of 万元 with two decimals.
  }
  EXPECT_EQ(Lines(TwoLists(yuan, "元", 0)), "9 hold\n");
}

TEST(RepeatedListsTest, ASlipIsAWarning) {
  std::vector<std::string> slipped = kFirst;
  slipped[3] = "20103|政府|4321.69";
  EXPECT_EQ(Lines(TwoLists(slipped)),
            "8 hold\n"
            "warning t01：政府 / 金额 is 4321.09万元, but t02：政府 / 金额 is 4321.69万元.\n");
}

TEST(RepeatedListsTest, OtherMoneyIsNoSlip) {
  std::vector<std::string> other = kFirst;
  other[3] = "20103|政府|5999.77";
  EXPECT_EQ(Lines(TwoLists(other)), "8 hold\n");
}

TEST(RepeatedListsTest, AWrongUnitIsAWarning) {
  EXPECT_EQ(Lines(TwoLists(kFirst, "元", 0)),
            "0 hold\n"
            "warning The amounts of t01 are 10000 times those of t02 in the same rows: one of the "
            "units is likely wrong.\n");
}

TEST(RepeatedListsTest, FewOrShortFiguresAreChance) {
  EXPECT_EQ(Lines(TwoLists({"编码|名称|金额", "20101|人大|1234.56", "20102|政协|987.65"})),
            "0 hold\n");
}

}  // namespace
}  // namespace mingxi
