// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/caption_line.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

struct LineCase {
  const char* name;
  const char* printed;
  const char* expected;  // title|unit|publisher|code|year|form number|flags
};

void PrintTo(const LineCase& test, std::ostream* out) { *out << test.name; }

std::string Show(const CaptionLine& line) {
  return line.title + "|" + line.unit + "|" + line.publisher + "|" + line.publisher_code + "|" +
         (line.year.has_value() ? std::to_string(*line.year) : "") + "|" + line.form_number + "|" +
         (line.is_continuation ? "c" : "");
}

class CaptionLineTest : public testing::TestWithParam<LineCase> {};

TEST_P(CaptionLineTest, Reads) {
  EXPECT_EQ(Show(ReadCaptionLine(GetParam().printed)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, CaptionLineTest,
    testing::Values(
        // Units.
        LineCase{"unit", "单位：万元", "|万元|||||"},
        LineCase{"unit_ascii_colon", "单位:元", "|元|||||"},
        LineCase{"unit_of_amounts", "金额单位：亿元", "|亿元|||||"},
        LineCase{"unit_spaced", "单 位： 万 元", "|万元|||||"},
        LineCase{"unit_in_brackets", "（万元）", "|万元|||||"},
        LineCase{"unit_is_a_bureau", "单位：云岭县水利局", "||云岭县水利局||||"},
        LineCase{"unit_in_bracket_behind_title", "表3 收入情况（单位：亿元）",
                 "表3 收入情况|亿元|||||"},
        LineCase{"units_in_bracket_behind_title", "表5 客户情况 （单位：亿元、%）",
                 "表5 客户情况|亿元、%|||||"},
        LineCase{"bare_unit_behind_title", "项目支出明细表（万元）", "项目支出明细表|万元|||||"},
        LineCase{"mark_before_the_unit", ".   单位：亿元", "|亿元|||||"},
        LineCase{"unit_and_page", "单位：万元  第1页", "|万元|||||"},
        LineCase{"unit_and_form_number", "单位：万元  表3", "|万元||||表3|"},
        LineCase{"unit_nobody_knows", "单位：座", "|座|||||"},
        LineCase{"unit_with_half_a_bracket", "单位：亿元）", "|亿元|||||"},
        LineCase{"unit_in_a_bracket_of_its_own", "单位（元）", "|元|||||"},
        LineCase{"mark_between_title_and_unit", "收入情况表   ·  单位：亿元",
                 "收入情况表|亿元|||||"},
        LineCase{"marks_only", "……", "||||||"},
        // Publishers.
        LineCase{"department_and_unit", "部门：云岭县水利局 单位：元", "|元|云岭县水利局||||"},
        LineCase{"made_by_is_no_unit", "编制单位：云岭县水利局", "||云岭县水利局||||"},
        LineCase{"made_by_and_unit", "编制单位：云岭县水利局  单位：万元",
                 "|万元|云岭县水利局||||"},
        LineCase{"code_glued", "471001云岭县水利局本级", "||云岭县水利局本级|471001|||"},
        LineCase{"long_code_glued", "471001003云岭县水利局", "||云岭县水利局|471001003|||"},
        LineCase{"subject_is_no_publisher", "2080451 国有资本经营预算补充社保基金支出",
                 "2080451 国有资本经营预算补充社保基金支出||||||"},
        LineCase{"code_year_unit", "471001云岭县水利局本级  预算年度：2023  单位：万元",
                 "|万元|云岭县水利局本级|471001|2023||"},
        LineCase{"code_in_brackets", "部门：[471001]云岭县水利局", "||云岭县水利局|471001|||"},
        LineCase{"bare_name_and_unit", "云岭县水利局   单位：万元", "|万元|云岭县水利局||||"},
        // Years.
        LineCase{"year", "预算年度：2024", "||||2024||"},
        LineCase{"year_spaced", "预 算 年 度 ： 2025", "||||2025||"},
        LineCase{"year_spaced_out_in_a_title", "      某县 2023 年收入表",
                 "某县 2023 年收入表||||||"},
        LineCase{"year_alone", "2023年度", "||||2023||"},
        LineCase{"year_in_brackets", "（2022年度）", "||||2022||"},
        // Form numbers.
        LineCase{"form_number", "公开01表", "|||||公开01表|"},
        LineCase{"form_number_two_parts", "表1-1", "|||||表1-1|"},
        LineCase{"form_number_spaced", "表1 - 1", "|||||表1-1|"},
        LineCase{"annex", "附件2", "|||||附件2|"},
        LineCase{"form_number_with_colon", "表二十四：", "|||||表二十四|"},
        LineCase{"form_number_with_blanks", "公开 12 表", "|||||公开12表|"},
        LineCase{"form_number_in_brackets", "（附表3）", "|||||附表3|"},
        LineCase{"form_number_with_blanks_behind_title", "收入支出决算总表   公开 03 表",
                 "收入支出决算总表|||||公开03表|"},
        LineCase{"a_date", "2031年3月1日", "||||||"},
        LineCase{"form_number_behind_title", "收入支出决算总表  公开01表",
                 "收入支出决算总表|||||公开01表|"},
        // Titles.
        LineCase{"title", "单位预算收支总表", "单位预算收支总表||||||"},
        LineCase{"title_spaced", "收 支 总 表", "收支总表||||||"},
        LineCase{"title_with_number", "表1 部门收支总体情况表", "表1 部门收支总体情况表||||||"},
        LineCase{"title_with_spaced_year", "安泉县 2023 年一般公共预算收入表",
                 "安泉县 2023 年一般公共预算收入表||||||"},
        LineCase{"title_with_year_word", "安泉县 2023年 收入表", "安泉县 2023年收入表||||||"},
        LineCase{"title_and_unit", "单位预算收支总表 单位：万元", "单位预算收支总表|万元|||||"},
        // Continuation.
        LineCase{"continued", "续表", "||||||c"},
        LineCase{"continued_in_brackets", "（续）", "||||||c"},
        // Prose.
        LineCase{"prose", "一、2023年收入预算960.63万元，其中：财政拨款0万元。",
                 "一、2023年收入预算960.63万元，其中：财政拨款0万元。||||||"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(LooksLikeTitle, TitlesAndProse) {
  EXPECT_TRUE(LooksLikeTitle("单位预算收支总表"));
  EXPECT_TRUE(LooksLikeTitle("单位机构设置情况"));
  EXPECT_FALSE(LooksLikeTitle("机构设置："));
  EXPECT_FALSE(LooksLikeTitle("支出总计比上年增加。"));
  EXPECT_FALSE(LooksLikeTitle("第 2 页，共 5 页"));
  EXPECT_FALSE(LooksLikeTitle("- 12 -"));
  EXPECT_FALSE(LooksLikeTitle("注：本表反映收支情况"));
}

TEST(NamesATable, EndsInTable) {
  EXPECT_TRUE(NamesATable("表1 部门收支总体情况表"));
  EXPECT_TRUE(NamesATable("支出预算表（按功能科目分类）"));
  EXPECT_TRUE(NamesATable("收支总表（续）"));
  EXPECT_FALSE(NamesATable("公开01表"));
  EXPECT_FALSE(NamesATable("续表"));
  EXPECT_FALSE(NamesATable("部门预算说明"));
}

TEST(WithoutContinuation, TakesMarksOff) {
  EXPECT_EQ(WithoutContinuation("收支总表（续）"), "收支总表");
  EXPECT_EQ(WithoutContinuation("收支总表（续表1）"), "收支总表");
  EXPECT_EQ(WithoutContinuation("续表：收支总表"), "收支总表");
  EXPECT_EQ(WithoutContinuation("收支总表"), "收支总表");
}

}  // namespace
}  // namespace mingxi
