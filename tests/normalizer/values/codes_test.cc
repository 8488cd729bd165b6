// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/codes.h"

#include <gtest/gtest.h>

#include <ostream>
#include <random>
#include <string>

namespace mingxi {
namespace {

std::string Written(const PrintedCode& printed) {
  if (printed.code.empty()) return printed.why_not.empty() ? "none" : "none: " + printed.why_not;
  std::string out = std::string(ToString(printed.kind)) + ' ' + printed.code;
  if (!printed.name.empty()) out += ' ' + printed.name;
  return out;
}

struct CodeCase {
  const char* name;
  const char* text;
  CodeKind expected_kind;
  const char* expected;
};

void PrintTo(const CodeCase& test, std::ostream* os) { *os << test.name; }

class ReadCodeTest : public testing::TestWithParam<CodeCase> {};

TEST_P(ReadCodeTest, ReadsAsExpected) {
  EXPECT_EQ(Written(ReadCode(GetParam().text, GetParam().expected_kind)), GetParam().expected);
}

constexpr CodeKind kAny = CodeKind::kNone;
constexpr CodeKind kFunction = CodeKind::kFunction;
constexpr CodeCase kCases[] = {
    // Forms.
    {"item", "2060499", kAny, "function 2060499"},
    {"section", "20604", kAny, "function 20604"},
    {"class", "206", kAny, "function 206"},
    {"sub_item", "103010201", kAny, "revenue 103010201"},
    {"department_economic", "30101", kAny, "department-economic 30101"},
    {"government_economic", "50101", kAny, "government-economic 50101"},
    {"bracketed", "[2060499]其他技术研究与开发支出", kAny,
     "function 2060499 其他技术研究与开发支出"},
    {"lenticular_brackets", "【2060499】其他", kAny, "function 2060499 其他"},
    {"round_brackets", "（206）科学技术支出", kAny, "function 206 科学技术支出"},
    {"spaced", "206 04 99", kAny, "function 2060499"},
    {"spaced_in_two", "20604 99", kAny, "function 2060499"},
    {"spaced_with_name", "206 04 99 其他技术研究", kAny, "function 2060499 其他技术研究"},
    {"dashes", "205-02-01", kAny, "function 2050201"},
    {"points", "205.02.01", kAny, "function 2050201"},
    {"bars", "206|04|99", kAny, "function 2060499"},
    {"glued", "206科学技术支出", kAny, "function 206 科学技术支出"},
    {"dash_and_name", "20604-技术研究与开发", kAny, "function 20604 技术研究与开发"},
    {"space_and_name", "2060499 其他", kAny, "function 2060499 其他"},
    {"colon_and_name", "206：科学技术支出", kAny, "function 206 科学技术支出"},
    {"letter", "T2060499", kAny, "function 2060499"},
    {"road_is_no_class", "S204长岭镇段改造", kAny, "none"},
    {"apostrophe", "'2060499", kAny, "function 2060499"},
    {"decimals", "2060499.00", kAny, "function 2060499"},
    {"grouped", "2,060,499", kAny, "function 2060499"},
    {"exact_exponent", "2.060499E+06", kAny, "function 2060499"},
    {"levelled", "卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）", kAny,
     "function 2101101 行政单位医疗"},
    {"unit", "471001", kAny, "unit 471001"},
    {"unit_with_name", "471001平山县科学技术和工业信息化局本级", kAny,
     "unit 471001 平山县科学技术和工业信息化局本级"},
    {"unit_by_header", "205", CodeKind::kUnit, "unit 205"},
    // Refused with a reason.
    {"rounded", "2.0604E+06", kFunction,
     "none: a spreadsheet has rounded this code; its last digits are lost"},
    {"four_digits", "2031-39-99", kFunction, "none: its groups of digits are not 3, 2 and 2 long"},
    {"eight_digits", "20604991", kFunction, "none: it has 8 digits where 3, 5 or 7 are usual"},
    // No codes.
    {"empty", "", kAny, "none"},
    {"name_only", "科学技术支出", kAny, "none"},
    {"year", "2023年", kAny, "none"},
    {"date", "2023-12-31", kAny, "none"},
    {"amount", "1,095.64", kAny, "none"},
    {"quantity", "206人", kAny, "none"},
    {"money", "206万元", kAny, "none"},
    {"sum", "205.02", kAny, "none"},
    {"unknown_class", "466科学", kAny, "none"},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadCodeTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<CodeCase>& test) {
                           return std::string(test.param.name);
                         });

TEST(CodeColumns, CarriesBlanksDown) {
  CodeColumns columns;
  EXPECT_EQ(columns.Next("206", "", ""), "206");
  EXPECT_EQ(columns.Next("", "04", ""), "20604");
  EXPECT_EQ(columns.Next("", "", "99"), "2060499");
  EXPECT_EQ(columns.Next("", "", "02"), "2060402");
  EXPECT_EQ(columns.Next("206", "05", "01"), "2060501");
  EXPECT_EQ(columns.Next("208", "05", "05"), "2080505");
  EXPECT_EQ(columns.Next("", "", ""), "");
}

TEST(CodeColumns, ReadsCumulatedAndShortenedCells) {
  CodeColumns columns;
  EXPECT_EQ(columns.Next("206", "20604", "2060499"), "2060499");
  EXPECT_EQ(columns.Next("206", "4", "2"), "2060402");
  EXPECT_EQ(columns.Next("208", "", ""), "208");
  EXPECT_EQ(columns.Next("", "", "05"), "") << "no section to stand below";
  EXPECT_EQ(columns.Next("合计", "", ""), "");
}

TEST(ReadCode, ReadsBackEveryPrintedForm) {
  std::mt19937 random(2023);
  for (int i = 0; i < 2000; ++i) {
    constexpr const char* kClasses[] = {"103", "201", "206", "234", "301", "399", "501", "599"};
    std::string code = kClasses[random() % std::size(kClasses)];
    const auto sections = random() % 3;
    for (std::size_t level = 0; level < sections; ++level) {
      code += std::to_string(10 + random() % 90);
    }
    std::string spaced = code.substr(0, 3);
    std::string dashed = spaced;
    for (size_t at = 3; at < code.size(); at += 2) {
      spaced += ' ' + code.substr(at, 2);
      dashed += '-' + code.substr(at, 2);
    }
    for (const std::string& printed :
         {code, '[' + code + "]某科目", spaced, dashed, code + "某科目", code + " 某科目",
          'T' + code, '\'' + code}) {
      EXPECT_EQ(ReadCode(printed).code, code) << printed;
    }
  }
}

}  // namespace
}  // namespace mingxi
