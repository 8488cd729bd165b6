// SPDX-License-Identifier: GPL-3.0-or-later

// A table by items and regions, and another by regions alone.

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

const std::vector<std::string> kByRegionAndItem = {
    "项目|甲市|乙市|丙县|丁县", "教育补助|1204.31|655.02|87.44|301.56",
    "交通补助|3300.10|421.77||88.91", "卫生补助|912.08|1038.65|45.20|60.07",
    "农业补助|77.77||633.19|529.30"};
const std::vector<std::string> kByRegion = {"地区|金额", "甲市|5494.26", "乙市|2115.44",
                                            "丙县|765.83", "丁县|979.84"};

std::string Lines(const std::vector<std::string>& first, const std::vector<std::string>& second) {
  Document document;
  document.tables.push_back(
      testing::FormTable("t01", "", testing::PrintedTable("naaaa", first), {}));
  document.tables.push_back(testing::FormTable("t02", "", testing::PrintedTable("na", second), {}));
  const CheckResults results = RunChecks(document);
  int holds = 0;
  for (const Check& check : results.checks) {
    holds += check.id == "discovered.totals" && check.status == CheckStatus::kHolds ? 1 : 0;
  }
  return std::to_string(holds) + " hold\n" + testing::FindingLines(results, "discovered.totals");
}

TEST(TotalsElsewhereTest, ColumnsAddUpToTheRowsOfAnotherTable) {
  EXPECT_EQ(Lines(kByRegionAndItem, kByRegion), "4 hold\n");
}

TEST(TotalsElsewhereTest, RowsAddUpToTheRowsOfAnotherTable) {
  EXPECT_EQ(Lines(kByRegionAndItem, {"项目|金额", "教育补助|2248.33", "交通补助|3810.78",
                                     "卫生补助|2056.00", "农业补助|1240.26"}),
            "4 hold\n");
}

TEST(TotalsElsewhereTest, TwoSumsProveNothing) {
  EXPECT_EQ(Lines(kByRegionAndItem, {"地区|金额", "甲市|5494.26", "乙市|2115.44", "戊县|765.83"}),
            "0 hold\n");
}

TEST(TotalsElsewhereTest, WhereItemsAreLeftOutANoteSaysSo) {
  EXPECT_EQ(
      Lines(kByRegionAndItem,
            {"地区|金额", "甲市|5494.26", "乙市|3115.02", "丙县|765.83", "丁县|979.84"}),
      "3 hold\n"
      "note t02：乙市 / 金额: printed 31150200元, its 3 parts add up to 21154400元 (difference "
      "9995800元); perhaps not all parts are listed.\n");
}

TEST(TotalsElsewhereTest, OtherMoneyIsNoSum) {
  EXPECT_EQ(Lines(kByRegionAndItem,
                  {"地区|金额", "甲市|5494.26", "乙市|3115.02", "丙县|865.83", "丁县|1979.84"}),
            "0 hold\n");
}

TEST(TotalsElsewhereTest, ATableWithATotalOfItsOwnNeedsNoOther) {
  std::vector<std::string> with_total = kByRegionAndItem;
  with_total.push_back("合计|5494.26|2115.44|765.83|979.84");
  EXPECT_EQ(Lines(with_total, kByRegion), "0 hold\n");
}

TEST(TotalsElsewhereTest, ASlipAmongManyIsAWarning) {
  std::vector<std::string> first = {"项目", "教育补助", "交通补助"};
  std::vector<std::string> second = {"地区|金额"};
  for (int region = 0; region < 9; ++region) {
    const std::string name = "第" + std::string(1, static_cast<char>('A' + region)) + "县";
    const int education = 123'457 + 17'911 * region;
    const int traffic = 881'233 - 31'517 * region;
    const auto text = [](int value) { return Decimal::FromScaledInt(value, 2).ToString(); };
    first[0] += "|" + name;
    first[1] += "|" + text(education);
    first[2] += "|" + text(traffic);
    second.push_back(name + "|" + text(education + traffic + (region == 4 ? 3000 : 0)));
  }
  Document document;
  document.tables.push_back(
      testing::FormTable("t01", "", testing::PrintedTable("naaaaaaaaa", first), {}));
  document.tables.push_back(testing::FormTable("t02", "", testing::PrintedTable("na", second), {}));
  const std::string said = testing::FindingLines(RunChecks(document), "discovered.totals");
  EXPECT_NE(said.find("warning t02：第E县 / 金额: printed 95326600元, its 2 parts add up to"),
            std::string::npos)
      << said;
}

}  // namespace
}  // namespace mingxi
