// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/text/figure_scan.h"

// Every run of digits is looked at: the unit behind it makes it a figure, what stands around both
// may unmake it.

#include <utility>

#include "model/characters.h"
#include "normalizer/values/arabic_internal.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

constexpr std::string_view kMinusSigns[] = {"-", "－", "−", "△"};
/// Behind a count, these end it; anything else Chinese goes on as a name.
constexpr std::string_view kEndsCount[] = {"的", "和", "及", "与"};
/// Behind what is counted: 3个预算单位开展了… (3 units carried out ...).
constexpr std::string_view kEndsNoun[] = {"的", "和", "及", "与", "开展", "参加", "组织", "完成"};
constexpr std::string_view kClauseSigns[] = {"，", "；", "。", "、", "）", ",", ";", ")"};
constexpr std::string_view kBounds[] = {"左右", "以上", "以内", "以下"};
constexpr std::string_view kMore[] = {"多", "余"};  // 20多项
/// Behind a unit in front of a name: 100万元（含）以上设备.
constexpr std::string_view kThresholds[] = {"以上",       "以下",   "（含）以上", "(含)以上",
                                            "（含）以下", "及以上", "及以下"};

template <std::size_t kSize>
std::size_t LengthOfFirst(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

std::size_t SkipSpaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

bool BeginsHan(std::string_view text) { return !text.empty() && IsHan(CharacterAt(text, 0).code); }

/// 年, 月, 日, 天, 小时, 分钟: times, not amounts of anything that a budget counts.
bool IsTime(const Unit& unit) {
  constexpr std::string_view kTimes[] = {"年", "月", "日", "天", "小时", "分钟", "工作日"};
  for (const std::string_view time : kTimes) {
    if (unit.base == time) return true;
  }
  return false;
}

/// The unit behind a number; 万 and 亿 alone are units of money that lost its 元.
UnitPrefix UnitBehind(std::string_view text) {
  const UnitPrefix found = FindUnitPrefix(text);
  if (found.length > 0) return found;
  for (const std::string_view short_unit : {"万", "亿"}) {
    if (!text.starts_with(short_unit) || BeginsHan(text.substr(short_unit.size()))) continue;
    return {Unit{text.substr(0, short_unit.size()), UnitKind::kMoney, 0, ""}, short_unit.size()};
  }
  return {};
}

/// A second unit in brackets behind the first: 台（套）. Its length with the brackets; 0 = none.
std::size_t BracketedUnitLength(std::string_view text) {
  for (const auto& [open, close] : {std::pair{"（", "）"}, std::pair{"(", ")"}}) {
    if (!text.starts_with(open)) continue;
    const std::size_t begin = std::string_view(open).size();
    const std::size_t end = text.find(close, begin);
    if (end == std::string_view::npos || !FindUnit(text.substr(begin, end - begin))) return 0;
    return end + std::string_view(close).size();
  }
  return 0;
}

/// Whether the number at `begin` is part of a word: W060701, ﹝2018﹞75, 第3.
bool IsInsideWord(std::string_view sentence, std::size_t begin) {
  if (begin == 0) return false;
  const char before = sentence[begin - 1];
  if (IsAsciiLetter(before) || before == '/') return true;
  const bool is_joined = before == '-' && begin > 1 &&
                         (IsAsciiLetter(sentence[begin - 2]) || IsDigit(sentence[begin - 2]));
  if (is_joined) return true;
  const std::string_view text = sentence.substr(0, begin);
  for (const std::string_view sign : {"第", "〕", "】", "]", "号", "“"}) {
    if (text.ends_with(sign)) return true;
  }
  return false;
}

/// What stands behind a figure's unit: nothing that belongs to it, a noun that is counted, or the
/// rest of a word or sentence that makes it no figure.
struct Behind {
  bool is_figure = true;
  std::string_view noun;
};

Behind ReadBehind(const Unit& unit, std::string_view rest) {
  constexpr std::size_t kLongestNoun = 12;  // Characters; more is a sentence.
  const std::size_t threshold = LengthOfFirst(kThresholds, rest);
  if (unit.kind == UnitKind::kMoney)
    return {threshold == 0 || !BeginsHan(rest.substr(threshold)), {}};
  if (unit.kind != UnitKind::kCount || LengthOfFirst(kEndsCount, rest) > 0) return {};
  rest.remove_prefix(LengthOfFirst(kBounds, rest));
  if (!BeginsHan(rest)) return {};
  for (std::size_t at = 0; at < rest.size(); at += CharacterAt(rest, at).length) {
    const bool ends_noun = at > 0 && LengthOfFirst(kEndsNoun, rest.substr(at)) > 0;
    if (ends_noun && CharacterCount(rest.substr(0, at)) <= kLongestNoun) {
      return {true, rest.substr(0, at)};
    }
    if (!IsHan(CharacterAt(rest, at).code)) {
      const bool ends_clause = LengthOfFirst(kClauseSigns, rest.substr(at)) > 0;
      return {ends_clause && CharacterCount(rest.substr(0, at)) <= kLongestNoun,
              rest.substr(0, at)};
    }
  }
  return {CharacterCount(rest) <= kLongestNoun, rest};
}

}  // namespace

std::vector<ScannedFigure> ScanFigures(std::string_view sentence) {
  std::vector<ScannedFigure> figures;
  for (std::size_t at = 0; at < sentence.size();) {
    if (!IsDigit(sentence[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const internal::ArabicDigits digits = internal::ReadArabicDigits(sentence, begin);
    at = digits.end;
    if (digits.plain.empty() || IsInsideWord(sentence, begin)) continue;
    std::size_t unit_begin = SkipSpaces(sentence, digits.end);
    unit_begin += LengthOfFirst(kMore, sentence.substr(unit_begin));
    const UnitPrefix found = UnitBehind(sentence.substr(unit_begin));
    if (found.length == 0 || IsTime(*found.unit)) continue;
    std::size_t end = unit_begin + found.length;
    end += BracketedUnitLength(sentence.substr(end));
    const Behind behind = ReadBehind(*found.unit, sentence.substr(end));
    if (!behind.is_figure) continue;
    ScannedFigure figure{begin, end, *Decimal::Parse(digits.plain), {}, std::string(behind.noun)};
    const bool is_ratio = found.unit->kind == UnitKind::kRatio;
    figure.unit = is_ratio ? found.unit->base : sentence.substr(unit_begin, end - unit_begin);
    const bool has_lost_yuan = found.unit->base.empty();
    if (has_lost_yuan) figure.unit += "元";
    for (const std::string_view minus : kMinusSigns) {
      if (!sentence.substr(0, begin).ends_with(minus)) continue;
      figure.begin = begin - minus.size();
      figure.value = figure.value.Negated();
    }
    figures.push_back(std::move(figure));
    at = end;
  }
  return figures;
}

}  // namespace mingxi
