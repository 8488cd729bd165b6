// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/fold.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct FoldCase {
  const char* name;
  const char* raw;
  const char* expected;
};

void PrintTo(const FoldCase& fold_case, std::ostream* os) { *os << fold_case.name; }

class FoldTextTest : public testing::TestWithParam<FoldCase> {};
class FoldForMatchingTest : public testing::TestWithParam<FoldCase> {};

std::string NameOf(const testing::TestParamInfo<FoldCase>& info) { return info.param.name; }

TEST_P(FoldTextTest, FoldsAsExpectedAndOnlyOnce) {
  const std::string folded = FoldText(GetParam().raw);
  EXPECT_EQ(folded, GetParam().expected);
  EXPECT_EQ(FoldText(folded), folded);
}

TEST_P(FoldForMatchingTest, FoldsAsExpectedAndOnlyOnce) {
  const std::string folded = FoldForMatching(GetParam().raw);
  EXPECT_EQ(folded, GetParam().expected);
  EXPECT_EQ(FoldForMatching(folded), folded);
  EXPECT_EQ(FoldForMatching(FoldText(GetParam().raw)), folded);
}

constexpr FoldCase kTextCases[] = {
    // Nothing to do.
    {"empty", "", ""},
    {"plain_chinese", "一般公共预算拨款收入", "一般公共预算拨款收入"},
    {"plain_number", "1,095.64", "1,095.64"},
    {"signs_stay", "△－−—…％‰①㈠⑴㎡", "△－−—…％‰①㈠⑴㎡"},
    {"punctuation_stays", "（一）：，。“三公”《X》【Y】〔2024〕",
     "（一）：，。“三公”《X》【Y】〔2024〕"},
    {"traditional_stays", "乾縣預算", "乾縣預算"},
    {"four_byte_characters", "𠮷野", "𠮷野"},
    // Look-alike radicals.
    {"kangxi", "单位⽀出", "单位支出"},
    {"kangxi_first_and_last", "⼀⿕", "一龠"},
    {"radicals_supplement", "部⻔公务用⻋", "部门公务用车"},
    {"radical_drawn_as_the_mainland_form", "财政专⼾管理", "财政专户管理"},
    {"radical_without_ideograph_stays", "⺀", "⺀"},
    // Width.
    {"full_width_digits", "２０２３年", "2023年"},
    {"full_width_letters", "ＡＢＣｘｙｚ", "ABCxyz"},
    {"full_width_punctuation_in_number_stays", "１，２３４．５６", "1，234．56"},
    // A soft hyphen is a minus where a figure begins, and nothing inside of words.
    {"soft_hyphen_is_minus", "\u00AD183.30", "-183.30"},
    {"soft_hyphen_in_bracket", "(\u00AD183.30)", "(-183.30)"},
    {"soft_hyphen_behind_space", "合计 \u00AD5", "合计 -5"},
    {"two_soft_hyphens", "\u00AD\u00AD5", "-5"},
    {"soft_hyphen_in_number", "1\u00AD5", "15"},
    {"soft_hyphen_in_word", "under\u00ADtaking", "undertaking"},
    // White space between Chinese characters.
    {"inside_word", "项  目", "项目"},
    {"letter_spaced_word", "因 公 出 国 （ 境 ） 费", "因公出国（境）费"},
    {"ideographic_space", "科目　　编码", "科目编码"},
    {"line_break", "机关事业单位基本养老保险\n缴费支出", "机关事业单位基本养老保险缴费支出"},
    {"quotes_between_chinese", "“ 三公 ” 经费", "“三公”经费"},
    {"half_width_brackets", "出国 ( 境 ) 费", "出国(境)费"},
    {"half_width_colon", "单位: 万元", "单位:万元"},
    {"full_width_colon", "单位 ： 万元", "单位：万元"},
    {"title_and_unit_marks", "房屋 （平方米）", "房屋（平方米）"},
    {"dash_between_chinese", "甲 — 乙", "甲—乙"},
    // White space that stays, as one space.
    {"latin_words", "Budget  of\tthe year", "Budget of the year"},
    {"between_chinese_and_digits", "2023  年  预算", "2023 年预算"},
    {"code_and_name", "2060499 其他", "2060499 其他"},
    {"list_number", "1. 项目", "1. 项目"},
    {"list_number_and_year", "1. 2023年预算", "1. 2023年预算"},
    {"form_number", "表1. 2023年", "表1. 2023年"},
    {"page_mark", "- 1 -", "- 1 -"},
    // White space that shows nothing.
    {"ends", "  合计 \n", "合计"},
    {"only_space", " \t\u3000\u00A0 ", ""},
    {"no_break_space", "合\u00A0计", "合计"},
    {"zero_width", "合\u200B计\uFEFF数\u200D", "合计数"},
    {"soft_hyphen", "ex\u00ADample", "example"},
    {"control_characters", "合\x01计\x7F", "合计"},
    // Numbers.
    {"number_with_gaps", "5, 221. 79", "5,221.79"},
    {"number_letter_spaced", "2, 6 7 8 . 6 8", "2,678.68"},
    {"number_letter_spaced_unevenly", "3 ,0 6 4 .9 1", "3,064.91"},
    {"year_letter_spaced", "一、2 0 2 0 年末", "一、2020 年末"},
    {"number_grouped_by_spaces", "1 095.64", "1095.64"},
    {"number_grouped_by_no_break_spaces", "12\u00A0345\u00A0678", "12345678"},
    {"negative_with_gap", "- 5.00", "-5.00"},
    {"triangle_with_gap", "△ 7,027.41", "△7,027.41"},
    {"brackets_with_gaps", "( 1.00 )", "(1.00)"},
    {"percent_with_gap", "12.5 %", "12.5%"},
    {"footnote_with_gap", "12.50 ①", "12.50①"},
    {"in_a_sentence", "支出为5, 221. 79万元", "支出为5,221.79万元"},
    {"broken_by_a_line_end", "1,095\n.64", "1,095.64"},
    {"full_width_comma_with_gap", "3， 518．85", "3，518．85"},
    // Numbers that are several.
    {"two_amounts", "12.50 13.60", "12.50 13.60"},
    {"ordinal_and_amount", "1 2,345.67", "1 2,345.67"},
    {"two_hundreds", "100 200", "100 200"},
    {"index_row", "1 2 3 4", "1 2 3 4"},
    {"code_in_three_parts", "206 04 99", "206 04 99"},
    {"two_years", "2023 2024", "2023 2024"},
    {"enumeration", "1, 2, 3", "1, 2, 3"},
    // Damage.
    {"invalid_byte", "a\xFFz", "a\uFFFDz"},
    {"cut_sequence", "合\xE8\xAE", "合\uFFFD"},
    {"overlong", "\xC0\x80", "\uFFFD\uFFFD"},
    {"surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
};
INSTANTIATE_TEST_SUITE_P(Rows, FoldTextTest, testing::ValuesIn(kTextCases), NameOf);

constexpr FoldCase kMatchingCases[] = {
    {"empty", "", ""},
    {"all_white_space", " 2023 年 预 算\n", "2023年预算"},
    {"brackets", "（境）【甲】〔2024〕［5］", "(境)(甲)(2024)(5)"},
    {"quotes", "“三公” 「三公」 ‘x’", "\"三公\"\"三公\"'x'"},
    {"dashes", "甲－乙−丙–丁——戊―己", "甲-乙-丙-丁-戊-己"},
    {"commas", "1，234,5", "1,234,5"},
    {"enumeration_comma_stays", "台、辆", "台、辆"},
    {"full_width", "２０２３％：；＋／", "2023%:;+/"},
    {"compatibility_ideographs", "\uF90A\uFA08", "金行"},
    {"unified_in_compatibility_block", "\uFA0E", "\uFA0E"},
    {"strokes", "\u31D0", "一"},
    {"vertical_forms", "︵︶﹐﹒", "(),."},
    {"circled_and_squared_stay", "①㈠㎡…", "①㈠㎡…"},
    {"traditional_stays", "乾縣", "乾縣"},
    {"circle_is_zero", "二○二三◯", "二〇二三〇"},
    {"variation_selector", "葛\uFE00", "葛"},
};
INSTANTIATE_TEST_SUITE_P(Rows, FoldForMatchingTest, testing::ValuesIn(kMatchingCases), NameOf);

}  // namespace
}  // namespace mingxi
