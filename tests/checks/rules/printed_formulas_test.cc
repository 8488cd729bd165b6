// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/printed_formulas.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::PrintedDocument;

std::string Lines(const Document& document) {
  const CheckResults results = RunChecks(document);
  return testing::CheckLines(results, "formula.printed") +
         testing::FindingLines(results, "formula.printed");
}

Document WithIndexRow(const std::vector<std::string>& rows) {
  Document document = PrintedDocument("naaa", rows);
  document.tables.front().rows[1].kind = RowKind::kIndex;
  return document;
}

TEST(CheckPrintedFormulasTest, TakesAnIndexRowAtItsWord) {
  EXPECT_EQ(Lines(WithIndexRow(
                {"项目|甲|乙|丙", "栏次|1=2+3|2|3", "人大|3.00|1.00|2.00", "政协|7.00|3.00|4.00"})),
            "holds r2c1 = r2c2+r2c3\nholds r3c1 = r3c2+r3c3\n");
}

TEST(CheckPrintedFormulasTest, SubtractsAndReadsFullWidth) {
  EXPECT_EQ(
      Lines(WithIndexRow({"项目|甲|乙|丙", "栏次|Ａ|Ｂ|（Ｃ）＝Ａ－Ｂ", "人大|3.00|1.00|2.00"})),
      "holds r2c3 = r2c1+r2c2\n");
}

TEST(CheckPrintedFormulasTest, NamesTheRowThatFails) {
  EXPECT_EQ(Lines(WithIndexRow({"项目|甲|乙|丙", "栏次|1=2+3|2|3", "人大|3.00|1.00|2.00",
                                "政协|7.00|3.00|5.00", "工会|9.00|3.00|6.00"})),
            "holds r2c1 = r2c2+r2c3\n"
            "fails r3c1 = r3c2+r3c3\n"
            "holds r4c1 = r4c2+r4c3\n"
            "error 政协 / 甲: printed 7.00, its 2 parts add up to 8.00 (difference -1.00).\n");
}

TEST(CheckPrintedFormulasTest, LeavesOutUnknownNamesAndQuotients) {
  EXPECT_EQ(Lines(WithIndexRow({"项目|甲|乙|丙", "栏次|1=2+9|2|3=1/2", "人大|3.00|1.00|2.00"})),
            "");
}

TEST(CheckPrintedFormulasTest, ReadsAFormulaColumn) {
  EXPECT_EQ(Lines(PrintedDocument("nta", {"项目|公式|金额", "一、发行|A=B+D|47.21", "一般|B|31.45",
                                          "其中：再融资|C|0.90", "专项|D|15.76"})),
            "holds r1c2 = r2c2+r4c2\n");
}

}  // namespace
}  // namespace mingxi
