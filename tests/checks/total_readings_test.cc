// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/total_readings.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::CheckLines;
using testing::PrintedDocument;

struct TotalsCase {
  const char* name;
  std::vector<std::string> rows;
  const char* checks;
};

void PrintTo(const TotalsCase& test, std::ostream* out) { *out << test.name; }

const TotalsCase kCases[] = {
    {"ATotalWithAnOrdinalIsAnItem",
     {"项目|预算数", "一、基金收入合计|770.72", "二、上级补助|264.26", "三、转贷收入|715.77",
      "收入总计|1750.75"},
     "holds r4c1 = r1c1+r2c1+r3c1\n"},
    {"ATotalWithAnOrdinalThatGathers",
     {"项目|预算数", "一、保费|770.72", "二、利息|264.26", "三、本年收入合计|1034.98",
      "四、上年结余|100.02", "总计|1135.00"},
     "holds r3c1 = r1c1+r2c1\nholds r5c1 = r3c1+r4c1\n"},
    {"ATotalAboveEndsAtTheBlankRow",
     {"项目|预算数", "支出合计|1238.19", "教育|674.53", "文化|563.66", "|", "上解|592.54",
      "补助|489.39", "支出总计|2320.12"},
     "holds r1c1 = r2c1+r3c1\nholds r7c1 = r2c1+r3c1+r5c1+r6c1\n"},
    {"AnItemThatIsTheSumOfThoseBeforeItIsNotCountedTwice",
     {"项目|预算数", "资本金注入|200.11", "其他支出|238.17", "本级支出|438.28", "转移支付|19.05",
      "各项支出合计|457.33"},
     "holds r5c1 = r1c1+r2c1+r4c1\n"},
};

class ReadTotalsTest : public ::testing::TestWithParam<TotalsCase> {};

TEST_P(ReadTotalsTest, WeighsTheReadingsTogether) {
  EXPECT_EQ(CheckLines(RunChecks(PrintedDocument("na", GetParam().rows)), "sum.rows"),
            GetParam().checks);
}

INSTANTIATE_TEST_SUITE_P(Cases, ReadTotalsTest, ::testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

}  // namespace
}  // namespace mingxi
