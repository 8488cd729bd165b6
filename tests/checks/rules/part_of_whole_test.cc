// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/part_of_whole.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

struct PartCase {
  const char* name;
  std::vector<std::string> rows;
  const char* expected;  ///< Checks, then findings.
};

void PrintTo(const PartCase& test, std::ostream* out) { *out << test.name; }

const PartCase kCases[] = {
    {"PartsUpToTheWhole",
     {"项目|金额", "一、税收|30.00", "其中：增值税|20.00", "二、非税|5.00"},
     "holds r2c1 = r1c1\n"},
    {"AsMuchAsTheWhole",
     {"项目|金额", "一、税收|30.00", "其中：增值税|30.00", "二、非税|5.00"},
     "holds r2c1 = r1c1\n"},
    {"APartThatIsMore",
     {"项目|金额", "一、税收|30.00", "其中：增值税|30.01", "二、非税|5.00"},
     "fails r2c1 = r1c1\n"
     "warning The part is more than its whole: 其中：增值税 / 金额 <= 一、税收 / 金额, printed "
     "30.01 and "
     "30.00.\n"},
    // A subsidy is more than the profit that it is part of: what is said is not what is meant.
    {"MoreInMostColumns",
     {"项目|上年|本年", "一、利润|30.00|40.00", "其中：补贴|31.00|42.00", "二、非税|5.00|6.00"},
     "not-applicable r2c1 = r1c1\nnot-applicable r2c2 = r1c2\n"
     "note 补贴 is more than 利润 in 2 of 2 columns: it is likely a part of something "
     "else.\n"},
    {"AllParts",
     {"项目|金额", "一、公务用车|30.58", "其中：购置|28.64", "运行|1.94", "二、接待|4.61"},
     "holds r1c1 = r2c1+r3c1\nholds r2c1 = r1c1\nholds r3c1 = r1c1\n"},
    {"NotAllParts",
     {"项目|金额", "一、公务用车|30.58", "其中：购置|20.64", "运行|1.94", "二、接待|4.61"},
     "holds r2c1 = r1c1\nholds r3c1 = r1c1\n"},
    // Refunds may be more than what they are a part of; blanks and zeros say nothing.
    {"NegativeOrMissing",
     {"项目|金额", "一、税收|-30.00", "其中：增值税|20.00", "二、非税|", "其中：罚没|5.00"},
     ""},
};

class PartOfWholeTest : public ::testing::TestWithParam<PartCase> {};

TEST_P(PartOfWholeTest, PartsAreNoMoreThanTheirWhole) {
  const bool is_wide = GetParam().rows.front() == "项目|上年|本年";
  const CheckResults results =
      RunChecks(testing::PrintedDocument(is_wide ? "naa" : "na", GetParam().rows));
  EXPECT_EQ(
      testing::CheckLines(results, "part.whole") + testing::FindingLines(results, "part.whole"),
      GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, PartOfWholeTest, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace mingxi
