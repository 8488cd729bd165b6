// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/notes.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(BeginsNote, MarksOfNotes) {
  EXPECT_TRUE(BeginsNote("注：本表反映收支。"));
  EXPECT_TRUE(BeginsNote("注:无预算，空表列示。"));
  EXPECT_TRUE(BeginsNote("注1：含基金。"));
  EXPECT_TRUE(BeginsNote("说明：本表按项目列示。"));
  EXPECT_TRUE(BeginsNote("备注："));
  EXPECT_TRUE(BeginsNote("本单位无此项支出，故本表为空表。"));
  EXPECT_FALSE(BeginsNote("注意事项"));
  EXPECT_FALSE(BeginsNote("说明文字在此"));
  EXPECT_FALSE(BeginsNote("备注"));
  EXPECT_FALSE(BeginsNote("单位：万元"));
  EXPECT_FALSE(BeginsNote("二、支出说明"));
}

TEST(ContinuesNumbering, TheNextNumberOnly) {
  EXPECT_TRUE(ContinuesNumbering("注：1.甲。", "2.乙。"));
  EXPECT_TRUE(ContinuesNumbering("2.乙。", "3.丙。"));
  EXPECT_TRUE(ContinuesNumbering("注：①甲。", "②乙。"));
  EXPECT_TRUE(ContinuesNumbering("备注：1.甲。", "2.2031年乙。"));
  EXPECT_FALSE(ContinuesNumbering("注：1.甲。", "2.5亿元"));
  EXPECT_FALSE(ContinuesNumbering("注：甲。", "2.乙。"));
  EXPECT_FALSE(ContinuesNumbering("注：1.甲。", "3.丙。"));
  EXPECT_FALSE(ContinuesNumbering("注：1.甲。", "二、乙"));
}

}  // namespace
}  // namespace mingxi
