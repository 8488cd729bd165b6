// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/forms/forms.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

/// A table with a title and headers "a/b ; c".
Table MakeTable(const std::string& title, const std::string& headers) {
  Table table;
  table.title = title;
  Column column;
  std::string name;
  const auto close_name = [&] {
    if (!name.empty()) column.path.push_back(name);
    name.clear();
  };
  for (const char c : headers) {
    if (c == '/') {
      close_name();
    } else if (c == ';') {
      close_name();
      table.columns.push_back(column);
      column = {};
    } else {
      name.push_back(c);
    }
  }
  close_name();
  if (!column.path.empty()) table.columns.push_back(column);
  return table;
}

struct FormCase {
  const char* name;
  const char* title;
  const char* headers;
  const char* kind;
  const char* form;
};

void PrintTo(const FormCase& test, std::ostream* os) { *os << test.name; }

class FindFormsTest : public testing::TestWithParam<FormCase> {};

TEST_P(FindFormsTest, FindsTheForm) {
  const FormMatch match =
      FindForms({MakeTable(GetParam().title, GetParam().headers)}, GetParam().kind)[0];
  EXPECT_EQ(match.form, GetParam().form);
  EXPECT_EQ(match.confidence > 0, !match.form.empty());
}

constexpr const char* kBudget = "department-budget";
constexpr const char* kFinal = "final-accounts";
constexpr const char* kGovernment = "government-budget";
constexpr const char* kFunctionColumns = "科目编码;科目名称;合计;基本支出;项目支出";
constexpr const char* kAmounts = "项目;预算数;决算数";

