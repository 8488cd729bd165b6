// SPDX-License-Identifier: GPL-3.0-or-later

// One slip in tables of which each sum has no second witness: the sum must stay in its place.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::CheckLines;
using testing::PrintedDocument;

struct SlipCase {
  std::string name;
  const char* roles;
  std::vector<std::string> rows;
  std::string failing;  ///< The lines of CheckLines that do not hold, over all rules of sums.
};

void PrintTo(const SlipCase& test, std::ostream* out) { *out << test.name; }

std::string FailingLines(const char* roles, const std::vector<std::string>& rows) {
  const CheckResults results = RunChecks(PrintedDocument(roles, rows));
  std::string failing;
  for (const char* id : {"sum.rows", "sum.columns", "sum.both-sides"}) {
    const std::string lines = CheckLines(results, id);
    for (std::size_t begin = 0; begin < lines.size();) {
      const std::size_t end = lines.find('\n', begin) + 1;
      const std::string line = lines.substr(begin, end - begin);
      if (!line.starts_with("holds")) failing += line;
      begin = end;
    }
  }
  return failing;
}

/// Revenue and spending of a unit, with `row` in the place of the row that begins as it does.
std::vector<std::string> Summary(const std::string& row) {
  std::vector<std::string> rows = {"项目|预算数|项目|预算数",
                                   "一、一般公共预算拨款收入|2278.06|一、一般公共服务支出|1312.21",
                                   "二、政府性基金拨款收入||二、外交支出|",
                                   "三、国有资本拨款收入||三、国防支出|",
                                   "四、财政专户收入||四、公共安全支出|",
                                   "五、事业收入||五、教育支出|500.34",
                                   "六、其他收入|246.69|六、科学技术支出|712.20",
                                   "本年收入合计|2524.75|本年支出合计|2524.75",
                                   "上年结转结余||结转下年支出|",
                                   "收入总计|2524.75|支出总计|2524.75"};
  const std::string label = row.substr(0, row.find('|'));
  for (std::string& known : rows) {
    if (known.starts_with(label + "|")) known = row;
    if (label == "结转" && known.starts_with("本年收入"))
      known = "本年收入合计|2524.75|本年支出合计|";
    if (label == "结转" && known.starts_with("上年")) known = "上年结转结余||结转下年支出|2524.75";
  }
  return rows;
}

class SlipTest : public ::testing::TestWithParam<SlipCase> {};

TEST_P(SlipTest, TheSumStaysInItsPlace) {
  EXPECT_EQ(FailingLines(GetParam().roles, GetParam().rows), GetParam().failing);
}

INSTANTIATE_TEST_SUITE_P(
    Tables, SlipTest,
    ::testing::Values(
        SlipCase{"None", "nana", Summary("本年收入合计|2524.75|本年支出合计|2524.75"), ""},
        SlipCase{"Subtotal", "nana", Summary("本年收入合计|2524.70|本年支出合计|2524.75"),
                 "fails r7c1 = r1c1+r2c1+r3c1+r4c1+r5c1+r6c1\n"},
        SlipCase{"Part", "nana", Summary("六、其他收入|246.29|六、科学技术支出|712.20"),
                 "fails r7c1 = r1c1+r2c1+r3c1+r4c1+r5c1+r6c1\n"},
        SlipCase{"PartPoint", "nana", Summary("六、其他收入|2466.9|六、科学技术支出|712.20"),
                 "fails r7c1 = r1c1+r2c1+r3c1+r4c1+r5c1+r6c1\n"},
        SlipCase{"PartSign", "nana", Summary("六、其他收入|-246.69|六、科学技术支出|712.20"),
                 "fails r7c1 = r1c1+r2c1+r3c1+r4c1+r5c1+r6c1\n"},
        SlipCase{"Total", "nana", Summary("收入总计|2527.75|支出总计|2524.75"),
                 "fails r9c1 = r7c1+r8c1\nfails r9c1 = r9c3\n"},
        SlipCase{"SpendingMoved", "nana", Summary("结转|"),
                 "not-checkable r7c3 = r1c3+r2c3+r3c3+r4c3+r5c3+r6c3\n"},
        SlipCase{"OnlyRowOfThree",
                 "naaaaaa",
                 {"单位|合计|因公出国费|公务用车/小计|公务用车/购置费|公务用车/运行费|公务接待费",
                  "县办公室|44.74|3.00|38.19|33.58|4.61|3.55"},
                 ""},
        SlipCase{"OnlyRowTotalMoved",
                 "naaaaaa",
                 {"单位|合计|因公出国费|公务用车/小计|公务用车/购置费|公务用车/运行费|公务接待费",
                  "县办公室|3.00|44.74|38.19|33.58|4.61|3.55"},
                 "fails r1c1 = r1c2+r1c3+r1c6\n"},
        SlipCase{"OnlyRowPartMoved",
                 "naaaaaa",
                 {"单位|合计|因公出国费|公务用车/小计|公务用车/购置费|公务用车/运行费|公务接待费",
                  "县办公室|44.74|3.00|38.19|33.58|3.55|4.61"},
                 "fails r1c1 = r1c2+r1c3+r1c6\nfails r1c3 = r1c4+r1c5\n"},
        SlipCase{"GovernmentTotal",
                 "naa",
                 {"项目|上年执行数|本年预算数", "一般公共预算支出合计|605700.00|598027.03",
                  "转移性支出|155000.10|164981.56", "支出总计|760700.10|363008.59"},
                 "not-applicable r1c1\nfails r3c2 = r1c2+r2c2\n"},
        SlipCase{"GovernmentTotalThatSomeColumnsLack",
                 "cnaaa",
                 {"编码|名称|预算数|本级|专项", "201|一般公共服务|3745.04|481.84|3263.20",
                  "206|科学技术|3282.37|1324.96|1957.41", "|本级支出合计|7027.41|1806.80|5220.61",
                  "|转移性支出|763008.59||", "|支出总计|770063.00||"},
                 "fails r5c2 = r3c2+r4c2\nnot-checkable r5c3 = r3c3+r4c3\nnot-checkable r5c4 = "
                 "r3c4+r4c4\n"},
        SlipCase{"GovernmentTotalAlone",
                 "na",
                 {"项目|本年预算数", "一般公共预算支出合计|598027.03", "转移性支出|164981.56",
                  "支出总计|363008.59"},
                 "not-applicable r1c1\nfails r3c1 = r1c1+r2c1\n"}),
    [](const auto& named) { return named.param.name; });

}  // namespace
}  // namespace mingxi
