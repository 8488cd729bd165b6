// SPDX-License-Identifier: GPL-3.0-or-later

// A title is publisher and year in either order, then what is published. The publisher ends where
// the words for what is published begin.

#include "normalizer/facts/title_facts.h"

#include <re2/re2.h>

#include "normalizer/characters.h"

namespace mingxi {
namespace {

/// What is published begins with one of these, from the most special to the plainest.
constexpr const char* kSubject =
    "(?:(?:区级|县级|市级|省级|本级)?(?:部门|单位|政府|财政|预算|决算|收支|项目|整体)(?:收支|整体|"
    "支出|综合)*"
    "(?:预算|决算|绩效|支出|收支|项目|信息|执行)|地方政府|政府(?:一般|专项)?债务|一般公共预算|"
    "政府性基金|国有资本|社会保险基金|"
    "“三公”|三公|预算|决算|绩效|项目支出|财政拨款|收支|收入|支出|国民经济)";

std::string KindOf(const std::string& text) {
  static const RE2 final_accounts("决算");
  static const RE2 debt("债务|债券");
  static const RE2 unit_budget("单位预算");
  static const RE2 department_budget("部门(?:综合|收支)?预算|部门整体");
  static const RE2 targets("绩效目标|绩效自评");
  static const RE2 government(
      "政府预算|财政预算|预算执行情况|预算草案|一般公共预算(?:收入|支出|收支)");
  if (RE2::PartialMatch(text, final_accounts)) return "final-accounts";
  if (RE2::PartialMatch(text, debt)) return "debt";
  if (RE2::PartialMatch(text, unit_budget)) return "unit-budget";
  if (RE2::PartialMatch(text, department_budget)) return "department-budget";
  if (RE2::PartialMatch(text, targets)) return "performance-targets";
  if (RE2::PartialMatch(text, government)) return "government-budget";
  return {};
}

/// Words in front of a name that are no part of it, and names that are none.
bool IsName(const std::string& name) {
  constexpr std::size_t kShortestName = 2;
  static const RE2 no_name(
      "(?:附?表|附件|关于|我|本|全|上|末|的|（|\\(|第|公开|部门|单位|政府|预算|决算|财政|项目|支出|"
      "收入|一般|"
      "本年|当年|年度|区级|县级|市级|省级).*|.*(?:的|关于|：|:)|(?:全|本|我)?(?:国|省|市|县|区|"
      "部门|单位|局)");
  return HasHan(name) && CharacterCount(name) >= kShortestName && !RE2::FullMatch(name, no_name);
}

}  // namespace

TitleFacts ReadTitleFacts(std::string_view spaced) {
  static const RE2 year_first(
      std::string("^(?:[0-9]{1,3}[.、]*|[（(]?[一二三四五六七八九十]+[)）]?[、 "
                  "]*|附?表[0-9一二三四五六七八九十-]+)?"
                  "(20[0-9]{2})年度?(\\p{Han}[\\p{Han}（）()“”·]*?)(?:20[0-9]{2}年)?") +
      kSubject);
  static const RE2 name_first(
      std::string("^(?:[0-9]{1,3}[.、]*|[（(]?[一二三四五六七八九十]+[)）]?[、 "
                  "]*|附?表[0-9一二三四五六七八九十-]+)?"
                  "(\\p{Han}[\\p{Han}（）()“”·]*?)(20[0-9]{2})年度?(?:[\\p{Han}]{0,6}?)") +
      kSubject);
  static const RE2 any_year("(20[0-9]{2})年度?(?:[^0-9 末初底]|$)");
  const std::string title = WithoutSpaces(spaced);
  TitleFacts facts;
  facts.kind = KindOf(title);
  int year = 0;
  std::string name;
  if (RE2::PartialMatch(title, year_first, &year, &name) ||
      RE2::PartialMatch(title, name_first, &name, &year)) {
    facts.year = year;
    if (IsName(name)) facts.publisher = name;
  } else if (RE2::PartialMatch(title, any_year, &year)) {
    facts.year = year;
  }
  return facts;
}

}  // namespace mingxi
