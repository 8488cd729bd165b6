// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/text/figure_scan.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

/// `value unit [noun]` of each figure, parted by "; ".
std::string Scan(std::string_view sentence) {
  std::string text;
  for (const ScannedFigure& figure : ScanFigures(sentence)) {
    if (!text.empty()) text += "; ";
    text += figure.value.ToString() + " " + figure.unit;
    if (!figure.noun.empty()) text += " [" + figure.noun + "]";
  }
  return text;
}

struct ScanCase {
  const char* name;
  const char* sentence;
  const char* expected;
};

void PrintTo(const ScanCase& test, std::ostream* out) { *out << test.name; }

const ScanCase kCases[] = {
    {"Money", "水利支出1,203.50万元", "1203.50 万元"},
    {"MoneyWithASpace", "水利支出 12.5 亿元", "12.5 亿元"},
    {"MoneyWithoutYuan", "接待支出0.39万，", "0.39 万元"},
    {"Ratio", "增长12.08％", "12.08 %"},
    {"Negative", "结余-3.5万元和△4万元", "-3.5 万元; -4 万元"},
    {"Count", "公务用车3辆", "3 辆"},
    {"CountWithANoun", "建设30项以上重点水库。", "30 项 [重点水库]"},
    {"NounEndsAtOf", "下属4家预算单位的收支", "4 家 [预算单位]"},
    {"NounEndsAtAVerb", "9个单位开展了培训", "9 个 [单位]"},
    {"TwoUnits", "设备2台（套）", "2 台（套）"},
    {"Range", "增长7%左右", "7 %"},
    // No figures.
    {"Date", "截至2024年12月31日", ""},
    {"Document", "青政办〔2018〕75号", ""},
    {"ListNumber", "3.加强管理", ""},
    {"Name", "“15分钟生活圈”", ""},
    {"Threshold", "单价100万元（含）以上设备", ""},
    {"Code", "W060701单元", ""},
    {"Ordinal", "第3项", ""},
};

class ScanFiguresTest : public testing::TestWithParam<ScanCase> {};

TEST_P(ScanFiguresTest, FindsFigures) { EXPECT_EQ(Scan(GetParam().sentence), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(Cases, ScanFiguresTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

}  // namespace
}  // namespace mingxi
