// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/printed_unit.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "model/characters.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

constexpr std::array<std::string_view, 5> kOpenings = {"（", "(", "[", "【", "〔"};
constexpr std::array<std::string_view, 5> kClosings = {"）", ")", "]", "】", "〕"};
constexpr std::array<std::string_view, 6> kJoints = {"、", "/", "，", ",", "；", ";"};
/// Names of units are no longer; 人民币万元 and 个百分点 are among the longest.
constexpr std::size_t kLongestUnit = 6;

struct At {
  std::size_t begin = std::string_view::npos;
  std::size_t length = 0;
};

template <std::size_t kSize>
At FindFirst(std::string_view text, const std::array<std::string_view, kSize>& words,
             std::size_t from) {
  At first;
  for (const std::string_view word : words) {
    const std::size_t at = text.find(word, from);
    if (at < first.begin) first = {at, word.size()};
  }
  return first;
}

/// `value` without brackets around it and without half of one.
std::string_view WithoutHalfBrackets(std::string_view value) {
  for (const std::string_view opening : kOpenings) {
    if (value.starts_with(opening)) value.remove_prefix(opening.size());
  }
  const bool is_open = FindFirst(value, kOpenings, 0).length > 0;
  for (const std::string_view closing : kClosings) {
    if (!is_open && value.ends_with(closing)) value.remove_suffix(closing.size());
  }
  return WithoutOuterSpaces(value);
}

/// Whether `list` is made of short words, one of them a known unit.
bool IsUnitList(std::string_view list) {
  bool has_known = false;
  for (std::size_t from = 0; from <= list.size();) {
    const At joint = FindFirst(list, kJoints, from);
    const std::size_t end = std::min(joint.begin, list.size());
    const std::string_view item = WithoutOuterSpaces(list.substr(from, end - from));
    if (item.empty() || CharacterCount(item) > kLongestUnit) return false;
    has_known = has_known || FindUnit(item).has_value();
    from = end + std::max<std::size_t>(joint.length, 1);
  }
  return has_known;
}

/// What the inside of a bracket says when it says a unit; `is_last`: nothing stands behind it.
std::string UnitInside(std::string_view inside, bool is_last) {
  const std::string folded = FoldText(inside);
  if (const std::optional<Unit> unit = FindUnit(folded); unit.has_value()) {
    return is_last && unit->kind == UnitKind::kMoney ? folded : std::string();
  }
  const std::optional<UnitLine> line = ReadUnitLine(folded);
  if (line.has_value() && line->begin == 0 && line->end == folded.size()) return line->unit;
  const std::size_t colon = folded.find("：");
  const std::size_t narrow = folded.find(':');
  const std::size_t at = std::min(colon, narrow);
  if (at == std::string::npos) return {};
  if (!WithoutOuterSpaces(std::string_view(folded).substr(0, at)).ends_with("单位")) return {};
  return ReadUnits(std::string_view(folded).substr(at + (at == colon ? 3 : 1)));
}

}  // namespace

std::string ReadUnits(std::string_view value) {
  const std::string_view list = WithoutHalfBrackets(WithoutOuterSpaces(value));
  const std::string line = "单位：" + std::string(list);
  const std::optional<UnitLine> unit = ReadUnitLine(line);
  if (unit.has_value() && unit->begin == 0 && unit->end == line.size()) return unit->unit;
  return IsUnitList(list) ? std::string(list) : std::string();
}

std::size_t LengthOfLeadingUnits(std::string_view value) {
  constexpr std::string_view kWord = "单位：";
  const std::string line = std::string(kWord) + std::string(value);
  const std::optional<UnitLine> unit = ReadUnitLine(line);
  if (!unit.has_value() || unit->begin != 0 || unit->end == line.size()) return 0;
  return unit->end - kWord.size();
}

UnitBracket CutUnitBracket(std::string_view printed) {
  for (At opening = FindFirst(printed, kOpenings, 0); opening.length > 0;
       opening = FindFirst(printed, kOpenings, opening.begin + opening.length)) {
    const std::size_t inside = opening.begin + opening.length;
    const At closing = FindFirst(printed, kClosings, inside);
    const std::size_t end = std::min(closing.begin, printed.size());
    const std::string_view behind = printed.substr(std::min(end + closing.length, printed.size()));
    const std::string_view before = printed.substr(0, opening.begin);
    const bool is_last = WithoutOuterSpaces(behind).empty() && !WithoutOuterSpaces(before).empty();
    std::string unit = UnitInside(printed.substr(inside, end - inside), is_last);
    if (!unit.empty()) return {std::string(before) + std::string(behind), std::move(unit)};
  }
  return {std::string(printed), {}};
}

}  // namespace mingxi
