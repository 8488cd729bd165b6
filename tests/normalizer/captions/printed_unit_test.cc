// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/printed_unit.h"

#include <gtest/gtest.h>

#include <ostream>

namespace mingxi {
namespace {

struct UnitCase {
  const char* name;
  const char* printed;
  const char* unit;
  const char* rest;
};

void PrintTo(const UnitCase& test, std::ostream* out) { *out << test.name; }

class UnitBracketTest : public testing::TestWithParam<UnitCase> {};

TEST_P(UnitBracketTest, Cuts) {
  const UnitBracket bracket = CutUnitBracket(GetParam().printed);
  EXPECT_EQ(bracket.unit, GetParam().unit);
  EXPECT_EQ(bracket.rest, GetParam().rest);
}

INSTANTIATE_TEST_SUITE_P(
    Brackets, UnitBracketTest,
    testing::Values(
        UnitCase{"behind_a_title", "表3 收入情况（单位：亿元）", "亿元", "表3 收入情况"},
        UnitCase{"within", "表3（金额单位：万元）收入情况", "万元", "表3收入情况"},
        UnitCase{"list", "客户情况（单位：亿元、%）", "亿元、%", "客户情况"},
        UnitCase{"with_a_word_that_is_no_unit", "债券（单位：期、亿元）", "期、亿元", "债券"},
        UnitCase{"ascii", "Income (单位: 元)", "元", "Income "},
        UnitCase{"spaced", "收入（单 位：万 元）", "万元", "收入"},
        UnitCase{"square", "收入表  [单位：元]", "元", "收入表  "},
        UnitCase{"bare", "项目支出明细表（万元）", "万元", "项目支出明细表"},
        UnitCase{"not_closed", "收入情况（单位：亿元", "亿元", "收入情况"},
        UnitCase{"second_bracket", "支出表（按功能）（单位：元）", "元", "支出表（按功能）"},
        // Not units.
        UnitCase{"bare_count", "机构表（个）", "", "机构表（个）"},
        UnitCase{"bare_within", "收入（万元）情况表", "", "收入（万元）情况表"},
        UnitCase{"alone", "（万元）", "", "（万元）"},
        UnitCase{"a_publisher", "决算表（编制单位：云岭县水利局）", "",
                 "决算表（编制单位：云岭县水利局）"},
        UnitCase{"by_function", "支出表（按功能分类）", "", "支出表（按功能分类）"}),
    [](const testing::TestParamInfo<UnitCase>& test) { return test.param.name; });

TEST(ReadUnits, ListsWithOneKnownUnit) {
  EXPECT_EQ(ReadUnits("万元"), "万元");
  EXPECT_EQ(ReadUnits("元、%"), "元、%");
  EXPECT_EQ(ReadUnits("亿元）"), "亿元");
  EXPECT_EQ(ReadUnits("期、亿元"), "期、亿元");
  EXPECT_EQ(ReadUnits("云岭县水利局"), "");
  EXPECT_EQ(ReadUnits(""), "");
}

TEST(LengthOfLeadingUnits, WhatStandsBehind) {
  EXPECT_EQ(LengthOfLeadingUnits("万元 第1页"), std::string_view("万元").size());
  EXPECT_EQ(LengthOfLeadingUnits("万元"), 0U);
  EXPECT_EQ(LengthOfLeadingUnits("云岭县水利局"), 0U);
}

}  // namespace
}  // namespace mingxi
