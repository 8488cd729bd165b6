// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

#include "normalizer/values/units.h"

// 单位 means "unit" of a number and "unit" that publishes. What follows decides: only a known unit
// that ends where a word ends is one. 单位：元氏县财政局 names a publisher in Yuanshi county.

namespace mingxi {
namespace {

constexpr std::string_view kUnitWord = "单位";

/// Words before 单位 that belong to a unit line.
constexpr std::string_view kUnitAttributes[] = {"金额", "货币", "计量", "数量", "价值",
                                                "计价", "资金", "面积", "数据"};

/// Words before 单位 that make it a publisher.
constexpr std::string_view kPublisherAttributes[] = {
    "编制", "填报", "编报", "申报", "报送", "公开", "预算", "主管", "填表", "所属", "部门",
    "实施", "采购", "责任", "会计", "核算", "使用", "建设", "用款", "制表", "汇总", "单"};

/// Fields that stand on the same line behind the unit; folding has closed the gap between them.
constexpr std::string_view kNextFields[] = {"编制", "填报", "部门", "预算", "公开", "年度", "日期",
                                            "制表", "单位", "第",   "表",   "金额", "地区"};

constexpr std::string_view kColons[] = {"：", ":", "︰", "﹕"};
constexpr std::string_view kOpenings[] = {"（", "("};
constexpr std::string_view kClosings[] = {"）", ")"};
constexpr std::string_view kJoints[] = {"、", "/", "，", ",", "和", "或"};

/// Length of the first of `words` that `text` begins with; 0 = none.
template <size_t kSize>
size_t LengthOfFirst(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

template <size_t kSize>
size_t LengthOfLast(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) return word.size();
  }
  return 0;
}

size_t SkipSpaces(std::string_view text, size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// One unit with a bracket that completes it: 台（套）. 0 = none.
size_t LengthOfUnit(std::string_view text) {
  const size_t length = FindUnitPrefix(text).length;
  if (length == 0) return 0;
  const std::string_view rest = text.substr(length);
  const size_t opening = LengthOfFirst(kOpenings, rest);
  if (opening == 0) return length;
  const size_t inner = FindUnitPrefix(rest.substr(opening)).length;
  if (inner == 0) return length;
  const size_t closing = LengthOfFirst(kClosings, rest.substr(opening + inner));
  return closing == 0 ? length : length + opening + inner + closing;
}

/// Units joined by signs: 万元、%; 台、辆; 元/人. 0 = none.
size_t LengthOfUnits(std::string_view text) {
  constexpr std::string_view kCurrencies[] = {"人民币，", "人民币,", "人民币 ", "人民币：",
                                              "人民币:"};
  const size_t currency = LengthOfFirst(kCurrencies, text);
  size_t length = LengthOfUnit(text.substr(currency));
  if (length == 0) return 0;
  length += currency;
  while (true) {
    const size_t joint = LengthOfFirst(kJoints, text.substr(length));
    if (joint == 0) return length;
    const size_t next = LengthOfUnit(text.substr(length + joint));
    if (next == 0) return length;
    length += joint + next;
  }
}

/// True when a word may end before `rest`.
bool EndsWord(std::string_view rest) {
  if (rest.empty()) return true;
  if (static_cast<unsigned char>(rest.front()) < 0x80) {
    return rest.front() != '%' && rest.front() != '/';
  }
  constexpr std::string_view kMarks[] = {"）", "，", "。", "；", "、", "】", "〕", "　", "："};
  return LengthOfFirst(kMarks, rest) > 0 || LengthOfFirst(kNextFields, rest) > 0;
}

/// The unit line whose 单位 stands at `word`.
std::optional<UnitLine> UnitLineAt(std::string_view line, size_t word) {
  const std::string_view before = line.substr(0, word);
  if (LengthOfLast(kPublisherAttributes, before) > 0) return std::nullopt;
  const size_t attribute = LengthOfLast(kUnitAttributes, before);
  size_t begin = word - attribute;

  size_t at = SkipSpaces(line, word + kUnitWord.size());
  const size_t colon = LengthOfFirst(kColons, line.substr(at));
  const size_t inner_opening = LengthOfFirst(kOpenings, line.substr(at));
  const bool is_plain = attribute > 0 || begin == 0;  // 金额单位万元, without any sign
  if (colon == 0 && inner_opening == 0 && !is_plain) return std::nullopt;
  at = SkipSpaces(line, at + colon + inner_opening);
  const size_t length = LengthOfUnits(line.substr(at));
  if (length == 0) return std::nullopt;

  UnitLine found{.unit = std::string(line.substr(at, length)), .begin = begin, .end = at + length};
  const std::string_view rest = line.substr(found.end);
  if (!EndsWord(rest)) return std::nullopt;
  const size_t closing = LengthOfFirst(kClosings, rest);
  const size_t outer_opening = LengthOfLast(kOpenings, line.substr(0, begin));
  if (closing > 0 && (inner_opening > 0 || outer_opening > 0)) {
    found.end += closing;
    if (inner_opening == 0) found.begin -= outer_opening;
  }
  return found;
}

}  // namespace

std::optional<UnitLine> ReadUnitLine(std::string_view folded) {
  size_t word = folded.rfind(kUnitWord);
  while (word != std::string_view::npos) {
    if (std::optional<UnitLine> found = UnitLineAt(folded, word)) return found;
    if (word == 0) break;
    word = folded.rfind(kUnitWord, word - 1);
  }
  return std::nullopt;
}

std::string ReadBracketUnit(std::string_view folded) {
  if (const std::optional<UnitLine> line = ReadUnitLine(folded)) return line->unit;
  size_t best = std::string_view::npos;
  size_t length = 0;
  for (const std::string_view opening : kOpenings) {
    const size_t at = folded.rfind(opening);
    if (at == std::string_view::npos || (best != std::string_view::npos && at < best)) continue;
    best = at;
    length = opening.size();
  }
  if (best == std::string_view::npos) return {};
  // 数量（台（套））: the unit's own bracket is the last one; then the one before it counts.
  for (const std::string_view opening : kOpenings) {
    const size_t outer = best == 0 ? std::string_view::npos : folded.rfind(opening, best - 1);
    if (outer == std::string_view::npos) continue;
    const std::string_view inside = folded.substr(outer + opening.size());
    const size_t units = LengthOfUnits(inside);
    if (units > 0 && outer + opening.size() + units > best &&
        LengthOfFirst(kClosings, inside.substr(units)) > 0) {
      return std::string(inside.substr(0, units));
    }
  }
  const std::string_view inside = folded.substr(best + length);
  const size_t units = LengthOfUnits(inside);
  if (units == 0 || LengthOfFirst(kClosings, inside.substr(units)) == 0) return {};
  return std::string(inside.substr(0, units));
}

}  // namespace mingxi
