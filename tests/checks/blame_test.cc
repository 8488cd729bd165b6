// SPDX-License-Identifier: GPL-3.0-or-later

// Tables with one slip in them, and who is named for it.

#include "checks/blame.h"

#include <gtest/gtest.h>

#include "checks/blame_report.h"
#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::PrintedDocument;

struct BlameCase {
  std::string name;
  std::vector<std::string> rows;
  std::string expected;
};

void PrintTo(const BlameCase& test_case, std::ostream* out) { *out << test_case.name; }

/// Cells and suggestion of each blame, one a line.
std::string Blames(const std::vector<std::string>& rows) {
  std::string text;
  for (const Finding& finding : RunChecks(PrintedDocument("naaa", rows)).findings) {
    if (finding.id != kBlameId) continue;
    for (const CellRef& ref : finding.cells) {
      text += "r" + std::to_string(ref.row) + "c" + std::to_string(ref.column) + " ";
    }
    text += finding.suggestion + "\n";
  }
  return text;
}

class BlameTest : public ::testing::TestWithParam<BlameCase> {};

TEST_P(BlameTest, Names) { EXPECT_EQ(Blames(GetParam().rows), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Tables, BlameTest,
    ::testing::Values(
        BlameCase{"NothingFails",
                  {"科目|合计|基本|项目", "合计|981.00|416.00|565.00", "甲|325.00|112.00|213.00",
                   "乙|656.00|304.00|352.00"},
                  ""},
        // Its row and its column name the cell.
        BlameCase{"CrossingNamesThePart",
                  {"科目|合计|基本|项目", "合计|981.00|416.00|565.00", "甲|325.00|112.00|273.00",
                   "乙|656.00|304.00|352.00"},
                  "r2c3 213.00\n"},
        BlameCase{"CrossingNamesTheTotal",
                  {"科目|合计|基本|项目", "合计|981.00|416.00|505.00", "甲|325.00|112.00|213.00",
                   "乙|656.00|304.00|352.00"},
                  "r1c3 565.00\n"},
        // Two figures have changed rows: each row fails, the column does not.
        BlameCase{"ExchangeNamesBoth",
                  {"科目|合计|基本|项目", "合计|1281.00|516.00|765.00", "甲|325.00|112.00|352.00",
                   "乙|656.00|304.00|213.00", "丙|200.00|60.00|140.00", "丁|100.00|40.00|60.00"},
                  "r2c3 r3c3 \n"},
        // Only the column can be tried: every figure of it is a suspect, slips of a digit first.
        BlameCase{"OneSumListsAll",
                  {"科目|说明|件数|金额", "合计||| 565.00", "甲|||273.00", "乙|||352.00"},
                  "r2c3 r1c3 r3c3 \n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace mingxi
