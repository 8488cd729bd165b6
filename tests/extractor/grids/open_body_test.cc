// SPDX-License-Identifier: GPL-3.0-or-later

// A header in rules over rows without any.

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "extractor/grids/grid_finder.h"
#include "tests/extractor/grids/pictures.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

constexpr const char* kHeader = "项目|行次|金额";

struct OpenBodyCase {
  const char* name;
  std::function<void(PageBuilder&)> below;  ///< Draws what stands below the header.
  const char* rows;                         ///< The rows expected there.
};

void PrintTo(const OpenBodyCase& one, std::ostream* os) { *os << one.name; }

void AddRow(PageBuilder& page, double y, const char32_t* label, const char32_t* amount) {
  page.Text(45, y, label).Text(225, y, U"1").TextEndingAt(395, y, amount);
}

class OpenBodyTest : public testing::TestWithParam<OpenBodyCase> {};

TEST_P(OpenBodyTest, RowsBelowARuledHeaderAreFound) {
  PageBuilder page;
  page.Lattice({40, 200, 260, 400}, {100, 130});
  page.Text(100, 120, U"项目").Text(218, 120, U"行次").Text(320, 120, U"金额");
  GetParam().below(page);
  EXPECT_EQ(PicturesOf(FindGrids(page.page())), kHeader + std::string(GetParam().rows));
}

const OpenBodyCase kCases[] = {
    {"RowsUpToTheEndOfThePage",
     [](PageBuilder& page) {
       AddRow(page, 148, U"教育支出", U"3.00");
       AddRow(page, 172, U"卫生健康支出", U"4.00");
     },
     ";教育支出|1|3.00;卫生健康支出|1|4.00"},
    {"AWrappedLabelStaysInItsRow",
     [](PageBuilder& page) {
       AddRow(page, 148, U"教育支出", U"3.00");
       AddRow(page, 172, U"社会保障和就业支出中的一部分内", U"4.00");
       page.Text(45, 184, U"容");
       AddRow(page, 208, U"农林水支出", U"5.00");
     },
     ";教育支出|1|3.00;社会保障和就业支出中的一部分内容|1|4.00;农林水支出|1|5.00"},
    {"ARuleEndsThem",
     [](PageBuilder& page) {
       AddRow(page, 148, U"教育支出", U"3.00");
       AddRow(page, 172, U"卫生健康支出", U"4.00");
       page.Horizontal(180, 40, 400);
       AddRow(page, 190, U"不在表内", U"5.00");
     },
     ";教育支出|1|3.00;卫生健康支出|1|4.00"},
    {"ANoteAcrossTheColumnsEndsThem",
     [](PageBuilder& page) {
       AddRow(page, 148, U"教育支出", U"3.00");
       AddRow(page, 166, U"卫生健康支出", U"4.00");
       page.Text(45, 184, U"本表反映部门本年度的总收支和年末结转结余情况");
     },
     ";教育支出|1|3.00;卫生健康支出|1|4.00"},
    {"WordsInEachColumnAreARow",
     [](PageBuilder& page) {
       page.Text(45, 148, U"交通运输局").Text(215, 148, U"行政").Text(300, 148, U"财政拨款");
     },
     ";交通运输局|行政|财政拨款"},
    {"ALabelWithAColonIsNoCaption",
     [](PageBuilder& page) {
       AddRow(page, 148, U"公务用车", U"3.00");
       page.Text(45, 164, U"其中：购置费").Text(225, 164, U"2");
       AddRow(page, 180, U"公务接待费", U"4.00");
     },
     ";公务用车|1|3.00;其中：购置费|2|_;公务接待费|1|4.00"},
    {"NamesToSignAreNone",
     [](PageBuilder& page) {
       page.Text(45, 148, U"单位负责人：").Text(205, 148, U"制表人：").Text(300, 148, U"日期：");
     },
     ""},
    {"RowsFarBelowAreNone",
     [](PageBuilder& page) { page.Text(45, 200, U"教育支出").TextEndingAt(395, 200, U"3.00"); },
     ""},
};

INSTANTIATE_TEST_SUITE_P(All, OpenBodyTest, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace mingxi
