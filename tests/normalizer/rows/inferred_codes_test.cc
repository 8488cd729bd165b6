// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/inferred_codes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizer/normalize.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

/// The codes of the rows of a table drawn as `picture`, printed or (in brackets) inferred, joined.
std::string CodesOf(const std::string& picture) {
  const Document document =
      NormalizeLayouts({}, {PageOf({LineAt(50, "支出表")}, {DrawGrid(picture.c_str())})}, {});
  std::string codes;
  for (const Panel& panel : document.tables.at(0).panels) {
    for (const OutlineRow& row : panel.outline.rows) {
      if (!codes.empty()) codes += ' ';
      if (!row.code.empty()) codes += row.code;
      if (!row.inferred_code.empty()) codes += "(" + row.inferred_code + ")";
      if (row.code.empty() && row.inferred_code.empty()) codes += '-';
    }
  }
  return codes;
}

struct Case {
  const char* name;
  const char* picture;
  const char* codes;
};

class WithInferredCodesTest : public ::testing::TestWithParam<Case> {};

TEST_P(WithInferredCodesTest, ReadsNameAndPlace) {
  EXPECT_EQ(CodesOf(GetParam().picture), GetParam().codes);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, WithInferredCodesTest,
    ::testing::Values(
        Case{
            "IndentedUnderItsSection",
            "项目|预算数\n教育支出|10.00\n　教育管理事务|6.00\n　　行政运行|6.00\n　普通教育|4.00\n"
            "　　小学教育|4.00",
            "(205) (20501) (2050101) (20502) (2050202)"},
        Case{"FlatInOrder",
             "项目|预算数\n教育支出|10.00\n教育管理事务|6.00\n行政运行|6.00\n普通教育|4."
             "00\n小学教育|"
             "4.00",
             "(205) (20501) (2050101) (20502) (2050202)"},
        Case{"NoPlaceForANameOfMany", "项目|预算数\n教育支出|4.00\n行政运行|6.00", "(205) -"},
        Case{"BehindAnUnknownSection",
             "项目|预算数\n教育支出|10.00\n教育管理事务|6.00\n某某事务|2.00\n行政运行|2.00",
             "(205) (20501) - -"},
        Case{"OneKindForTheWholeList",
             "项目|预算数\n工资福利支出|10.00\n商品和服务支出|6.00\n其他支出|2.00",
             "(301) (302) (399)"},
        Case{"BesidePrintedCodes",
             "科目编码|项目|预算数\n205|教育支出|10.00\n20501|教育管理事务|6.00\n|行政运行|6.00",
             "205 20501 (2050101)"},
        Case{"ANameOfAnotherClass", "项目|预算数\n保险费收入|9.00\n利息收入|1.00", "- -"},
        Case{"NoSubjects", "项目|预算数\n甲镇|10.00\n乙镇|6.00", "- -"},
        Case{"TwoKindsAlike", "项目|预算数\n其他支出|10.00\n某项|6.00", "- -"}),
    [](const ::testing::TestParamInfo<Case>& row) { return std::string(row.param.name); });

TEST(WithInferredCodes, NamesAndKindStandBeside) {
  const Document document = NormalizeLayouts(
      {},
      {PageOf({LineAt(50, "支出表")}, {DrawGrid("项目|预算数\n教育支出|10.00\n普通教育|4.00")})},
      {});
  const Row& row = document.tables.at(0).rows.at(2);
  EXPECT_EQ(row.inferred_code, "20502");
  EXPECT_EQ(row.code_kind, "function");
  EXPECT_EQ(row.code_name, "普通教育");
  EXPECT_TRUE(row.code.empty());
}

}  // namespace
}  // namespace mingxi
