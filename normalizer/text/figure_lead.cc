// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/text/figure_lead.h"

// Peeled from the end: verbs, then the word that compares and what it compares with; then from the
// front: list number, connectives, publisher and year. What is left is the label.

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "model/characters.h"
#include "normalizer/values/ordinals.h"

namespace mingxi {
namespace {

struct ComparingWord {
  std::string_view word;
  std::string_view comparison;
};

constexpr ComparingWord kComparing[] = {
    {"增加", "increase"}, {"增长", "increase"}, {"上升", "increase"}, {"提高", "increase"},
    {"增幅", "increase"}, {"减少", "decrease"}, {"下降", "decrease"}, {"降低", "decrease"},
    {"压减", "decrease"}, {"降幅", "decrease"},
};
/// Between a label and its figure.
constexpr std::string_view kVerbs[] = {"共计", "累计", "总共", "合计为", "分别", "达到", "达", "约",
                                       "为",   "是",   "安排", "了",     "预计", "预期", "均", "共",
                                       "仅",   "实际", "拟",   "只有",   "有",   "：",   ":",  " "};
/// In front of a label.
constexpr std::string_view kConnectives[] = {
    "其中", "包括", "包含", "主要是", "主要为", "以及", "另外", "此外", "以",   "和",   "及",
    "与",   "、",   "，",   ",",      "：",     ":",    "；",   ";",    "含",   "或",   "即",
    " ",    "”",    ".",    "争取",   "力争",   "确保", "安排", "用于", "列明", "共有", "预计"};
constexpr std::string_view kSelves[] = {
    "我局",     "我委",     "我厅",     "我办", "我院",   "我校",   "我单位", "我部门",
    "我中心",   "我县",     "我市",     "我省", "我区",   "我街道", "我镇",   "我乡",
    "本部门",   "本单位",   "本局",     "本级", "全年",   "当年",   "本年度", "部门（单位）",
    "（部门）", "（单位）", "（本级）", "下属", "本工程", "本项目"};
constexpr std::string_view kCompareWith[] = {"比", "较", "与", "同"};
/// Labels that say which figure it is, not of what.
constexpr std::string_view kGeneric[] = {
    "年初预算",   "支出决算",   "决算",   "预算",     "决算数",   "预算数",
    "支出预算",   "预算支出",   "支出",   "收入",     "全年预算", "调整预算",
    "年初预算数", "支出决算数", "执行数", "采购金额", "金额"};
constexpr std::string_view kFlat[] = {"持平", "一致", "无变化", "没有变化", "无增减"};
constexpr std::string_view kShare = "占";
constexpr std::string_view kDone = "完成";

bool EndsWith(std::string_view text, std::string_view end) { return text.ends_with(end); }

template <std::size_t kSize>
bool TakeFront(const std::string_view (&words)[kSize], std::string_view& text) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

template <std::size_t kSize>
bool TakeBack(const std::string_view (&words)[kSize], std::string_view& text) {
  for (const std::string_view word : words) {
    if (!text.ends_with(word)) continue;
    text.remove_suffix(word.size());
    return true;
  }
  return false;
}

/// The last bracket at the end of `text`, 下降（增长）: dropped.
void DropBracketBehind(std::string_view& text) {
  for (const auto& [open, close] : {std::pair{"（", "）"}, std::pair{"(", ")"}}) {
    if (!text.ends_with(close)) continue;
    const std::size_t at = text.rfind(open);
    if (at != std::string_view::npos && at > 0) text = text.substr(0, at);
  }
}

/// A year anywhere in `text`, 2023年 or 2023年度: begin, end and number; number 0 = none. The last
/// one counts.
struct FoundYear {
  std::size_t begin = 0;
  std::size_t end = 0;
  int number = 0;
};

FoundYear FindYear(std::string_view text) {
  constexpr std::string_view kYear = "年";
  constexpr std::size_t kDigits = 4;
  FoundYear found;
  for (std::size_t at = text.find(kYear); at != std::string_view::npos;
       at = text.find(kYear, at + 1)) {
    if (at < kDigits || !IsDigits(text.substr(at - kDigits, kDigits))) continue;
    found = {at - kDigits, at + kYear.size(),
             std::atoi(std::string(text.substr(at - kDigits, kDigits)).c_str())};
    for (const std::string_view behind : {"度", "末", "底", "初"}) {
      if (text.substr(found.end).starts_with(behind)) found.end += behind.size();
    }
  }
  return found;
}

/// Whether words can be what a figure is compared with: 2022年预算, 上年, 年初预算, 去年同期.
bool CanBeCompared(std::string_view words) {
  constexpr std::string_view kBegins[] = {"上",   "去",   "前",   "年初", "预算",
                                          "决算", "调整", "同期", "全年", "本年"};
  if (words.empty()) return false;
  if (IsDigit(words.front())) return true;
  for (const std::string_view begin : kBegins) {
    if (words.starts_with(begin)) return true;
  }
  return false;
}

/// Cuts what is compared with off the end of `rest`: 比2022年预算, 与上年相比. Empty when nothing
/// is.
std::string_view TakeAgainst(std::string_view& rest) {
  for (const std::string_view tail : {"基本", "对比", "相比", "相", "保持"}) {
    if (EndsWith(rest, tail)) rest.remove_suffix(tail.size());
  }
  for (const std::string_view with : kCompareWith) {
    const std::size_t at = rest.rfind(with);
    if (at == std::string_view::npos || !CanBeCompared(rest.substr(at + with.size()))) continue;
    const std::string_view against = rest.substr(at + with.size());
    rest = rest.substr(0, at);
    return against;
  }
  return {};
}

/// 占本年支出合计的 and 完成年初预算的: a share or what is done of something.
void TakeShare(std::string_view text, std::string_view& rest, FigureLead& lead) {
  constexpr std::string_view kOf = "的";
  const bool has_of = EndsWith(text, kOf);
  const std::string_view before = has_of ? text.substr(0, text.size() - kOf.size()) : text;
  for (const auto& [word, comparison] :
       {std::pair{kShare, "share"}, std::pair{kDone, "completion"}}) {
    const std::size_t at = before.rfind(word);
    if (at == std::string_view::npos) continue;
    const bool is_bare = at + word.size() == before.size();
    if (!is_bare && !has_of) continue;  // 占 X without 的 says something else.
    lead.comparison = comparison;
    lead.against = before.substr(at + word.size());
    rest = before.substr(0, at);
    if (is_bare) lead.against = TakeAgainst(rest);
    return;
  }
}

/// Cuts the comparing word off the end of `rest` and what is compared with off what is left.
void TakeComparison(std::string_view& rest, FigureLead& lead) {
  std::string_view text = rest;
  DropBracketBehind(text);
  while (TakeBack(kVerbs, text)) {
  }
  for (const ComparingWord& word : kComparing) {
    if (!EndsWith(text, word.word)) continue;
    lead.comparison = word.comparison;
    text.remove_suffix(word.word.size());
    rest = text;
    lead.against = TakeAgainst(rest);
    return;
  }
  TakeShare(text, rest, lead);
}

/// Drops the publisher and the words for oneself in front of a label, with the year between them.
void TakeFrontWords(std::string_view& rest, std::string_view publisher, FigureLead& lead) {
  const FoundYear year = FindYear(rest);
  if (year.number > 0) lead.year = year.number;
  rest.remove_prefix(OrdinalLength(rest));
  bool goes_on = true;
  while (goes_on) {
    goes_on = TakeFront(kConnectives, rest) || TakeFront(kSelves, rest);
    if (!publisher.empty() && rest.starts_with(publisher)) {
      rest.remove_prefix(publisher.size());
      goes_on = true;
    }
    const FoundYear front = FindYear(rest.substr(0, std::string_view("2023年度").size()));
    if (front.number > 0 && front.begin == 0) {
      rest.remove_prefix(front.end);
      goes_on = true;
    }
  }
}

/// The label in `rest`: without a year inside, quotes around it and verbs behind it.
std::string LabelOf(std::string_view rest) {
  constexpr std::string_view kSubject = "科目";
  std::string label(rest);
  const FoundYear year = FindYear(label);
  if (year.number > 0) label.erase(year.begin, year.end - year.begin);
  std::string_view view = label;
  while (TakeBack(kVerbs, view)) {
  }
  if (EndsWith(view, "”科目")) view.remove_suffix(std::string_view("”科目").size());
  if (EndsWith(view, kSubject) && view.size() > kSubject.size())
    view.remove_suffix(kSubject.size());
  const bool has_open_quote = view.find("“") != std::string_view::npos;
  const bool has_close_quote = view.find("”") != std::string_view::npos;
  if (has_open_quote && !has_close_quote && view.starts_with("“"))
    view.remove_prefix(std::string_view("“").size());
  if (!has_open_quote && EndsWith(view, "”")) view.remove_suffix(std::string_view("”").size());
  return WithoutSpaces(view);
}

}  // namespace

FigureLead ReadFigureLead(std::string_view lead, std::string_view publisher) {
  FigureLead read;
  std::string_view rest = WithoutOuterSpaces(lead);
  TakeComparison(rest, read);
  TakeFrontWords(rest, publisher, read);
  read.label = LabelOf(rest);
  read.against = WithoutSpaces(read.against);
  return read;
}

std::vector<int> YearsIn(std::string_view text) {
  std::vector<int> years;
  for (FoundYear year = FindYear(text); year.number > 0; year = FindYear(text)) {
    if (std::find(years.begin(), years.end(), year.number) == years.end()) {
      years.insert(years.begin(), year.number);
    }
    text = text.substr(0, year.begin);
  }
  return years;
}

bool IsGenericLabel(std::string_view label) {
  return std::find(std::begin(kGeneric), std::end(kGeneric), label) != std::end(kGeneric);
}

std::string WithSubjectOf(std::string_view subject, std::string_view label) {
  std::string_view longest;
  for (const std::string_view generic : kGeneric) {
    if (EndsWith(subject, generic) && generic.size() > longest.size()) longest = generic;
  }
  std::string stem(subject.substr(0, subject.size() - longest.size()));
  for (const std::string_view twice : {"支出", "收入"}) {
    if (label.starts_with(twice) && EndsWith(stem, twice)) label.remove_prefix(twice.size());
  }
  return stem + std::string(label);
}

bool SaysFlat(std::string_view text) {
  return std::any_of(std::begin(kFlat), std::end(kFlat), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::optional<FigureLead> ReadFlat(std::string_view words, std::string_view publisher) {
  std::string_view rest = WithoutOuterSpaces(words);
  if (!TakeBack(kFlat, rest)) return std::nullopt;
  FigureLead read;
  read.comparison = "flat";
  TakeBack(kVerbs, rest);
  read.against = TakeAgainst(rest);
  TakeFrontWords(rest, publisher, read);
  read.year.reset();
  read.label = LabelOf(rest);
  read.against = WithoutSpaces(read.against);
  return read;
}

}  // namespace mingxi
