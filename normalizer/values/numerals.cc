// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/numerals.h"

// The words around a number are peeled off from both ends: bounds (不低于, 以上), signs and
// directions, 百分之, 第; then the text is a range, a fraction, an amount of money or one number
// with a unit.

#include <cstddef>
#include <utility>

#include "normalizer/values/chinese_number_internal.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/units.h"
#include "normalizer/values/words_internal.h"

namespace mingxi {
namespace {

using internal::BeginsWith;
using internal::EndsWith;
using internal::NumberRead;
using internal::ReadChineseNumber;
using internal::Take;

struct BoundWord {
  std::string_view word;
  Bound bound;
};

// Longer words before shorter ones that they begin with.
constexpr BoundWord kBoundsBefore[] = {
    {"≥", Bound::kAtLeast},
    {"≧", Bound::kAtLeast},
    {">=", Bound::kAtLeast},
    {"大于等于", Bound::kAtLeast},
    {"大于或等于", Bound::kAtLeast},
    {"不低于", Bound::kAtLeast},
    {"不少于", Bound::kAtLeast},
    {"不小于", Bound::kAtLeast},
    {"至少", Bound::kAtLeast},
    {"≤", Bound::kAtMost},
    {"≦", Bound::kAtMost},
    {"<=", Bound::kAtMost},
    {"小于等于", Bound::kAtMost},
    {"小于或等于", Bound::kAtMost},
    {"不高于", Bound::kAtMost},
    {"不超过", Bound::kAtMost},
    {"不多于", Bound::kAtMost},
    {"不大于", Bound::kAtMost},
    {"至多", Bound::kAtMost},
    {"最多", Bound::kAtMost},
    {">", Bound::kAbove},
    {"＞", Bound::kAbove},
    {"大于", Bound::kAbove},
    {"超过", Bound::kAbove},
    {"高于", Bound::kAbove},
    {"多于", Bound::kAbove},
    {"<", Bound::kBelow},
    {"＜", Bound::kBelow},
    {"小于", Bound::kBelow},
    {"低于", Bound::kBelow},
    {"少于", Bound::kBelow},
    {"不足", Bound::kBelow},
    {"不到", Bound::kBelow},
    {"大约", Bound::kAbout},
    {"约", Bound::kAbout},
    {"将近", Bound::kAbout},
    {"近", Bound::kAbout},
    {"=", Bound::kExact},
    {"＝", Bound::kExact},
};

constexpr BoundWord kBoundsBehind[] = {
    {"及以上", Bound::kAtLeast}, {"以上", Bound::kAtLeast}, {"及以下", Bound::kAtMost},
    {"以下", Bound::kAtMost},    {"以内", Bound::kAtMost},  {"之内", Bound::kAtMost},
    {"左右", Bound::kAbout},     {"上下", Bound::kAbout},   {"许", Bound::kAbout},
};

/// Between the number and its unit: 三十余人, 20多项.
constexpr BoundWord kBoundsInside[] = {{"余", Bound::kAbove}, {"多", Bound::kAbove}};

constexpr std::string_view kFalls[] = {"减少", "下降", "降低"};
constexpr std::string_view kRises[] = {"增加", "增长", "上升", "提高"};
constexpr std::string_view kMinusSigns[] = {"-", "－", "−", "负", "負", "△", "▲", "▼"};
constexpr std::string_view kRangeSigns[] = {"~", "～", "〜", "-", "－", "–", "—", "至", "到"};
constexpr std::string_view kYuan[] = {"元", "圆", "圓"};
constexpr std::string_view kWholeMoney[] = {"整", "正"};

/// "of a hundred", "of a thousand", "of ten thousand".
struct PartsOf {
  std::string_view word;
  std::string_view unit;
};
constexpr PartsOf kPartsOf[] = {{"百分之", "%"}, {"千分之", "‰"}, {"万分之", "‱"}};

template <size_t kSize>
Bound TakeBoundBefore(const BoundWord (&words)[kSize], std::string_view& text) {
  for (const BoundWord& word : words) {
    if (!BeginsWith(text, word.word)) continue;
    text.remove_prefix(word.word.size());
    return word.bound;
  }
  return Bound::kExact;
}

Bound TakeBoundBehind(std::string_view& text) {
  for (const BoundWord& word : kBoundsBehind) {
    if (!EndsWith(text, word.word)) continue;
    text.remove_suffix(word.word.size());
    return word.bound;
  }
  return Bound::kExact;
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

Numeral Refused(std::string_view why) {
  Numeral numeral;
  numeral.why_not = why;
  return numeral;
}

/// One digit and its coin, 壹角, 捌分: takes them off `rest`; nullopt when they do not stand there.
std::optional<Decimal> TakeCoins(std::string_view coin, std::string_view& rest) {
  const NumberRead digit = ReadChineseNumber(rest, 0);
  if (!digit.value || !rest.substr(digit.end).starts_with(coin)) return std::nullopt;
  if (digit.has_multiplier || digit.value->scale() > 0 || *digit.value > Decimal(9))
    return std::nullopt;
  rest.remove_prefix(digit.end + coin.size());
  return digit.value;
}

/// 元 with 角 and 分 behind `yuan`, up to 整: the sum in 元. nullopt when `rest` is something else.
std::optional<Decimal> ReadCoins(const Decimal& yuan, std::string_view rest) {
  if (rest.empty() || (Take(kWholeMoney, rest) && rest.empty())) return yuan;
  Decimal sum = yuan;
  if (rest.starts_with("零")) rest.remove_prefix(std::string_view("零").size());
  const std::optional<Decimal> jiao = TakeCoins("角", rest);
  if (jiao) sum = sum + jiao->ShiftedBy(-1);
  if (jiao && rest.starts_with("零")) rest.remove_prefix(std::string_view("零").size());
  const std::optional<Decimal> fen = TakeCoins("分", rest);
  if (fen) sum = sum + fen->ShiftedBy(-2);
  Take(kWholeMoney, rest);
  if (!rest.empty() || (!jiao && !fen)) return std::nullopt;
  return sum;
}

/// Puts `number` and what may stand behind it (nothing, money, a unit, 成 or 折) into `numeral`;
/// false where `rest` is something else.
bool TakeTail(NumberRead number, std::string_view rest, Numeral& numeral) {
  if (!rest.empty()) numeral.bound = TakeBoundBefore(kBoundsInside, rest);
  numeral.value = std::move(number.value);
  if (rest.empty()) return true;
  std::string_view money = rest;
  if (Take(kYuan, money)) {
    std::optional<Decimal> sum = ReadCoins(*numeral.value, money);
    if (!sum) return false;
    numeral.value = std::move(sum);
    numeral.unit = "元";
    return true;
  }
  if (BeginsWith(rest, "成")) {  // 一成五 is one and a half tenths.
    const NumberRead half = ReadChineseNumber(rest, std::string_view("成").size());
    if (half.end != rest.size() || numeral.value->scale() > 0) return false;
    if (half.value) numeral.value = *numeral.value + half.value->ShiftedBy(-1);
    numeral.unit = "成";
    return true;
  }
  if (rest == "折") {  // 八五折 is 8.5 tenths of the price.
    const bool is_written_short = numeral.value->scale() == 0 && *numeral.value > Decimal(10);
    if (is_written_short) numeral.value = numeral.value->ShiftedBy(-1);
    numeral.unit = "折";
    return true;
  }
  const std::optional<Unit> unit = FindUnit(rest);
  if (!unit) return false;
  numeral.unit = unit->kind == UnitKind::kRatio ? unit->base : rest;
  return true;
}

/// 三角五分 without 元.
std::optional<Numeral> ReadSmallMoney(std::string_view text) {
  if (text.find("角") == std::string_view::npos || !text.ends_with("分")) return std::nullopt;
  const std::optional<Decimal> sum = ReadCoins(Decimal(), text);
  if (!sum) return std::nullopt;
  return Numeral{.value = sum, .unit = "元"};
}

std::optional<Numeral> ReadFraction(std::string_view text) {
  for (const PartsOf& parts : kPartsOf) {
    if (!BeginsWith(text, parts.word)) continue;
    const std::string_view rest = text.substr(parts.word.size());
    if (rest == "百") return Numeral{.value = Decimal(100), .unit = std::string(parts.unit)};
    NumberRead number = ReadChineseNumber(rest, 0);
    if (number.end == 0 || number.end < rest.size()) return Numeral{};
    if (!number.value) return Refused(number.why_not);
    return Numeral{.value = std::move(number.value), .unit = std::string(parts.unit)};
  }
  constexpr std::string_view kPartsWord = "分之";
  const size_t at = text.find(kPartsWord);
  if (at == std::string_view::npos) return std::nullopt;
  const NumberRead denominator = ReadChineseNumber(text.substr(0, at), 0);
  const NumberRead numerator = ReadChineseNumber(text, at + kPartsWord.size());
  if (denominator.end != at || numerator.end != text.size()) return Numeral{};
  if (!denominator.value || denominator.value->is_zero()) return Refused("it has no denominator");
  if (!numerator.value) return Refused(numerator.why_not);
  return Numeral{.value = numerator.value, .denominator = denominator.value};
}

/// A number without bounds around it.
Numeral ReadUnbounded(std::string_view text);

/// 10至20人, 10%-20%. nullopt when `text` is no range.
std::optional<Numeral> ReadRange(std::string_view text) {
  for (const std::string_view sign : kRangeSigns) {
    const size_t at = text.find(sign, 1);
    if (at == std::string_view::npos) continue;
    const Numeral low = ReadUnbounded(Trimmed(text.substr(0, at)));
    const Numeral high = ReadUnbounded(Trimmed(text.substr(at + sign.size())));
    if (!low.value || !high.value || low.denominator || high.denominator) continue;
    if (!low.unit.empty() && low.unit != high.unit) continue;
    Numeral range = high;
    range.value = low.value;
    range.upper = high.value;
    if (*range.upper < *range.value) return Refused("its ends are in the wrong order");
    return range;
  }
  return std::nullopt;
}

Numeral FromFigure(Figure figure) {
  Numeral numeral;
  numeral.value = std::move(figure.value);
  numeral.unit = std::move(figure.unit);
  numeral.why_not = std::move(figure.why_not);
  return numeral;
}

Numeral ReadUnbounded(std::string_view text) {
  if (text.empty() || !internal::IsPlainWord(text)) {
    Figure figure = ReadFigure(text);
    if (figure.value || !figure.why_not.empty()) return FromFigure(std::move(figure));
  }
  const bool is_negative = Take(kMinusSigns, text);
  Numeral numeral;
  if (std::optional<Numeral> fraction = ReadFraction(text)) {
    numeral = *std::move(fraction);
  } else if (std::optional<Numeral> money = ReadSmallMoney(text)) {
    numeral = *std::move(money);
  } else {
    NumberRead number = ReadChineseNumber(text, 0);
    const std::string_view rest = text.substr(number.end);
    if (number.end == 0) return {};
    if (number.value) {
      if (!TakeTail(std::move(number), rest, numeral)) return {};
    } else if (rest.empty() || FindUnitPrefix(rest).length > 0) {
      return Refused(number.why_not);
    }
  }
  if (is_negative && numeral.value) numeral.value = numeral.value->Negated();
  return numeral;
}

Numeral ReadOrdinal(std::string_view text) {
  Numeral ordinal = ReadUnbounded(text.substr(std::string_view("第").size()));
  if (!ordinal.value || !ordinal.unit.empty()) return {};
  ordinal.is_ordinal = true;
  return ordinal;
}

}  // namespace

std::string_view ToString(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return "exact";
    case Bound::kAtLeast:
      return "at-least";
    case Bound::kAbove:
      return "above";
    case Bound::kAtMost:
      return "at-most";
    case Bound::kBelow:
      return "below";
    case Bound::kAbout:
      return "about";
  }
  return {};
}

Numeral ReadNumeral(std::string_view text) {
  Numeral numeral;
  text = Trimmed(text);
  if (text.empty()) return numeral;
  Bound bound = Bound::kExact;
  bool is_fall = false;
  if (text.front() < '0' || text.front() > '9') {
    // Most numerals are numeral characters with a unit; no word stands before those.
    NumberRead number = ReadChineseNumber(text, 0);
    if (number.value) {
      if (TakeTail(std::move(number), text.substr(number.end), numeral)) return numeral;
    } else if (number.end == 0) {
      if (BeginsWith(text, "第")) {
        numeral = ReadOrdinal(text);
        return numeral;
      }
      if (BeginsWith(text, "人民币")) text.remove_prefix(std::string_view("人民币").size());
      is_fall = Take(kFalls, text);
      if (!is_fall) Take(kRises, text);
      bound = TakeBoundBefore(kBoundsBefore, text);
    }
  }
  if (bound == Bound::kExact) bound = TakeBoundBehind(text);
  text = Trimmed(text);
  numeral = ReadUnbounded(text);
  if (!numeral.value) {
    if (std::optional<Numeral> range = ReadRange(text)) numeral = *std::move(range);
  }
  if (!numeral.value) {
    numeral = Refused(numeral.why_not);
    return numeral;
  }
  if (bound != Bound::kExact) numeral.bound = bound;
  if (is_fall) numeral.value = numeral.value->Negated();
  return numeral;
}

}  // namespace mingxi
