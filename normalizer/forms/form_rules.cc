// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/forms/form_rules.h"

#include <algorithm>

// Titles vary from province to province, the words that tell the forms apart do not. The rules go
// from the peculiar (绩效目标, 三公) to the general (收入, 支出), so that each needs to say little.

namespace mingxi {
namespace {

constexpr FormScope kAny = FormScope::kAny;
constexpr FormScope kDepartment = FormScope::kDepartment;
constexpr FormScope kGovernment = FormScope::kGovernment;

constexpr FormRule kRules[] = {
    // What both print.
    {"", kAny, {"绩效", "汇总|评价|自评|报告"}, ""},
    {"B14", kAny, {"绩效目标|绩效指标"}, ""},
    {"B12", kAny, {"购买服务"}, ""},
    {"B11", kAny, {"政府采购|采购预算"}, ""},
    {"B13", kAny, {"固定资产|国有资产|资产占用|资产配置|新增资产"}, ""},
    {"B15", kAny, {"机构设置|单位构成"}, ""},
    {"J09", kDepartment, {"三公", "决算"}, ""},
    {"B09", kDepartment, {"三公"}, ""},
    {"G10", kGovernment, {"三公"}, ""},
    // Governments.
    {"",
     kGovernment,
     {"债务|债券", "使用情况|安排|投向|分项目|项目情况|分配|年限|分批次|调整使用|收支计划"},
     ""},
    {"G08", kAny, {"债务|债券", "限额|余额|还本|付息|举借|债务情况|发行情况"}, ""},
    {"", kGovernment, {"财政专户|部门预算草案|重点项目|基本建设"}, ""},
    {"G07", kGovernment, {"社会保险|保险基金"}, ""},
    {"G05", kGovernment, {"政府性基金|政府基金|基金预算"}, ""},
    {"G06", kGovernment, {"国有资本经营"}, ""},
    {"G04", kGovernment, {"转移支付|税收返还|返还性|上级补助"}, ""},
    {"G09", kGovernment, {"经济分类|经济科目"}, ""},
    {"G03", kGovernment, {"收支|平衡|收入支出"}, ""},
    {"G01", kGovernment, {"一般公共|公共财政", "收入"}, "支出"},
    {"G02", kGovernment, {"一般公共|公共财政", "支出"}, "收入"},
    // Final accounts of departments.
    {"J07", kDepartment, {"政府性基金|政府基金|基金预算", "决算"}, ""},
    {"J08", kDepartment, {"国有资本经营", "决算"}, ""},
    {"J06", kDepartment, {"基本支出", "决算"}, ""},
    {"J10", kDepartment, {"一般公共|财政拨款", "项目支出", "决算"}, ""},
    {"J05", kDepartment, {"一般公共", "支出", "决算"}, ""},
    {"J04", kDepartment, {"财政拨款", "收支|收入支出", "决算"}, ""},
    {"J05", kDepartment, {"财政拨款", "支出", "决算"}, ""},
    {"J01", kDepartment, {"收支|收入支出", "决算"}, ""},
    {"J02", kDepartment, {"收入", "决算"}, ""},
    {"J03", kDepartment, {"支出决算|出决算"}, ""},
    // Budgets of departments.
    {"B07", kDepartment, {"政府性基金|政府基金|基金预算", "支出"}, ""},
    {"B08", kDepartment, {"国有资本经营", "支出"}, ""},
    {"B06", kDepartment, {"基本支出"}, "收支"},
    {"B10", kDepartment, {"项目支出"}, ""},
    {"", kDepartment, {"机关运行"}, ""},
    {"B05", kDepartment, {"一般公共", "支出"}, "收支|收入"},
    {"B04", kDepartment, {"财政拨款", "收支|收入支出"}, ""},
    {"", kDepartment, {"财政拨款"}, ""},
    {"B01", kDepartment, {"收支"}, "一般公共"},
    {"B02", kDepartment, {"收入"}, "一般公共|支出"},
    {"B03", kDepartment, {"支出"}, "一般公共|收入|经济分类"},
};

}  // namespace

std::vector<std::string_view> FormNames() {
  std::vector<std::string_view> names;
  for (const FormRule& rule : kRules) {
    if (!rule.form.empty()) names.push_back(rule.form);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::span<const FormRule> FormRules() { return kRules; }

bool HoldsOneOf(std::string_view text, std::string_view alternatives) {
  while (!alternatives.empty()) {
    const std::string_view word = alternatives.substr(0, alternatives.find('|'));
    if (text.find(word) != std::string_view::npos) return true;
    alternatives.remove_prefix(word.size() == alternatives.size() ? word.size() : word.size() + 1);
  }
  return false;
}

bool Fits(const FormRule& rule, std::string_view key) {
  for (const std::string_view words : rule.all) {
    if (!words.empty() && !HoldsOneOf(key, words)) return false;
  }
  return !HoldsOneOf(key, rule.none);
}

}  // namespace mingxi
