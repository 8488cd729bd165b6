// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/total_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace mingxi {
namespace {

/// One letter an entry: `.` an item, s 小计, t 合计, g 总计.
std::vector<TotalRank> Ranks(const std::string& letters) {
  std::vector<TotalRank> ranks;
  for (const char letter : letters) {
    ranks.push_back(letter == 's'   ? TotalRank::kSubtotal
                    : letter == 't' ? TotalRank::kTotal
                    : letter == 'g' ? TotalRank::kGrandTotal
                                    : TotalRank::kNone);
  }
  return ranks;
}

/// The likeliest reading of each total: `3=0+1`.
std::string FirstReadings(const std::string& letters) {
  std::string text;
  for (const TotalGroup& group : GatherTotals(Ranks(letters))) {
    text += (text.empty() ? "" : " ") + std::to_string(group.total) + "=";
    for (const int part : group.readings.front()) {
      text += (part == group.readings.front().front() ? "" : "+") + std::to_string(part);
    }
  }
  return text;
}

TEST(GatherTotalsTest, FollowsTheGrammarOfAccounts) {
  EXPECT_EQ(FirstReadings("..t"), "2=0+1");
  EXPECT_EQ(FirstReadings("..t.g"), "2=0+1 4=2+3");
  EXPECT_EQ(FirstReadings("..s.st"), "2=0+1 4=3 5=2+4");
  EXPECT_EQ(FirstReadings("t.."), "0=1+2");
  EXPECT_EQ(FirstReadings("ts.."), "0=2+3 1=2+3");
  EXPECT_EQ(FirstReadings("..."), "");
  EXPECT_EQ(FirstReadings("t"), "");
  EXPECT_EQ(FirstReadings(""), "");
}

TEST(GatherTotalsTest, GivesTheOtherReadingsToo) {
  const std::vector<TotalGroup> groups = GatherTotals(Ranks(".t..t."));
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[1].readings, (std::vector<std::vector<int>>{{2, 3}, {1, 2, 3}, {5}}));
}

TEST(GatherTotalsTest, NoReadingIsEmptyRepeatsOrHoldsItsTotal) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string letters;
    for (std::size_t i = random() % 12; i > 0; --i) letters += "...stg"[random() % 6];
    for (const TotalGroup& group : GatherTotals(Ranks(letters))) {
      ASSERT_FALSE(group.readings.empty()) << letters;
      for (const std::vector<int>& reading : group.readings) {
        ASSERT_FALSE(reading.empty()) << letters;
        ASSERT_EQ(std::count(group.readings.begin(), group.readings.end(), reading), 1) << letters;
        ASSERT_EQ(std::count(reading.begin(), reading.end(), group.total), 0) << letters;
        ASSERT_TRUE(std::is_sorted(reading.begin(), reading.end())) << letters;
      }
    }
  }
}

}  // namespace
}  // namespace mingxi
