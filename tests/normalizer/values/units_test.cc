// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/units.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct UnitCase {
  const char* name;
  const char* text;
  const char* unit;  ///< Empty = none.
};

void PrintTo(const UnitCase& unit_case, std::ostream* os) { *os << unit_case.name; }
std::string NameOf(const testing::TestParamInfo<UnitCase>& info) { return info.param.name; }

class ReadUnitLineTest : public testing::TestWithParam<UnitCase> {};

TEST_P(ReadUnitLineTest, ReadsAsExpected) {
  const std::optional<UnitLine> line = ReadUnitLine(GetParam().text);
  EXPECT_EQ(line ? line->unit : "", GetParam().unit);
}

constexpr UnitCase kLines[] = {
    {"plain", "单位：万元", "万元"},
    {"ascii_colon", "单位:元", "元"},
    {"gap_before_colon", "单位 ：万元", "万元"},
    {"amount_unit", "金额单位：万元", "万元"},
    {"money_unit", "货币单位：人民币元", "人民币元"},
    {"money_unit_comma", "单位：人民币，万元", "人民币，万元"},
    {"measure_unit", "计量单位：平方米", "平方米"},
    {"in_brackets", "（单位：万元）", "万元"},
    {"unit_in_brackets", "单位（万元）", "万元"},
    {"without_colon", "金额单位万元", "万元"},
    {"without_colon_spaced", "单位 万元", "万元"},
    {"in_a_header", "价值（金额单位：万元）", "万元"},
    {"several", "单位：万元、%", "万元、%"},
    {"bracketed_alternative", "单位：台（套）", "台（套）"},
    {"hundred_million", "单位：亿元", "亿元"},
    {"dollars", "单位：万美元", "万美元"},
    {"behind_a_publisher", "编制单位：某县财政局 单位：元", "元"},
    {"glued_to_a_publisher", "编制单位：某县财政局单位：元", "元"},
    {"glued_to_a_title", "部门收支总表单位：万元", "万元"},
    {"before_a_year", "单位：万元 预算年度：2023", "万元"},
    {"glued_before_a_field", "单位：元预算年度：2023", "元"},
    {"last_of_two", "单位：元 金额单位：万元", "万元"},
    // Publishers.
    {"publisher", "编制单位：某县财政局", ""},
    {"publisher_without_attribute", "单位：某局", ""},
    {"publisher_begins_like_a_unit", "单位：元氏县财政局", ""},
    {"publisher_begins_like_two_units", "编制单位：元氏县财政局", ""},
    {"filing_unit", "填报单位：个人事务局", ""},
    {"unit_name", "单位名称：万元店", ""},
    {"no_unit_word", "万元", ""},
    {"institutions", "社会福利事业单位 690", ""},
    {"empty", "", ""},
    {"nothing_behind", "单位：", ""},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadUnitLineTest, testing::ValuesIn(kLines), NameOf);

TEST(ReadUnitLine, TellsTheRangeThatSaysIt) {
  const std::string text = "部门收支总表（单位：万元）续";
  const std::optional<UnitLine> line = ReadUnitLine(text);
  ASSERT_TRUE(line);
  EXPECT_EQ(text.substr(line->begin, line->end - line->begin), "（单位：万元）");
}

class ReadBracketUnitTest : public testing::TestWithParam<UnitCase> {};

TEST_P(ReadBracketUnitTest, ReadsAsExpected) {
  EXPECT_EQ(ReadBracketUnit(GetParam().text), GetParam().unit);
}

constexpr UnitCase kBrackets[] = {
    {"money", "价值（万元）", "万元"},
    {"half_width", "价值(万元)", "万元"},
    {"alone", "（平方米）", "平方米"},
    {"alternatives", "2、车辆（台、辆）", "台、辆"},
    {"nested", "数量（台（套））", "台（套）"},
    {"percent", "增长（%）", "%"},
    {"explicit", "价值（金额单位：万元）", "万元"},
    {"second_bracket", "因公出国（境）费（万元）", "万元"},
    {"ratio_to_person", "标准（元/人）", "元/人"},
    {"no_unit", "因公出国（境）费", ""},
    {"no_bracket", "万元", ""},
    {"part_of_a_word", "（元旦）", ""},
    {"not_last", "（万元以上）", ""},
    {"open", "价值（万元", ""},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadBracketUnitTest, testing::ValuesIn(kBrackets), NameOf);

TEST(ToYuan, ConvertsChineseMoneyOnly) {
  const Decimal value = *Decimal::Parse("12.34");
  EXPECT_EQ(ToYuan(value, "元")->ToString(), "12.34");
  EXPECT_EQ(ToYuan(value, "千元")->ToString(), "12340");
  EXPECT_EQ(ToYuan(value, "万元")->ToString(), "123400");
  EXPECT_EQ(ToYuan(value, "百万元")->ToString(), "12340000");
  EXPECT_EQ(ToYuan(value, "亿元")->ToString(), "1234000000");
  EXPECT_EQ(ToYuan(value, "人民币万元")->ToString(), "123400");
  EXPECT_EQ(ToYuan(value, "角")->ToString(), "1.234");
  EXPECT_FALSE(ToYuan(value, "万美元"));
  EXPECT_FALSE(ToYuan(value, "万人"));
  EXPECT_FALSE(ToYuan(value, "%"));
  EXPECT_FALSE(ToYuan(value, ""));
}

TEST(UnitThatCounts, PrefersTheNearestPlace) {
  EXPECT_EQ(UnitThatCounts({.cell = "元", .row = "台", .column = "亿元", .table = "万元"}), "元");
  EXPECT_EQ(UnitThatCounts({.cell = "", .row = "台", .column = "亿元", .table = "万元"}), "台");
  EXPECT_EQ(UnitThatCounts({.cell = "", .row = "", .column = "亿元", .table = "万元"}), "亿元");
  EXPECT_EQ(UnitThatCounts({.cell = "", .row = "", .column = "", .table = "万元"}), "万元");
  EXPECT_EQ(UnitThatCounts({}), "");
}

}  // namespace
}  // namespace mingxi
