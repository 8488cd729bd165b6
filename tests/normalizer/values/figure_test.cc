// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/figure.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct FigureCase {
  const char* name;
  const char* text;
  const char* expected;  ///< type, value, unit, mark, reason: "amount 1095.64 万元"
};

void PrintTo(const FigureCase& figure_case, std::ostream* os) { *os << figure_case.name; }

std::string Written(const Figure& figure) {
  std::string out(ToString(figure.type));
  if (out.empty()) out = "none";
  if (figure.value) out += ' ' + figure.value->ToString();
  if (!figure.unit.empty()) out += ' ' + figure.unit;
  if (!figure.mark.empty()) out += " mark " + figure.mark;
  if (!figure.why_not.empty()) out += ": " + figure.why_not;
  return out;
}

std::string NameOf(const testing::TestParamInfo<FigureCase>& info) { return info.param.name; }

class ReadFigureTest : public testing::TestWithParam<FigureCase> {};

TEST_P(ReadFigureTest, ReadsAsExpected) {
  EXPECT_EQ(Written(ReadFigure(GetParam().text)), GetParam().expected);
}

constexpr FigureCase kCases[] = {
    // Plain.
    {"integer", "12", "amount 12"},
    {"decimals", "1095.64", "amount 1095.64"},
    {"decimals_are_kept", "32.30", "amount 32.30"},
    {"zero", "0", "amount 0"},
    {"zero_with_decimals", "0.00", "amount 0.00"},
    {"no_whole_part", ".50", "amount 0.50"},
    {"code", "2060499", "amount 2060499"},
    {"leading_zero", "0311", "amount 311"},
    {"long", "123456789012345678901234567890.12", "amount 123456789012345678901234567890.12"},
    // Grouped.
    {"grouped", "1,095.64", "amount 1095.64"},
    {"grouped_twice", "3,286,618,082.20", "amount 3286618082.20"},
    {"grouped_full_width", "3，518．85", "amount 3518.85"},
    {"grouped_apostrophe", "1'095", "amount 1095"},
    // Negative.
    {"minus", "-1", "amount -1"},
    {"minus_full_width", "－1.5", "amount -1.5"},
    {"minus_sign", "−1", "amount -1"},
    {"minus_en_dash", "–1", "amount -1"},
    {"triangle", "△7,027.41", "amount -7027.41"},
    {"black_triangle", "▲1", "amount -1"},
    {"down_triangle", "▼1", "amount -1"},
    {"brackets", "(1.00)", "amount -1.00"},
    {"brackets_full_width", "（1.00）", "amount -1.00"},
    {"brackets_with_a_unit", "（15分）", "amount 15 分"},
    {"brackets_before_a_unit", "（15）分", "amount -15 分"},
    {"brackets_and_minus", "(-1.00)", "amount -1.00"},
    {"word", "负1", "amount -1"},
    {"minus_behind", "1.5-", "amount -1.5"},
    {"minus_zero", "-0.00", "amount 0.00"},
    {"plus", "+5.00", "amount 5.00"},
    {"minus_with_gap", "- 5.00", "amount -5.00"},
    // Percent.
    {"percent", "111.2%", "percent 111.2 %"},
    {"percent_decimals", "100.00%", "percent 100.00 %"},
    {"percent_full_width", "5.0％", "percent 5.0 %"},
    {"percent_negative", "-6.8%", "percent -6.8 %"},
    {"percent_in_brackets", "(5%)", "percent -5 %"},
    {"percent_behind_brackets", "(5)%", "percent -5 %"},
    {"permille", "3‰", "percent 3 ‰"},
    {"percentage_points", "5个百分点", "percent 5 百分点"},
    // Units and currencies.
    {"unit", "12.5万元", "amount 12.5 万元"},
    {"count_unit", "30平方米", "amount 30 平方米"},
    {"years", "3年", "amount 3 年"},
    {"currency", "¥1,234.00", "amount 1234.00 元"},
    {"currency_negative", "-￥5", "amount -5 元"},
    {"dollars", "$5", "amount 5 美元"},
    // Multipliers. 万元 and 亿元 are units; 万 and 亿 alone belong to the number.
    {"hundred_millions", "1.2亿", "amount 120000000"},
    {"hundred_million_yuan", "1.2亿元", "amount 1.2 亿元"},
    {"mixed", "3万5千", "amount 35000"},
    {"mixed_with_unit", "3万5千元", "amount 35000 元"},
    {"mixed_ambiguous", "3万5", "none: without 零 it may mean two numbers"},
    // Footnote marks.
    {"circled_mark", "12.50①", "amount 12.50 mark ①"},
    {"star", "12.50*", "amount 12.50 mark *"},
    {"superscript", "12.50²", "amount 12.50 mark ²"},
    {"percent_and_star", "5%*", "percent 5 % mark *"},
    // Nothing.
    {"blank", "", "blank"},
    {"blank_spaces", "  ", "blank"},
    {"dash", "-", "dash"},
    {"double_dash", "--", "dash"},
    {"em_dash", "—", "dash"},
    {"chinese_dash", "——", "dash"},
    {"full_width_dash", "－", "dash"},
    {"slash", "/", "dash"},
    {"none_word", "无", "dash"},
    {"ellipsis", "…", "dash"},
    {"ellipsis_twice", "……", "dash"},
    // The short way and where it ends.
    {"eighteen_digits", "1234567890123456.78", "amount 1234567890123456.78"},
    {"nineteen_digits", "12345678901234567.89", "amount 12345678901234567.89"},
    {"short_leading_zeros", "007.50", "amount 7.50"},
    {"short_zero", "0.00", "amount 0.00"},
    {"short_groups", "3,286,618,082.20", "amount 3286618082.20"},
    {"short_wide_comma", "1，095.64", "amount 1095.64"},
    {"short_apostrophe", "1'095.64", "amount 1095.64"},
    {"short_mark_behind", "12.50①", "amount 12.50 mark ①"},
    {"short_comma_behind", "12,", "none: what stands around its digits makes no number"},
    // Malformed: no number, and why.
    {"wrong_group", "1,23.4", "none: its digits are not grouped in threes"},
    {"wrong_first_group", "1234,567", "none: its digits are not grouped in threes"},
    {"short_group", "1,23", "none: its digits are not grouped in threes"},
    {"two_points", "1.095.64", "none: it has two decimal points"},
    {"group_behind_point", "1.095,64", "none: a grouping sign stands behind the decimal point"},
    {"mixed_groups", "1,095'640", "none: it mixes grouping signs"},
    {"spaced", "12 34", "none: its digits are spaced apart"},
    {"two_numbers", "12.50 13.60", "none: its digits are spaced apart"},
    {"open_bracket", "(1.00", "none: what stands around its digits makes no number"},
    {"closing_bracket", "1.00)", "none: what stands around its digits makes no number"},
    {"two_signs", "--5", "none"},
    // No figure at all.
    {"word_only", "合计", "none"},
    {"bound", "≥90%", "none"},
    {"range", "1-5", "none"},
    {"date_points", "2022.12.31", "none"},
    {"date_dashes", "2022-12-31", "none"},
    {"year_and_month", "2023年12月", "none"},
    {"year", "2023年", "none"},
    {"month", "12月", "none"},
    {"list_number", "1.", "none"},
    {"glued_list_number", "6一、科学技术支出", "none"},
    {"glued_code", "206科学技术支出", "none"},
    {"placeholder", "XX", "none"},
    {"letters", "A1", "none"},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadFigureTest, testing::ValuesIn(kCases), NameOf);

}  // namespace
}  // namespace mingxi
