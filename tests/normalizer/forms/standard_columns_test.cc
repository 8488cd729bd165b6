// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/forms/standard_columns.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "normalizer/forms/header_words.h"

namespace mingxi {
namespace {

using Paths = std::vector<std::vector<std::string>>;

struct StandardCase {
  const char* name;
  ColumnContext context;
  Paths paths;
  std::vector<std::string> expected;  ///< "standard @year $fund"
};

void PrintTo(const StandardCase& test, std::ostream* os) { *os << test.name; }

class WithStandardsTest : public testing::TestWithParam<StandardCase> {};

TEST_P(WithStandardsTest, NamesEachColumn) {
  std::vector<Column> columns;
  for (const auto& path : GetParam().paths) columns.push_back({.path = path});
  std::vector<std::string> written;
  for (const Column& column : WithStandards(columns, GetParam().context)) {
    written.push_back(column.standard);
    if (column.year) written.back() += " @" + std::to_string(*column.year);
    if (!column.fund.empty()) written.back() += " $" + column.fund;
  }
  EXPECT_EQ(written, GetParam().expected);
}

std::vector<StandardCase> Cases() {
  return {
      {"two_sides",
       {"B01", "单位预算收支总表", 2023},
       {{"序号"}, {"收入", "项目"}, {"收入", "预算数"}, {"支出", "项目"}, {"支出", "预算数"}},
       {"row-number", "revenue.item", "revenue.budget @2023", "expenditure.item",
        "expenditure.budget @2023"}},
      {"sides_of_this_year",
       {"B01", "部门财务收支预算总表", 2024},
       {{"本年收入", "项目"}, {"本年收入", "预算数"}, {"本年支出", "预算数"}},
       {"revenue.item", "revenue.budget @2024", "expenditure.budget @2024"}},
      {"sources_of_this_year_and_the_last",
       {"B02", "单位预算收入总表", 2023},
       {{"合计"}, {"本年收入", "小计"}, {"本年收入", "财政拨款收入"}, {"上年结转"}},
       {"revenue.total", "revenue.current-year.total", "revenue.current-year.fiscal-appropriation",
        "revenue.carry-in"}},
      {"total_row_of_an_empty_table",
       {"J07", "政府性基金预算财政拨款收入支出决算表", 2024},
       {{"项目", "功能分类科目编码", "合计"}, {"项目", "科目名称", "合计"}, {"年初结转和结余"}},
       {"subject-code", "subject-name", "carry-in $government-fund"}},
      {"side_of_the_title",
       {"B03", "单位预算支出总表", 2023},
       {{"功能分类科目", "科目编码"}, {"合计"}, {"基本支出"}, {"对附属单位补助支出"}},
       {"subject-code", "expenditure.total", "expenditure.basic", "expenditure.to-affiliates"}},
      {"class_section_item",
       {"B03", "部门支出总体情况表", 2023},
       {{"科目编码", "类"}, {"科目编码", "款"}, {"科目编码", "项"}, {"基本支出", "人员经费"}},
       {"subject-code.class", "subject-code.section", "subject-code.item",
        "expenditure.basic.personnel"}},
      {"funds_as_columns",
       {"B04", "财政拨款收支总表", 2023},
       {{"支出", "合计"}, {"支出", "一般公共预算财政拨款"}, {"支出", "政府性基金预算财政拨款"}},
       {"expenditure.total", "expenditure.general-public-budget $general-public-budget",
        "expenditure.government-fund $government-fund"}},
      {"fund_above",
       {"B05", "部门预算表", 2024},
       {{"一般公共预算支出", "合计"}, {"一般公共预算支出", "基本支出"}},
       {"expenditure.total $general-public-budget", "expenditure.basic $general-public-budget"}},
      {"basic_says_its_form",
       {"J06", "一般公共预算财政拨款基本支出决算表", 2024},
       {{"人员经费", "金额"}, {"科目名称"}, {"决算数"}},
       {"expenditure.basic.personnel.final @2024 $general-public-budget", "subject-name",
        "expenditure.basic.final @2024 $general-public-budget"}},
      {"three_public",
       {"J09", "财政拨款“三公”经费支出决算表", 2023},
       {{"预算数", "合计"},
        {"预算数", "公务用车购置及运行维护费", "小计"},
        {"决算数", "公务用车购置及运行维护费", "公务用车购置费"}},
       {"three-public.total.budget @2023", "three-public.vehicles.total.budget @2023",
        "three-public.vehicles.purchase.final @2023"}},
      {"three_public_in_one_header",
       {"B09", "部门“三公”经费和机关运行经费预算表", 2024},
       {{"2024年“三公”经费预算数", "合计"}, {"2024年机关运行经费预算数"}},
       {"three-public.total.budget @2024", "agency-operation.budget @2024"}},
      {"years_of_measures",
       {"G01", "云岭县2023年一般公共预算收入表", 2023},
       {{"项目"}, {"上年执行数"}, {"预算数"}, {"预算数为上年执行数的%"}},
       {"revenue.item", "revenue.executed @2022 $general-public-budget",
        "revenue.budget @2023 $general-public-budget",
        "revenue.percent-of-last-year $general-public-budget"}},
      {"halves_without_headers",
       {"G03", "2024年全省收支决算总表", 2024},
       {{"项目"}, {"决算数"}, {"项目"}, {"决算数"}},
       {"revenue.item", "revenue.final @2024", "expenditure.item", "expenditure.final @2024"}},
      {"project_list",
       {"B10", "项目支出预算表", 2023},
       {{"序号"}, {"项目名称"}, {"资金来源"}, {"金额"}, {"备注"}},
       {"row-number", "project-name", "funding-source", "expenditure.budget @2023", "note"}},
      {"unknown_words_get_no_name",
       {"", "", std::nullopt},
       {{"广州市"}, {"某种资金", "合计"}, {}},
       {"", "", ""}},
  };
}
INSTANTIATE_TEST_SUITE_P(Rows, WithStandardsTest, testing::ValuesIn(Cases()),
                         [](const testing::TestParamInfo<StandardCase>& test) {
                           return std::string(test.param.name);
                         });

TEST(HeaderKey, KeepsWhatTellsHeadersApart) {
  EXPECT_EQ(HeaderKey("2024年“三公”经费预算数（万元）"), "三公经费预算数");
  EXPECT_EQ(HeaderKey("项  目"), "项目");
  EXPECT_EQ(HeaderKey("因公出国（境）费"), "因公出国费");
  EXPECT_EQ(HeaderKey("其中：1.一般债务限额"), "一般债务限额");
  EXPECT_EQ(HeaderKey("比上年（同比）+-％"), "比上年+-%");
  EXPECT_EQ(HeaderKey("2023年度决算数"), "决算数");
  EXPECT_EQ(HeaderKey("科目（未完"), "科目(未完");
  EXPECT_EQ(HeaderKey(""), "");
}

}  // namespace
}  // namespace mingxi
