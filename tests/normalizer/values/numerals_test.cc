// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/numerals.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "normalizer/values/fold.h"
#include "tests/support/tsv_rows.h"

namespace mingxi {
namespace {

/// "at-least 90 %", "10..20 人", "1/3", "21 ordinal", "none: reason".
std::string Written(const Numeral& numeral) {
  if (!numeral.value) return numeral.why_not.empty() ? "none" : "none: " + numeral.why_not;
  std::string out;
  if (numeral.bound != Bound::kExact) out = std::string(ToString(numeral.bound)) + ' ';
  out += numeral.value->ToString();
  if (numeral.upper) out += ".." + numeral.upper->ToString();
  if (numeral.denominator) out += '/' + numeral.denominator->ToString();
  if (!numeral.unit.empty()) out += ' ' + numeral.unit;
  if (numeral.is_ordinal) out += " ordinal";
  return out;
}

struct NumeralCase {
  const char* name;
  const char* text;
  const char* expected;
};

void PrintTo(const NumeralCase& numeral_case, std::ostream* os) { *os << numeral_case.name; }

class ReadNumeralTest : public testing::TestWithParam<NumeralCase> {};

TEST_P(ReadNumeralTest, ReadsAsExpected) {
  EXPECT_EQ(Written(ReadNumeral(GetParam().text)), GetParam().expected);
}

constexpr NumeralCase kCases[] = {
    // With multipliers.
    {"long", "一千零二十三万四千五百", "10234500"},
    {"myriads_of_hundred_millions", "一万亿", "1000000000000"},
    {"score", "廿", "20"},
    {"thirty_one", "卅一", "31"},
    {"forty_five", "卌五", "45"},
    {"liang", "两百五十", "250"},
    {"traditional", "貳佰叁拾肆萬", "2340000"},
    {"financial", "壹佰贰拾叁万", "1230000"},
    {"point_and_multiplier", "三点五万", "35000"},
    {"mixed", "3万5千", "35000"},
    {"arabic_and_multiplier", "1.2亿", "120000000"},
    {"arabic_inside", "200亿零四千230", "20000004230"},
    // Colloquial.
    {"three_myriads_five", "三万五", "35000"},
    {"a_hundred_twenty", "一百二", "120"},
    {"two_thousand_six", "两千六", "2600"},
    {"two_hundred_fifty", "二百五", "250"},
    {"with_zero", "一百零二", "102"},
    // Digit by digit.
    {"year", "二〇二三", "2023"},
    {"year_zero", "二零二三", "2023"},
    {"year_circle", "二○二三", "2023"},
    {"year_letter", "二O二三", "2023"},
    {"telephone_one", "幺八九", "189"},
    {"any_length", "一二三四五六七八九〇一二三四五六七八九〇一二三四五六七八九〇",
     "123456789012345678901234567890"},
    // Points and signs.
    {"decimals", "负三十九点一一", "-39.11"},
    {"point_first", "点五", "0.5"},
    {"traditional_minus", "負三十九", "-39"},
    {"triangle", "△1,095.64", "-1095.64"},
    // Money.
    {"whole_money", "壹佰贰拾叁万元整", "1230000 元"},
    {"jiao_and_fen", "玖仟陆佰陆拾伍圆壹角捌分", "9665.18 元"},
    {"fen_without_jiao", "壹拾元零伍分", "10.05 元"},
    {"arabic_money", "10元5角", "10.5 元"},
    {"renminbi", "人民币壹佰元整", "100 元"},
    {"jiao_alone", "八角", "8 角"},
    {"jiao_fen_without_yuan", "三角五分", "0.35 元"},
    {"unit_of_myriads", "12.5万元", "12.5 万元"},
    {"hundred_thousand_yuan", "十万元", "100000 元"},
    // Ratios.
    {"percent_word", "百分之五十", "50 %"},
    {"percent_word_decimals", "百分之三点五", "3.5 %"},
    {"percent_word_hundred", "百分之百", "100 %"},
    {"percent_word_arabic", "百分之80", "80 %"},
    {"permille_word", "千分之三", "3 ‰"},
    {"minus_percent_word", "负百分之五", "-5 %"},
    {"percentage_points", "五个百分点", "5 百分点"},
    {"tenths", "三成", "3 成"},
    {"tenths_and_half", "一成五", "1.5 成"},
    {"discount", "八折", "8 折"},
    {"discount_short", "八五折", "8.5 折"},
    {"discount_ambiguous", "七八折", "none: two digits side by side may mean two numbers"},
    {"discount_nine_five", "九五折", "9.5 折"},
    {"fraction", "三分之一", "1/3"},
    {"minus_fraction", "负三分之二", "-2/3"},
    // Units.
    {"people", "一百二十人", "120 人"},
    {"square_metres", "6603平方米", "6603 平方米"},
    // Bounds.
    {"at_least_sign", "≥90%", "at-least 90 %"},
    {"at_least_word", "不低于90%", "at-least 90 %"},
    {"at_least_behind", "20项以上", "at-least 20 项"},
    {"at_most_sign", "≤100万元", "at-most 100 万元"},
    {"at_most_behind", "三十日以内", "at-most 30 日"},
    {"above_sign", ">5", "above 5"},
    {"above_inside", "三十余人", "above 30 人"},
    {"above_many", "20多项", "above 20 项"},
    {"below", "低于10%", "below 10 %"},
    {"about_behind", "10%左右", "about 10 %"},
    {"about_before", "约3.5万元", "about 3.5 万元"},
    {"equals", "=100%", "100 %"},
    // Directions.
    {"fall", "减少1", "-1"},
    {"fall_percent", "下降4.83%", "-4.83 %"},
    {"rise", "增长6.8%", "6.8 %"},
    {"rise_negative", "增长-6.8%", "-6.8 %"},
    // Ranges.
    {"range", "10-20", "10..20"},
    {"range_wave", "10～20万元", "10..20 万元"},
    {"range_words", "三至五人", "3..5 人"},
    {"range_percent", "10%-20%", "10..20 %"},
    {"range_backwards", "20-10", "none: its ends are in the wrong order"},
    // Ordinals.
    {"ordinal", "第二十一", "21 ordinal"},
    {"ordinal_arabic", "第3", "3 ordinal"},
    // Refused, with a reason.
    {"ten_or_twenty", "一二十", "none: two digits side by side may mean two numbers"},
    {"two_or_three", "二三", "none: two digits side by side may mean two numbers"},
    {"three_to_five", "三五", "none: two digits side by side may mean two numbers"},
    {"hundred_and_fifty_million", "一亿五千", "none: without 零 it may mean two numbers"},
    {"financial_colloquial", "壹佰贰", "none: without 零 it may mean two numbers"},
    {"arabic_colloquial", "3万5", "none: without 零 it may mean two numbers"},
    {"no_digit", "百十一", "none: a multiplier has no digit before it"},
    {"out_of_order", "十一十二", "none: its multipliers are out of order"},
    {"hundred_hundred", "一百百", "none: its multipliers are out of order"},
    {"zero_at_end", "一百零", "none: a zero stands where no place is empty"},
    {"mixed_digits", "2三", "none: Arabic and Chinese digits stand side by side"},
    {"point_at_end", "零点", "none: the point has no digits behind it"},
    {"trillion_or_million", "一兆",
     "none: 兆 is a million to some and a million millions to others"},
    {"grouping", "1,23.4", "none: its digits are not grouped in threes"},
    {"approximate_percent", "百分之二三", "none: two digits side by side may mean two numbers"},
    // No numeral.
    {"empty", "", "none"},
    {"word", "大写", "none"},
    {"minus_alone", "负", "none"},
    {"money_alone", "元整", "none"},
    {"label", "一般公共服务支出", "none"},
    {"list_number", "三十一、人行科目", "none"},
    {"word_with_point", "一点建议", "none"},
    {"ordinal_word", "第三产业", "none"},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadNumeralTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<NumeralCase>& test) {
                           return std::string(test.param.name);
                         });

/// The value of 1e-15 and 1000 alike.
std::optional<Decimal> FromScientific(const std::string& text) {
  const size_t exponent = text.find("e-");
  const std::optional<Decimal> mantissa = Decimal::Parse(text.substr(0, exponent));
  if (!mantissa || exponent == std::string::npos) return mantissa;
  return mantissa->ShiftedBy(-std::stoi(text.substr(exponent + 2)));
}

TEST(ReadNumeral, AgreesWithCn2anOrSaysWhyNot) {
  const auto rows = testing_support::ReadTsv("normalizer/values/data/cn2an_cases.tsv");
  ASSERT_EQ(rows.size(), 158u);
  for (const auto& row : rows) {
    const Numeral ours = ReadNumeral(FoldText(row[0]));
    const std::optional<Decimal> expected = FromScientific(row[1]);
    const bool is_same = ours.value.has_value() == expected.has_value() &&
                         (!expected || (*ours.value == *expected && !ours.denominator));
    EXPECT_NE(is_same, !row[3].empty()) << row[0] << " gives " << Written(ours);
  }
}

TEST(ReadNumeral, IsRightWhereRbnfIsWrong) {
  const auto rows = testing_support::ReadTsv("normalizer/values/data/rbnf_probes.tsv");
  ASSERT_EQ(rows.size(), 85u);
  for (const auto& row : rows) {
    const Numeral ours = ReadNumeral(FoldText(row[0]));
    const std::string expected = !row[2].empty() ? row[2] : row[1] == "ERR" ? "none" : row[1];
    const std::string written = Written(ours);
    if (expected == "none") {
      EXPECT_FALSE(ours.value) << row[0] << " gives " << written;
    } else {
      EXPECT_TRUE(written == expected || written == expected + " ordinal")
          << row[0] << " gives " << written;
    }
  }
}

}  // namespace
}  // namespace mingxi
