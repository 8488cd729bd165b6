// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/units.h"

// A unit is a base (元, 人, 平方米) behind an optional multiplier (万, 百万, 亿). Bases are few and
// short, so they are tried one after the other, longest first; nothing is built at start-up.

#include <algorithm>
#include <array>
#include <iterator>

namespace mingxi {
namespace {

struct Base {
  std::string_view name;
  UnitKind kind;
  int power;
  std::string_view base;
};

// Longest first within each group of names that begin alike.
constexpr Base kBases[] = {
    // Money.
    {"元人民币", UnitKind::kMoney, 0, "元"},
    {"美元", UnitKind::kMoney, 0, "美元"},
    {"欧元", UnitKind::kMoney, 0, "欧元"},
    {"港元", UnitKind::kMoney, 0, "港元"},
    {"港币", UnitKind::kMoney, 0, "港元"},
    {"日元", UnitKind::kMoney, 0, "日元"},
    {"英镑", UnitKind::kMoney, 0, "英镑"},
    {"澳门元", UnitKind::kMoney, 0, "澳门元"},
    {"特别提款权", UnitKind::kMoney, 0, "特别提款权"},
    {"元", UnitKind::kMoney, 0, "元"},
    {"圆", UnitKind::kMoney, 0, "元"},
    {"角", UnitKind::kMoney, -1, "元"},
    // Ratios.
    {"个百分点", UnitKind::kRatio, -2, "百分点"},
    {"百分点", UnitKind::kRatio, -2, "百分点"},
    {"%", UnitKind::kRatio, -2, "%"},
    {"％", UnitKind::kRatio, -2, "%"},
    {"‰", UnitKind::kRatio, -3, "‰"},
    {"‱", UnitKind::kRatio, -4, "‱"},
    {"成", UnitKind::kRatio, -1, "成"},
    {"折", UnitKind::kRatio, -1, "折"},
    // Counts. 分 is left here (points of a score): as money it only stands behind 元 or 角.
    {"平方公里", UnitKind::kCount, 0, "平方公里"},
    {"平方千米", UnitKind::kCount, 0, "平方公里"},
    {"平方米", UnitKind::kCount, 0, "平方米"},
    {"平米", UnitKind::kCount, 0, "平方米"},
    {"㎡", UnitKind::kCount, 0, "平方米"},
    {"m²", UnitKind::kCount, 0, "平方米"},
    {"m2", UnitKind::kCount, 0, "平方米"},
    {"立方米", UnitKind::kCount, 0, "立方米"},
    {"千瓦时", UnitKind::kCount, 0, "千瓦时"},
    {"千瓦", UnitKind::kCount, 0, "千瓦"},
    {"千克", UnitKind::kCount, 0, "千克"},
    {"公斤", UnitKind::kCount, 0, "千克"},
    {"千米", UnitKind::kCount, 0, "公里"},
    {"公里", UnitKind::kCount, 0, "公里"},
    {"公顷", UnitKind::kCount, 0, "公顷"},
    {"人次", UnitKind::kCount, 0, "人次"},
    {"人天", UnitKind::kCount, 0, "人天"},
    {"人", UnitKind::kCount, 0, "人"},
    {"批次", UnitKind::kCount, 0, "批次"},
    {"批", UnitKind::kCount, 0, "批"},
    {"个工作日", UnitKind::kCount, 0, "工作日"},
    {"工作日", UnitKind::kCount, 0, "工作日"},
    {"个月", UnitKind::kCount, 0, "月"},
    {"小时", UnitKind::kCount, 0, "小时"},
    {"分钟", UnitKind::kCount, 0, "分钟"},
    {"台套", UnitKind::kCount, 0, "台套"},
    {"台次", UnitKind::kCount, 0, "台次"},
    {"课时", UnitKind::kCount, 0, "课时"},
    {"床位", UnitKind::kCount, 0, "床位"},
    {"车次", UnitKind::kCount, 0, "车次"},
    {"户次", UnitKind::kCount, 0, "户次"},
    {"元/人", UnitKind::kCount, 0, "元/人"},
    {"个", UnitKind::kCount, 0, "个"},
    {"分", UnitKind::kCount, 0, "分"},
    {"台", UnitKind::kCount, 0, "台"},
    {"辆", UnitKind::kCount, 0, "辆"},
    {"套", UnitKind::kCount, 0, "套"},
    {"家", UnitKind::kCount, 0, "家"},
    {"户", UnitKind::kCount, 0, "户"},
    {"次", UnitKind::kCount, 0, "次"},
    {"项", UnitKind::kCount, 0, "项"},
    {"件", UnitKind::kCount, 0, "件"},
    {"名", UnitKind::kCount, 0, "名"},
    {"位", UnitKind::kCount, 0, "位"},
    {"所", UnitKind::kCount, 0, "所"},
    {"处", UnitKind::kCount, 0, "处"},
    {"座", UnitKind::kCount, 0, "座"},
    {"层", UnitKind::kCount, 0, "层"},
    {"栋", UnitKind::kCount, 0, "栋"},
    {"间", UnitKind::kCount, 0, "间"},
    {"套", UnitKind::kCount, 0, "套"},
    {"张", UnitKind::kCount, 0, "张"},
    {"本", UnitKind::kCount, 0, "本"},
    {"册", UnitKind::kCount, 0, "册"},
    {"份", UnitKind::kCount, 0, "份"},
    {"篇", UnitKind::kCount, 0, "篇"},
    {"场", UnitKind::kCount, 0, "场"},
    {"期", UnitKind::kCount, 0, "期"},
    {"条", UnitKind::kCount, 0, "条"},
    {"块", UnitKind::kCount, 0, "块"},
    {"部", UnitKind::kCount, 0, "部"},
    {"艘", UnitKind::kCount, 0, "艘"},
    {"架", UnitKind::kCount, 0, "架"},
    {"支", UnitKind::kCount, 0, "支"},
    {"只", UnitKind::kCount, 0, "只"},
    {"头", UnitKind::kCount, 0, "头"},
    {"株", UnitKind::kCount, 0, "株"},
    {"亩", UnitKind::kCount, 0, "亩"},
    {"克", UnitKind::kCount, 0, "克"},
    {"瓦", UnitKind::kCount, 0, "瓦"},
    {"吨", UnitKind::kCount, 0, "吨"},
    {"米", UnitKind::kCount, 0, "米"},
    {"升", UnitKind::kCount, 0, "升"},
    {"天", UnitKind::kCount, 0, "天"},
    {"日", UnitKind::kCount, 0, "日"},
    {"月", UnitKind::kCount, 0, "月"},
    {"年", UnitKind::kCount, 0, "年"},
    {"倍", UnitKind::kCount, 0, "倍"},
};

struct Multiplier {
  std::string_view name;
  int power;
};

constexpr Multiplier kMultipliers[] = {
    {"十万", 5},  {"百万", 6}, {"千万", 7}, {"十亿", 9}, {"百亿", 10}, {"千亿", 11},
    {"万亿", 12}, {"百", 2},   {"千", 3},   {"万", 4},   {"亿", 8},
};

constexpr std::string_view kRenminbi = "人民币";

/// kBases by name, so that a name's first character finds the few that begin with it.
constexpr auto kBasesByName = [] {
  std::array<Base, std::size(kBases)> sorted{};
  std::copy(std::begin(kBases), std::end(kBases), sorted.begin());
  std::sort(sorted.begin(), sorted.end(),
            [](const Base& a, const Base& b) { return a.name < b.name; });
  return sorted;
}();

/// The longest base that `text` begins with; nullptr = none.
const Base* FindBase(std::string_view text) {
  if (text.empty()) return nullptr;
  const size_t first_character = static_cast<unsigned char>(text.front()) < 0x80 ? 1 : 3;
  const std::string_view first = text.substr(0, first_character);
  const Base* found = nullptr;
  for (auto base =
           std::lower_bound(kBasesByName.begin(), kBasesByName.end(), first,
                            [](const Base&a, std::string_view name) { return a.name < name; });
       base != kBasesByName.end() && base->name.starts_with(first); ++base) {
    // Names that begin alike are sorted short to long.
    if (text.starts_with(base->name)) found = &*base;
  }
  return found;
}

const Multiplier* FindMultiplier(std::string_view text) {
  for (const Multiplier& multiplier : kMultipliers) {
    if (text.starts_with(multiplier.name)) return &multiplier;
  }
  return nullptr;
}

}  // namespace

UnitPrefix FindUnitPrefix(std::string_view text) {
  if (text.empty()) return {};
  const bool has_currency = text.starts_with(kRenminbi);
  const std::string_view rest = has_currency ? text.substr(kRenminbi.size()) : text;
  const size_t skipped = text.size() - rest.size();
  const Base* base = FindBase(rest);
  int power = 0;
  size_t length = skipped;
  if (base == nullptr) {
    const Multiplier* multiplier = FindMultiplier(rest);
    if (multiplier == nullptr) return {};
    base = FindBase(rest.substr(multiplier->name.size()));
    if (base == nullptr || base->kind == UnitKind::kRatio || base->base == "元/人") return {};
    power = multiplier->power;
    length += multiplier->name.size();
  }
  if (has_currency && (base->kind != UnitKind::kMoney || base->base != "元")) return {};
  length += base->name.size();
  return {Unit{text.substr(0, length), base->kind, power + base->power, base->base}, length};
}

std::optional<Unit> FindUnit(std::string_view text) {
  const UnitPrefix found = FindUnitPrefix(text);
  return found.length == text.size() ? found.unit : std::nullopt;
}

std::string_view UnitThatCounts(const PrintedUnits& printed) {
  for (const std::string_view unit : {printed.cell, printed.row, printed.column, printed.table}) {
    if (!unit.empty()) return unit;
  }
  return {};
}

std::optional<Decimal> ToYuan(const Decimal& value, std::string_view unit) {
  const std::optional<Unit> known = FindUnit(unit);
  if (!known || known->kind != UnitKind::kMoney || known->base != "元") return std::nullopt;
  return value.ShiftedBy(known->power);
}

}  // namespace mingxi
