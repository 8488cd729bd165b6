// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/index_row.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace mingxi {
namespace {

using Texts = std::vector<std::string_view>;

TEST(IsIndexRow, NumbersThatCountUp) {
  EXPECT_TRUE(IsIndexRow(Texts{"1", "2", "3", "4"}));
  EXPECT_TRUE(IsIndexRow(Texts{"", "1", "2", "", "3"}));
  EXPECT_TRUE(IsIndexRow(Texts{"栏次", "1", "2"}));
  EXPECT_TRUE(IsIndexRow(Texts{"栏次", "", "1", "栏次", "", "2"}));
  EXPECT_TRUE(IsIndexRow(Texts{"甲", "乙", "1", "2"}));
  EXPECT_TRUE(IsIndexRow(Texts{"A", "B", "C=A+B"}));
  EXPECT_TRUE(IsIndexRow(Texts{"栏次", "1=2+3", "2", "3"}));
  EXPECT_TRUE(IsIndexRow(Texts{"类", "款", "项", "栏次", "1", "2", "3"}));
  EXPECT_TRUE(IsIndexRow(Texts{"公式", "A=B+C", "B", "C"}));
}

TEST(IsIndexRow, DataIsNone) {
  EXPECT_FALSE(IsIndexRow(Texts{"1", "税收收入", "3"}));
  EXPECT_FALSE(IsIndexRow(Texts{"1", "2.50", "3"}));
  EXPECT_FALSE(IsIndexRow(Texts{"1", "5", "6"}));
  EXPECT_FALSE(IsIndexRow(Texts{"2", "3", "4"}));
  EXPECT_FALSE(IsIndexRow(Texts{"1"}));
  EXPECT_FALSE(IsIndexRow(Texts{"类", "款", "项", "1", "2"}));
  EXPECT_FALSE(IsIndexRow(Texts{"", ""}));
  EXPECT_FALSE(IsIndexRow(Texts{"201", "202", "203"}));
}

}  // namespace
}  // namespace mingxi
