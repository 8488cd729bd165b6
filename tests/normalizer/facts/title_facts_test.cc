// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/facts/title_facts.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

struct TitleCase {
  const char* name;
  const char* title;
  const char* expected;  // publisher|year|kind
};

void PrintTo(const TitleCase& test, std::ostream* out) { *out << test.name; }

class TitleFactsTest : public testing::TestWithParam<TitleCase> {};

TEST_P(TitleFactsTest, Reads) {
  const TitleFacts facts = ReadTitleFacts(GetParam().title);
  EXPECT_EQ(
      facts.publisher + "|" + (facts.year ? std::to_string(*facts.year) : "") + "|" + facts.kind,
      GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Titles, TitleFactsTest,
    testing::Values(
        TitleCase{"year_first", "2022年临河县水利局部门预算公开表",
                  "临河县水利局|2022|department-budget"},
        TitleCase{"name_first", "临河县水利局2022年度部门决算", "临河县水利局|2022|final-accounts"},
        TitleCase{"long_name", "2023年云岭县人民代表大会常务委员会办公室部门预算",
                  "云岭县人民代表大会常务委员会办公室|2023|department-budget"},
        TitleCase{"unit", "平川县工业局本级2023年单位预算信息公开情况说明",
                  "平川县工业局本级|2023|unit-budget"},
        TitleCase{"region", "安泉县2024年政府预算", "安泉县|2024|government-budget"},
        TitleCase{"region_spaced", "安泉县 2024 年政府预算公开", "安泉县|2024|government-budget"},
        TitleCase{"region_table", "云岭县2023年一般公共预算收入表",
                  "云岭县|2023|government-budget"},
        TitleCase{"number_in_front", "11 北京市2021年地方政府一般债务余额情况表",
                  "北京市|2021|debt"},
        TitleCase{"number_with_parts", "2.4 2022年黑龙江省一般公共预算支出决算表",
                  "黑龙江省|2022|final-accounts"},
        TitleCase{"letter_spaced", "5 0 重庆市2 0 2 1 年地方政府一般债务余额情况表",
                  "重庆市|2021|debt"},
        TitleCase{"no_year", "临河县政府债务限额和余额情况表",
                  "临河县|"
                  "|debt"},
        TitleCase{"targets", "临河县水利局2022年项目支出绩效目标公开",
                  "临河县水利局|2022|performance-targets"},
        TitleCase{"report_with_draft", "关于保定市2025年预算执行情况和2026年预算草案的报告",
                  "保定市|2026|government-budget"},
        TitleCase{"report_by", "广东省人民政府关于我省2024年省级决算草案的报告",
                  "广东省人民政府|2024|final-accounts"},
        TitleCase{"own_level", "2025年银川市本级一般公共预算收入执行情况表",
                  "银川市|2025|government-budget"},
        TitleCase{"both_levels", "2022年黑龙江省和省本级财政决算", "黑龙江省|2022|final-accounts"},
        // Levels and subjects are no publishers.
        TitleCase{"all_of_the_city", "2025年全市一般公共收入预算执行情况",
                  "|2025|government-budget"},
        TitleCase{"own_level_without_name", "2025年市本级一般公共支出预算执行情况",
                  "|2025|government-budget"},
        TitleCase{"local", "2023年地方政府债务限额及余额决算情况表", "|2023|final-accounts"},
        TitleCase{"department", "2024年部门收入预算总表", "|2024|"},
        TitleCase{"plain", "收入支出决算总表", "||final-accounts"},
        TitleCase{"to_regions", "2023年省对各市税收返还决算表", "|2023|final-accounts"},
        TitleCase{"end_of_year", "2022年末政府债务余额", "||debt"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace mingxi
