// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/standing_parts.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(ReadFormNumber, WithoutBlanksColonAndBrackets) {
  EXPECT_EQ(ReadFormNumber("公开01表"), "公开01表");
  EXPECT_EQ(ReadFormNumber("公开 12 表"), "公开12表");
  EXPECT_EQ(ReadFormNumber("表二十四："), "表二十四");
  EXPECT_EQ(ReadFormNumber("（附表3）"), "附表3");
  EXPECT_EQ(ReadFormNumber("附件 2-1"), "附件2-1");
  EXPECT_EQ(ReadFormNumber("收支总表"), "");
  EXPECT_EQ(ReadFormNumber("表1 收支总表"), "");
}

TEST(IsContinuationMark, Marks) {
  EXPECT_TRUE(IsContinuationMark("续表"));
  EXPECT_TRUE(IsContinuationMark("（续）"));
  EXPECT_TRUE(IsContinuationMark("续表1"));
  EXPECT_FALSE(IsContinuationMark("收支总表（续）"));
}

TEST(ReadYearAlone, YearsOnly) {
  EXPECT_EQ(ReadYearAlone("（2031年度）"), 2031);
  EXPECT_EQ(ReadYearAlone("2031 年"), 2031);
  EXPECT_FALSE(ReadYearAlone("2031年3月").has_value());
}

TEST(IsDate, DatesOnly) {
  EXPECT_TRUE(IsDate("2031年3月1日"));
  EXPECT_TRUE(IsDate("2031年1-6月"));
  EXPECT_TRUE(IsDate("（2031 年 12 月 31 日）"));
  EXPECT_FALSE(IsDate("2031年"));
  EXPECT_FALSE(IsDate("2031年3月收支表"));
}

}  // namespace
}  // namespace mingxi
