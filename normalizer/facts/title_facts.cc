// SPDX-License-Identifier: GPL-3.0-or-later

// A title is publisher and year in either order, then what is published. The publisher ends where
// the words for what is published begin.

#include "normalizer/facts/title_facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "model/characters.h"
#include "normalizer/captions/public_body.h"

namespace mingxi {
namespace {

/// Whether one of `words` stands in `text`.
bool HasOne(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string KindOf(const std::string& text, bool is_of_region) {
  if (HasOne(text, {"决算"})) return "final-accounts";
  if (HasOne(text, {"债务", "债券"})) return "debt";
  if (HasOne(text, {"单位预算"})) return "unit-budget";
  if (HasOne(text, {"部门预算", "部门综合预算", "部门收支预算", "部门整体"})) {
    return "department-budget";
  }
  if (HasOne(text, {"绩效目标", "绩效自评"})) return "performance-targets";
  const bool is_government =
      HasOne(text, {"政府预算", "财政预算", "预算执行情况", "预算草案", "草案表", "执行情况表"});
  const bool names_budget = HasOne(text, {"一般公共预算", "政府性基金", "国有资本经营"});
  return is_government || (is_of_region && names_budget) ? "government-budget" : std::string();
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

/// The region of 某省和省级, 某县本级: its name without the levels of government; empty where there
/// are none. The patterns are dear, so the words that they need are looked for first.
std::string RegionOfLevels(const std::string& name) {
  std::string region;
  if (HasOne(name, {"和", "及"})) {
    static const RE2 levels(
        "([〇㐀-龥]+?(?:省|市|县|区|州))(?:[和及](?:省|市|县|区|州)(?:本?级)?)");
    if (RE2::FullMatch(name, levels, &region)) return region;
  }
  if (HasOne(name, {"本级"})) {
    static const RE2 own_level("([〇㐀-龥]+(?:省|市|县|区|州|盟|旗))本级");
    if (RE2::FullMatch(name, own_level, &region)) return region;
  }
  return {};
}

/// The publisher that `text` names; empty when it names none.
std::string NameIn(std::string_view text) {
  static const RE2 lead("^(?:关于|附：|附件：)");
  std::string name(text);
  RE2::Replace(&name, lead, "");
  name.resize(std::min(name.size(), name.find("关于")));  // X关于Y的报告: a report by X on Y.
  if (const std::string region = RegionOfLevels(name); !region.empty()) name = region;
  static const RE2 part_of_subject("^(?:部门|单位|地方|本|全|我|各|附|第|末).*|.*[，。：；].*");
  constexpr std::size_t kShortestName = 3;
  if (CharacterCount(name) < kShortestName || RE2::FullMatch(name, part_of_subject)) return {};
  return IsRegionName(name) || EndsLikePublicBody(name) ? name : std::string();
}

/// The budget that is proposed names the year, not the one whose execution is reported.
std::optional<int> DraftYear(const std::string& title) {
  if (!HasOne(title, {"草案"})) return std::nullopt;
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
