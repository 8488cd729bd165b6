// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/rate_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mingxi {
namespace {

struct RateCase {
  const char* name;
  std::vector<std::string> path;
  const char* header;  ///< The one that makes it a rate; empty = none.
};

void PrintTo(const RateCase& test, std::ostream* out) { *out << test.name; }

const RateCase kCases[] = {
    {"Amount", {"债务余额", "合计"}, ""},
    {"GroupOfRates", {"平均年限（年）", "合计"}, "平均年限（年）"},
    {"GroupOfGrowth", {"增速", "本外币"}, "增速"},
    {"AmountUnderAGroupOfGrowth", {"增幅", "增减额"}, ""},
    {"Percent", {"比上年", "增减%"}, "增减%"},
    {"ShareOfAnother", {"执行数为预算数的"}, "执行数为预算数的"},
    {"Share", {"占年初预算数"}, "占年初预算数"},
    {"TakesUp", {"占用资金"}, ""},
    {"GrowthInAmounts", {"比上年增长额"}, ""},
    {"LimitOfAYear", {"一般债务", "2022年限额"}, ""},
    {"Years", {"年限"}, "年限"},
    {"AmountsByTerm", {"债务期限", "3年期"}, ""},
    {"Term", {"债券期限"}, "债券期限"},
    {"UnitPrice", {"单价（元）"}, "单价（元）"},
    {"PerHead", {"人均支出"}, "人均支出"},
    {"Rank", {"全省排名"}, "全省排名"},
    {"NoHeader", {}, ""},
};

class FindRateTest : public ::testing::TestWithParam<RateCase> {};

TEST_P(FindRateTest, SaysWhichHeaderMakesItARate) {
  const std::optional<RateWord> rate = FindRate(GetParam().path);
  EXPECT_EQ(rate ? rate->header : "", GetParam().header);
}

INSTANTIATE_TEST_SUITE_P(Cases, FindRateTest, ::testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

}  // namespace
}  // namespace mingxi