constexpr FormCase kCases[] = {
    // Budgets of departments.
    {"summary", "单位预算收支总表", "收入/项目;收入/预算数;支出/项目;支出/预算数", kBudget, "B01"},
    {"summary_situation", "部门收支总体情况表", "收入/项目;支出/项目", kBudget, "B01"},
    {"summary_shanghai", "2024年部门财务收支预算总表", "本年收入/项目;本年支出/项目", "", "B01"},
    {"revenue", "部门收入预算总表", "科目名称;合计", kBudget, "B02"},
    {"expenditure", "支出预算总表", "合计;基本支出;项目支出", kBudget, "B03"},
    {"appropriation_summary", "财政拨款收支预算总表", "收入/项目;支出/项目", kBudget, "B04"},
    {"general", "一般公共预算支出预算表", kFunctionColumns, kBudget, "B05"},
    {"general_appropriation", "单位预算一般公共预算财政拨款支出表", kFunctionColumns, "", "B05"},
    {"basic", "部门一般公共预算基本支出部门预算经济分类预算表", "合计;人员经费", kBudget, "B06"},
    {"basic_of_appropriations", "财政拨款安排的基本支出预算表", "科目编码;金额", kBudget, "B06"},
    {"fund_with_a_word_missing", "单位预算政府基金预算财政拨款支出表", kFunctionColumns, "", "B07"},
    {"state_capital", "国有资本经营预算预算支出表", kFunctionColumns, kBudget, "B08"},
    {"three_public", "一般公共预算“三公”经费支出表", "合计;因公出国（境）费", kBudget, "B09"},
    {"three_public_and_others", "“三公”经费、会议费、培训费支出预算表", "会议费", kBudget, "B09"},
    {"projects", "一般公共预算项目支出表", "项目名称;金额", kBudget, "B10"},
    {"purchases", "单位政府采购预算", "采购物品名称", kBudget, "B11"},
    {"services", "政府购买服务预算表", "项目;金额", kBudget, "B12"},
    {"assets", "单位固定资产占用情况表", "项目;数量", kBudget, "B13"},
    {"targets", "3、某项目绩效目标表", "", kBudget, "B14"},
    {"institutions", "单位机构设置情况", "单位名称", kBudget, "B15"},
    {"running_costs", "一般公共预算机关运行经费支出预算表", "科目名称", kBudget, ""},
    {"all_appropriations", "财政拨款支出预算表", "科目名称;金额", kBudget, ""},
    // Final accounts of departments.
    {"final_summary", "收入支出决算总表", "收入/项目;支出/项目", kFinal, "J01"},
    {"final_revenue", "收入决算表", "本年收入合计;财政拨款收入", kFinal, "J02"},
    {"final_expenditure", "支出决算表", "本年支出合计;基本支出", kFinal, "J03"},
    {"final_first_character_lost", "出决算表", "本年支出合计;基本支出", kFinal, "J03"},
    {"final_appropriations", "财政拨款收入支出决算总表", "收入/项目;支出/合计", kFinal, "J04"},
    {"final_general", "一般公共预算财政拨款支出决算表", kFunctionColumns, kFinal, "J05"},
    {"final_basic", "一般公共预算财政拨款基本支出决算明细表", "人员经费/科目名称", kFinal, "J06"},
    {"final_fund", "政府性基金预算财政拨款收入支出决算表", "本年支出/基本支出", kFinal, "J07"},
    {"final_state_capital", "国有资本经营预算财政拨款支出决算表", kFunctionColumns, kFinal, "J08"},
    {"final_three_public", "财政拨款“三公”经费支出决算表", "预算数/合计", kFinal, "J09"},
    // Governments.
    {"government_revenue", "云岭县2023年一般公共预算收入表", "项目;2023年预算数", kGovernment,
     "G01"},
    {"government_draft", "2026年银川市一般公共预算支出草案", "功能科目;预算数", kGovernment, "G02"},
    {"government_final", "2024年全省一般公共预算收入决算表（2）", kAmounts, kFinal, "G01"},
    {"balance", "2025年全市一般公共收支预算平衡情况", kAmounts, kGovernment, "G03"},
    {"transfers", "2024年省级一般公共预算税收返还及转移支付决算表", kAmounts, kFinal, "G04"},
    {"government_fund", "2024年省级政府性基金预算支出决算表", kAmounts, kFinal, "G05"},
    {"fund_transfers", "2023年省对各市政府性基金预算转移支付决算表", kAmounts, kFinal, "G05"},
    {"government_capital", "2024年省级国有资本经营预算收入决算表", kAmounts, kFinal, "G06"},
    {"insurance", "2025年市级社会保险基金预算结余执行情况表", kAmounts, kGovernment, "G07"},
    {"debt", "2023年地方政府债务限额及余额决算情况表", "地区;债务限额", "debt", "G08"},
    {"debt_balance", "表1-1 北京市2021年地方政府一般债务余额情况表", "项目;预算数", "debt", "G08"},
    {"economic", "2024年省本级一般公共预算基本支出决算表（按经济分类）", kAmounts, kFinal, "G09"},
    {"government_three_public", "2024年省本级行政事业单位“三公”经费表", kAmounts, kGovernment,
     "G10"},
    {"bonds_by_project", "2023年地方政府债券使用情况表", "项目名称", "debt", ""},
    {"special_accounts", "2023年省级财政专户管理资金收支决算表", kAmounts, kFinal, ""},
    {"key_targets", "2026年银川市本级重点项目绩效目标汇总表", "项目名称", kGovernment, ""},
    // Titles that say nothing.
    {"columns_of_three_public", "某办公厅", "合计;因公出国（境）费;公务接待费", kBudget, "B09"},
    {"columns_of_purchases", "", "采购物品名称;金额", kBudget, "B11"},
    {"columns_of_basic", "", "一般公共预算基本支出/合计", kBudget, "B06"},
    {"nothing", "", "序号;单位名称;备注", kBudget, ""},
};
INSTANTIATE_TEST_SUITE_P(Rows, FindFormsTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<FormCase>& test) {
                           return std::string(test.param.name);
                         });

TEST(FindForms, LetsTheDocumentDecideForTablesThatDoNotSay) {
  const Table open = MakeTable("一般公共预算支出表", "科目编码;科目名称;金额");
  const Table of_department = MakeTable("部门收支总表", "收入/项目;支出/项目");
  const Table of_region = MakeTable("2024年全县社会保险基金收入表", "项目;预算数");
  EXPECT_EQ(FindForms({open, of_department, of_department}, "")[0].form, "B05");
  EXPECT_EQ(FindForms({open, of_region, of_region}, "")[0].form, "G02");
}

TEST(WithForms, NamesFormsColumnsAndYears) {
  const auto tables = WithForms({MakeTable("2023年部门收支总表", "收入/项目;收入/金额")}, "", 0);
  EXPECT_EQ(tables[0].form, "B01");
  EXPECT_EQ(tables[0].columns[0].standard, "revenue.item");
  EXPECT_EQ(tables[0].columns[1].standard, "revenue.budget");
  EXPECT_EQ(tables[0].columns[1].year, 2023);
}

}  // namespace
}  // namespace mingxi
