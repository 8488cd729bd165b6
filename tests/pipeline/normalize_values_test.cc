// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/normalize_values.h"

#include <gtest/gtest.h>

#include <ostream>

namespace mingxi {
namespace {

struct ValueCase {
  const char* name;
  const char* raw;
  ReadAs as;
  const char* expected;  ///< `kind value unit notes`, parted by |.
};

void PrintTo(const ValueCase& test, std::ostream* out) { *out << test.name; }

const ValueCase kCases[] = {
    {"Amount", "1,095.64", ReadAs::kNumber, "amount|1095.64||"},
    {"AmountInWords", "３万５千元", ReadAs::kNumber, "amount|35000|元|"},
    {"AmountInWan", "1.2亿元", ReadAs::kAnything, "amount|1.2|亿元|= 120000000 元"},
    {"Negative", "△7,027.41", ReadAs::kNumber, "amount|-7027.41||"},
    {"Percent", "111.2％", ReadAs::kAnything, "percent|111.2|%|"},
    {"Bound", "不低于90%", ReadAs::kNumber, "percent|90|%|at-least"},
    {"Fraction", "三分之一", ReadAs::kNumber, "fraction|1/3||"},
    {"Dash", "——", ReadAs::kAnything, "dash|||"},
    {"Blank", "", ReadAs::kNumber, "blank|||"},
    {"NoNumber", "水利局", ReadAs::kNumber, "unreadable|||this is no number"},
    {"Code", "206 04 99", ReadAs::kCode, "function|2060499||其他技术研究与开发支出"},
    {"GluedCode", "206科学技术支出", ReadAs::kAnything, "function|206||科学技术支出"},
    {"CodeWithAnotherName", "[206]教育支出", ReadAs::kCode,
     "function|206||科学技术支出; printed name: other-code"},
    {"UnknownCode", "2067777", ReadAs::kCode,
     "function|2067777||the catalogue does not know this code"},
    {"LostDigits", "2.0604E+06", ReadAs::kCode,
     "unreadable|||a spreadsheet has rounded this code; its last digits are lost"},
    {"Label", "六、科学技术 支出", ReadAs::kLabel, "label|科学技术支出||item 6; name of 206"},
    {"LabelWithAUnit", "房屋（平方米）", ReadAs::kAnything, "label|房屋（平方米）|平方米|"},
    {"Total", "收 入 合 计", ReadAs::kAnything, "total|收入合计||"},
    {"Part", "其中：专项收入", ReadAs::kLabel, "part|专项收入||name of 10302"},
};

class NormalizeValueTest : public testing::TestWithParam<ValueCase> {};

TEST_P(NormalizeValueTest, ReadsOneText) {
  const NormalizedValue read = NormalizeValue(GetParam().raw, GetParam().as, 2023);
  EXPECT_EQ(read.raw, GetParam().raw);
  EXPECT_EQ(read.kind + "|" + read.value + "|" + read.unit + "|" + read.notes, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, NormalizeValueTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

TEST(ParseReadAs, KnowsFourReadings) {
  EXPECT_EQ(*ParseReadAs("code"), ReadAs::kCode);
  EXPECT_FALSE(ParseReadAs("codes").ok());
}

}  // namespace
}  // namespace mingxi
