// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/ratio_columns.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

std::string Lines(const std::vector<std::string>& rows, const char* id = "ratio.columns") {
  const CheckResults results = RunChecks(testing::PrintedDocument("naap", rows));
  return testing::CheckLines(results, id) + testing::FindingLines(results, id);
}

const std::vector<std::string> kShares = {"项目|上年数|本年数|本年为上年%", "甲|4130|4626|112.0%",
                                          "乙|2057|1991|96.8%", "丙|9871|10204|103.4%",
                                          "丁|314|500|159.2%"};
const std::vector<std::string> kGrowths = {"项目|上年数|本年数|增减%", "甲|4130|4626|12.0%",
                                           "乙|2057|1991|-3.2%", "丙|9871|10204|3.4%",
                                           "丁|314|500|59.2%"};

TEST(RatioColumnsTest, FindsWhatIsCompared) {
  const char* holds =
      "holds r1c3 = r1c2+r1c1\nholds r2c3 = r2c2+r2c1\n"
      "holds r3c3 = r3c2+r3c1\nholds r4c3 = r4c2+r4c1\n";
  EXPECT_EQ(Lines(kShares), holds);
  EXPECT_EQ(Lines(kGrowths), holds);
}

TEST(RatioColumnsTest, AWrongPercentageAmongManyIsAWarning) {
  std::vector<std::string> rows = kShares;
  for (const char* row : {"戊|7210|6843|94.9%", "己|1033|2171|210.2%", "庚|664|701|105.6%",
                          "辛|5050|4747|94.0%", "壬|8888|9119|102.6%"}) {
    rows.emplace_back(row);
  }
  rows[2] = "乙|2057|1991|98.6%";
  const std::string lines = Lines(rows);
  EXPECT_NE(lines.find("fails r2c3 = r2c2+r2c1\n"), std::string::npos) << lines;
  EXPECT_NE(lines.find("warning 乙 / 本年为上年%: printed 98.6, the two figures it compares give "
                       "96.8.\n"),
            std::string::npos)
      << lines;
}

TEST(RatioColumnsTest, FewOrUnrelatedPercentagesSayNothing) {
  EXPECT_EQ(Lines({"项目|上年数|本年数|完成%", "甲|1|1|100%", "乙|2|2|100%"}), "");
  EXPECT_EQ(Lines({"项目|上年数|本年数|满意度", "甲|4130|4626|95.0%", "乙|2057|1991|90.0%",
                   "丙|9871|10204|98.0%"}),
            "");
}

}  // namespace
}  // namespace mingxi
