// SPDX-License-Identifier: GPL-3.0-or-later

// What counts as evidence for a figure, on tables small enough to be followed by eye.

#include "checks/proof.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::PrintedDocument;

std::string Status(const char* roles, const std::vector<std::string>& rows) {
  const Document document = PrintedDocument(roles, rows);
  return testing::StatusText(document, RunChecks(document));
}

TEST(ProofTest, SumsProveWhatTheyAddUp) {
  EXPECT_EQ(Status("naaa", {"科目|合计|基本|项目", "合计|9.00|4.00|5.00", "甲|3.00|1.00|2.00",
                            "乙|6.00|3.00|3.00"}),
            "c2 c2 c2/c2 c2 c2/c2 c2 c2");
  EXPECT_EQ(Status("na", {"科目|金额", "合计|9.00", "甲|3.00", "乙|6.00"}), "c1/c1/c1");
}

TEST(ProofTest, ZerosAreProvenOnlyWithOtherFigures) {
  EXPECT_EQ(Status("na", {"科目|金额", "合计|9.00", "甲|9.00", "乙|0.00", "丙|0.00"}),
            "s0/s0/s0/s0");
  EXPECT_EQ(Status("na", {"科目|金额", "合计|9.00", "甲|4.00", "乙|5.00", "丙|0.00"}),
            "c1/c1/c1/c1");
  EXPECT_EQ(Status("na", {"科目|金额", "合计|0.00", "甲|0.00", "乙|0.00"}), "s0/s0/s0");
}

TEST(ProofTest, ACopyIsAsProvenAsWhatItRepeats) {
  // The class and its only subject: one sum above them proves both.
  EXPECT_EQ(Status("cna", {"编码|名称|金额", "|合计|9.00", "205|教育|4.00", "20501|管理|4.00",
                           "208|社保|5.00", "20801|保险|5.00"}),
            "c1/c2/c1/c2/c1");
}

TEST(ProofTest, WithoutSumsNothingIsChecked) {
  EXPECT_EQ(Status("na", {"科目|金额", "甲|3.00", "乙|6.00"}), "u0/u0");
}

}  // namespace
}  // namespace mingxi
