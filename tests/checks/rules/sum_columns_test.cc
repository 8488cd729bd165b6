// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/sum_columns.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::CheckLines;
using testing::FindingLines;
using testing::PrintedDocument;

struct ColumnsCase {
  const char* name;
  const char* roles;
  std::vector<std::string> rows;
  const char* checks;
};

void PrintTo(const ColumnsCase& test, std::ostream* out) { *out << test.name; }

const ColumnsCase kCases[] = {
    {"TotalAndParts",
     "naaa",
     {"科目|合计|基本支出|项目支出", "人大|30.00|10.00|20.00", "政协|5.00|5.00|"},
     "holds r1c1 = r1c2+r1c3\n"
     "holds r2c1 = r2c2+r2c3\n"},
    {"NestedHeaders",
     "naaaaa",
     {"科目|合计|本年收入/小计|本年收入/拨款|本年收入/其他|上年结转",
      "人大|35.00|30.00|10.00|20.00|5.00"},
     "holds r1c1 = r1c2+r1c5\n"
     "holds r1c2 = r1c3+r1c4\n"},
    {"GroupWithoutATotal",
     "naaaa",
     {"科目|总计|基本/人员|基本/公用|项目", "人大|35.00|10.00|20.00|5.00"},
     "holds r1c1 = r1c2+r1c3+r1c4\n"},
    {"TotalBehind",
     "naaa",
     {"科目|一般债务|专项债务|合计", "限额|26.50|52.25|78.75", "余额|17.10|34.20|51.30"},
     "holds r1c3 = r1c1+r1c2\n"
     "holds r2c3 = r2c1+r2c2\n"},
    {"PartsThatAddUp",
     "naaa",
     {"科目|预算数|其中/本级|其中/上级", "一|30.00|10.00|20.00", "二|5.00|1.00|4.00",
      "三|7.00|3.00|4.00"},
     "holds r1c1 = r1c2+r1c3\n"
     "holds r2c1 = r2c2+r2c3\n"
     "holds r3c1 = r3c2+r3c3\n"},
    {"PartsThatDoNot",
     "naaa",
     {"科目|预算数|其中/本级|其中/上级", "一|30.00|10.00|2.00", "二|5.00|1.00|3.00",
      "三|7.00|3.00|1.00"},
     ""},
    {"NoTotal", "naa", {"科目|预算数|决算数", "一|30.00|10.00"}, ""},
    {"HeadersThatMislead",
     "naaa",
     {"科目|合计|上年数|人数", "一|30.00|12.00|2.00", "二|5.00|1.00|3.00", "三|7.00|3.00|1.00"},
     ""},
    {"PercentagesStandAside",
     "naapa",
     {"科目|合计|基本|占比|项目", "人大|30.00|10.00|33%|20.00", "政协|6.00|5.00|83%|1.00"},
     "holds r1c1 = r1c2+r1c4\n"
     "holds r2c1 = r2c2+r2c4\n"},
};

class CheckColumnSumsTest : public ::testing::TestWithParam<ColumnsCase> {};

TEST_P(CheckColumnSumsTest, FindsWhatMustAddUp) {
  const Document document = PrintedDocument(GetParam().roles, GetParam().rows);
  EXPECT_EQ(CheckLines(RunChecks(document), "sum.columns"), GetParam().checks);
}

INSTANTIATE_TEST_SUITE_P(Cases, CheckColumnSumsTest, ::testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

TEST(CheckColumnSumsTest, NamesTheRowThatFails) {
  const Document document =
      PrintedDocument("naaa", {"科目|合计|基本支出|项目支出", "人大|30.00|10.00|20.00",
                               "政协|5.00|5.01|", "工会|7.00|3.00|4.00"});
  EXPECT_EQ(FindingLines(RunChecks(document), "sum.columns"),
            "error 政协 / 合计: printed 5.00, its 2 parts add up to 5.01 (difference -0.01).\n");
}

}  // namespace
}  // namespace mingxi
