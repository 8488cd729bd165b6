// SPDX-License-Identifier: GPL-3.0-or-later

// A title is publisher and year in either order, then what is published. The publisher ends where
// the words for what is published begin.

#include "normalizer/facts/title_facts.h"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/captions/public_body.h"
#include "normalizer/characters.h"

namespace mingxi {
namespace {

std::string KindOf(const std::string& text, bool is_of_region) {
  static const RE2 final_accounts("决算");
  static const RE2 debt("债务|债券");
  static const RE2 unit_budget("单位预算");
  static const RE2 department_budget("部门(?:综合|收支)?预算|部门整体");
  static const RE2 targets("绩效目标|绩效自评");
  static const RE2 government("政府预算|财政预算|预算执行情况|预算草案|草案表|执行情况表");
  static const RE2 of_region("一般公共预算|政府性基金|国有资本经营");
  if (RE2::PartialMatch(text, final_accounts)) return "final-accounts";
  if (RE2::PartialMatch(text, debt)) return "debt";
  if (RE2::PartialMatch(text, unit_budget)) return "unit-budget";
  if (RE2::PartialMatch(text, department_budget)) return "department-budget";
  if (RE2::PartialMatch(text, targets)) return "performance-targets";
  if (RE2::PartialMatch(text, government)) return "government-budget";
  return is_of_region && RE2::PartialMatch(text, of_region) ? "government-budget" : std::string();
}

/// `text` up to where the words for what is published begin.
std::string BeforeSubject(std::string_view text) {
  static const RE2 subject(
      "(.*?)(?:(?:区级|县级|市级|省级|本级)?(?:部门|单位|财政|政府)(?:（部门）|（单位）)?(?:收支|"
      "整体|支出|综合|预算|决算|绩效|信息|"
      "基金|债务|一般|专项|新增)|地方政府|一般公共|政府性|国有资本|社会保险|“三公”|三公|预算|决算|"
      "绩效|项目|财政拨款|"
      "收支|收入|支出|国民经济|本级|年度).*");
  std::string before;
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), subject, &before)
             ? before
             : std::string();
}

/// The publisher that `text` names; empty when it names none.
std::string NameIn(std::string_view text) {
  static const RE2 lead("^(?:关于|附：|附件：)");
  static const RE2 levels("([〇㐀-龥]+?(?:省|市|县|区|州))(?:[和及](?:省|市|县|区|州)(?:本?级)?)");
  static const RE2 own_level("([〇㐀-龥]+(?:省|市|县|区|州|盟|旗))本级");
  std::string name(text);
  RE2::Replace(&name, lead, "");
  name.resize(std::min(name.size(), name.find("关于")));  // X关于Y的报告: a report by X on Y.
  std::string region;
  if (RE2::FullMatch(name, levels, &region) || RE2::FullMatch(name, own_level, &region)) {
    name = region;
  }
  static const RE2 part_of_subject("^(?:部门|单位|地方|本|全|我|各|附|第|末).*|.*[，。：；].*");
  constexpr std::size_t kShortestName = 3;
  if (CharacterCount(name) < kShortestName || RE2::FullMatch(name, part_of_subject)) return {};
  return IsRegionName(name) || EndsLikePublicBody(name) ? name : std::string();
}

/// The budget that is proposed names the year, not the one whose execution is reported.
std::optional<int> DraftYear(const std::string& title) {
  static const RE2 draft("(20[0-9]{2})年(?:[〇㐀-龥]{0,8})?预算(?:（|\\()?草案");
  int year = 0;
  return RE2::PartialMatch(title, draft, &year) ? std::optional<int>(year) : std::nullopt;
}

}  // namespace

TitleFacts ReadTitleFacts(std::string_view spaced) {
  static const RE2 number(
      "^(?:[0-9]{1,3}(?:\\.[0-9]{1,3})*[.、]*|[（(]?[一二三四五六七八九十]+[)）]?、|附?表[0-"
      "9一二三四五六七八九十-]+|"
      "第[一二三四五六七八九十]+部分)");
  static const RE2 around_year("^(.*?)(20[0-9]{2})年度?(.*)$");
  std::string before = WithoutSpaces(spaced);
  const std::string title = before;
  TitleFacts facts;
  std::string behind;
  int year = 0;
  const bool has_year = RE2::FullMatch(title, around_year, &before, &year, &behind);
  RE2::Replace(&before, number, "");
  if (has_year) {
    static const RE2 end_of_year("^(?:末|初|底|[0-9]+月|[-—])");
    if (!RE2::PartialMatch(behind, end_of_year)) facts.year = year;
    if (const std::optional<int> draft = DraftYear(title); draft.has_value()) facts.year = draft;
    facts.publisher = NameIn(before);
    if (facts.publisher.empty()) facts.publisher = NameIn(BeforeSubject(behind));
  } else {
    facts.publisher = NameIn(BeforeSubject(before));
  }
  facts.kind = KindOf(title, IsRegionName(facts.publisher));
  return facts;
}

}  // namespace mingxi
