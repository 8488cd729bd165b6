// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/label.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

/// `style number [part] [rank] text`, only what is there.
std::string LabelText(std::string_view printed) {
  static constexpr const char* kStyles[] = {"", "第一", "一、", "（一）", "1.", "(1)", "①", "一是"};
  static constexpr const char* kRanks[] = {"", "subtotal ", "total ", "grand "};
  const Label label = ReadLabel(printed);
  std::string text;
  if (label.number != 0) {
    text += kStyles[static_cast<int>(label.style)] + std::to_string(label.number) + " ";
  }
  if (label.is_part) text += "part ";
  if (label.is_plain_total) text += "plain ";
  return text + kRanks[static_cast<int>(label.rank)] + label.text;
}

struct LabelCase {
  const char* name;
  const char* printed;
  const char* expected;
};

void PrintTo(const LabelCase& test, std::ostream* out) { *out << test.name; }

const LabelCase kCases[] = {
    // Ordinals.
    {"Chinese", "一、税收收入", "一、1 税收收入"},
    {"ChineseTen", "十、卫生健康支出", "一、10 卫生健康支出"},
    {"ChineseTeens", "十二、城乡社区支出", "一、12 城乡社区支出"},
    {"ChineseTens", "三十一、人行科目", "一、31 人行科目"},
    {"ChineseBracketed", "（三）其他", "（一）3 其他"},
    {"Arabic", "12、土地", "1.12 土地"},
    {"ArabicPoint", "1.目标", "1.1 目标"},
    {"ArabicBracketed", "(2) 房屋", "(1)2 房屋"},
    {"Circled", "③车辆", "①3 车辆"},
    {"NumberIsNone", "3.5万元", "3.5万元"},
    {"YearIsNone", "2023年预算", "2023年预算"},
    {"WordIsNone", "一般公共服务支出", "一般公共服务支出"},
    {"OpenBracket", "（一般）", "（一般）"},
    {"Empty", "", ""},
    // Totals.
    {"Total", "合 计", "plain total 合计"},
    {"GrandTotal", "总　计", "plain grand 总计"},
    {"Subtotal", "小计", "plain subtotal 小计"},
    {"TotalOf", "本年收入合计", "total 本年收入合计"},
    {"GrandTotalOf", "收 入 总 计", "grand 收入总计"},
    {"QuotedSubtotal", "“三公”经费小计", "subtotal “三公”经费小计"},
    {"WithUnit", "合计（万元）", "plain total 合计（万元）"},
    {"WithColon", "合计：", "plain total 合计："},
    {"WithOrdinal", "三、支出合计", "一、3 total 支出合计"},
    {"TotalRevenue", "总收入", "grand 总收入"},
    {"NoTotal", "合计划", "合计划"},
    // Parts.
    {"Part", "其中：专项收入", "part 专项收入"},
    {"PartOrdinal", "其中：1、土地", "1.1 part 土地"},
    {"OrdinalPart", "1.其中:土地", "1.1 part 土地"},
};

class ReadLabelTest : public testing::TestWithParam<LabelCase> {};

TEST_P(ReadLabelTest, ReadsFrontAndEnd) {
  EXPECT_EQ(LabelText(GetParam().printed), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, ReadLabelTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

}  // namespace
}  // namespace mingxi
