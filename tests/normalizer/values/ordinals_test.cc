// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/ordinals.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

struct OrdinalCase {
  const char* name;
  const char* text;
  int number;  ///< 0 = no list number.
  OrdinalStyle style;
  const char* rest;  ///< What stands behind all list numbers.
};

void PrintTo(const OrdinalCase& test, std::ostream* os) { *os << test.name; }

class ReadOrdinalTest : public testing::TestWithParam<OrdinalCase> {};

TEST_P(ReadOrdinalTest, ReadsAsExpected) {
  const std::string text = GetParam().text;
  const std::optional<Ordinal> ordinal = ReadOrdinal(text);
  EXPECT_EQ(ordinal ? ordinal->number : 0, GetParam().number);
  if (ordinal) {
    EXPECT_EQ(ordinal->style, GetParam().style);
  }
  EXPECT_EQ(text.substr(OrdinalLength(text)), GetParam().rest);
}

constexpr OrdinalStyle kNone = OrdinalStyle::kChinese;
constexpr OrdinalCase kCases[] = {
    {"chinese", "一、一般公共服务支出", 1, OrdinalStyle::kChinese, "一般公共服务支出"},
    {"chinese_eleven", "十一、节能环保支出", 11, OrdinalStyle::kChinese, "节能环保支出"},
    {"chinese_thirty_one", "三十一、人行科目", 31, OrdinalStyle::kChinese, "人行科目"},
    {"chinese_bracket", "（一）税收收入", 1, OrdinalStyle::kChineseBracket, "税收收入"},
    {"chinese_bracket_half", "(三十)其他", 30, OrdinalStyle::kChineseBracket, "其他"},
    {"double_mark", "（一）、因公出国", 1, OrdinalStyle::kChineseBracket, "因公出国"},
    {"chinese_enclosed", "㈠税收收入", 1, OrdinalStyle::kChineseBracket, "税收收入"},
    {"arabic_point", "1.基本支出", 1, OrdinalStyle::kArabic, "基本支出"},
    {"arabic_point_and_space", "1. 基本支出", 1, OrdinalStyle::kArabic, "基本支出"},
    {"arabic_wide_point", "12．基本支出", 12, OrdinalStyle::kArabic, "基本支出"},
    {"arabic_comma", "2、车辆（台、辆）", 2, OrdinalStyle::kArabic, "车辆（台、辆）"},
    {"arabic_comma_before_year", "1、2023年预算", 1, OrdinalStyle::kArabic, "2023年预算"},
    {"arabic_bracket", "（1）基本支出", 1, OrdinalStyle::kArabicBracket, "基本支出"},
    {"arabic_closing_bracket", "1)基本支出", 1, OrdinalStyle::kArabicBracket, "基本支出"},
    {"arabic_enclosed", "⑴基本支出", 1, OrdinalStyle::kArabicBracket, "基本支出"},
    {"circled", "①基本支出", 1, OrdinalStyle::kCircled, "基本支出"},
    {"part", "第二部分 部门预算表", 2, OrdinalStyle::kPart, "部门预算表"},
    {"article", "第一条", 1, OrdinalStyle::kPart, ""},
    {"word", "一是加强管理", 1, OrdinalStyle::kWord, "加强管理"},
    {"two_numbers", "二、（一）税收", 2, OrdinalStyle::kChinese, "税收"},
    {"decimal", "1.5", 0, kNone, "1.5"},
    {"negative", "(1.00)", 0, kNone, "(1.00)"},
    {"year", "2023、", 0, kNone, "2023、"},
    {"word_that_begins_with_a_number", "一般公共服务支出", 0, kNone, "一般公共服务支出"},
    {"bracket_inside_a_word", "（境）费", 0, kNone, "（境）费"},
    {"ordinal_word", "第三产业", 0, kNone, "第三产业"},
    {"empty", "", 0, kNone, ""},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadOrdinalTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<OrdinalCase>& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace mingxi
