// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/unproven_tables.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

std::string Reasons(const char* roles, const std::vector<std::string>& rows) {
  return testing::FindingLines(RunChecks(testing::PrintedDocument(roles, rows)), kUnprovenId);
}

TEST(UnprovenTables, WithoutATotal) {
  EXPECT_EQ(Reasons("na", {"项目|金额", "甲|10.07", "乙|20.11", "丙|31.09", "丁|7.13"}),
            "note Nothing proves 4 of the 4 figures of this table: it prints no total.\n");
}

TEST(UnprovenTables, RatesWithoutTheirAmounts) {
  EXPECT_EQ(Reasons("np", {"项目|增长率", "甲|10.1%", "乙|20.3%", "丙|31.2%", "丁|7.7%"}),
            "note Nothing proves 4 of the 4 figures of this table: they are rates, and the amounts "
            "that they compare are not printed.\n");
}

TEST(UnprovenTables, NothingOfTablesThatAddUp) {
  EXPECT_EQ(Reasons("na", {"项目|金额", "甲|10.07", "乙|20.11", "丙|31.09", "合计|61.27"}), "");
}

TEST(UnprovenTables, WholePercentagesProveNothing) {
  EXPECT_EQ(Reasons("naap", {"项目|预算|决算|完成%", "甲|1007|956|95%", "乙|2011|1810|90%",
                             "丙|3109|2301|74%", "丁|713|585|82%", "戊|1713|1234|72%"}),
            "note Nothing proves 15 of the 15 figures of this table: it prints no total.\n");
}

}  // namespace
}  // namespace mingxi
