// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/running_heads.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(IsPageMark, FormsOfPageMarks) {
  EXPECT_TRUE(IsPageMark("12"));
  EXPECT_TRUE(IsPageMark("- 12 -"));
  EXPECT_TRUE(IsPageMark("— 12 —"));
  EXPECT_TRUE(IsPageMark("第 2 页"));
  EXPECT_TRUE(IsPageMark("第2页，共5页"));
  EXPECT_TRUE(IsPageMark("第 2 页（共 5 页）"));
  EXPECT_TRUE(IsPageMark("3/27"));
  EXPECT_TRUE(IsPageMark("第十二页"));
  EXPECT_FALSE(IsPageMark("2023年"));
  EXPECT_FALSE(IsPageMark("第二部分"));
  EXPECT_FALSE(IsPageMark("1,203"));
  EXPECT_FALSE(IsPageMark("合计 12"));
}

}  // namespace
}  // namespace mingxi
