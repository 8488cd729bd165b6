// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/figure.h"

// Read from left to right: bracket, sign, currency, digits, and behind them bracket, unit, footnote
// mark in the order they come. What is left over decides between "no figure" and "a figure that is
// malformed".

#include <cstddef>

#include "model/characters.h"
#include "normalizer/values/arabic_internal.h"
#include "normalizer/values/chinese_number_internal.h"
#include "normalizer/values/plain_number_internal.h"
#include "normalizer/values/units.h"
#include "normalizer/values/words_internal.h"

namespace mingxi {
namespace {

using internal::BeginsWith;
using internal::LengthOfFirst;
using internal::Take;

/// Signs for "nothing here" besides dashes: neither zero nor blank. 无 and 空 say "none".
constexpr std::string_view kOtherDashes[] = {"/", "／", "\\", "＼", "…", "……", "无", "空", "N/A"};
constexpr std::string_view kMinusWords[] = {"负", "負"};
constexpr std::string_view kTrailingMinusSigns[] = {"-", "－", "−"};
constexpr std::string_view kPlusSigns[] = {"+", "＋"};
constexpr std::string_view kOpenings[] = {"(", "（"};
constexpr std::string_view kClosings[] = {")", "）"};
constexpr std::string_view kFootnoteMarks[] = {"*", "＊", "※", "†", "‡", "¹", "²", "³",
                                               "⁰", "⁴",  "⁵", "⁶", "⁷", "⁸", "⁹"};

struct Currency {
  std::string_view sign;
  std::string_view unit;
};
constexpr Currency kCurrencies[] = {{"¥", "元"}, {"￥", "元"}, {"$", "美元"}, {"€", "欧元"}};

/// Takes the first character of `text` if `is_sign` says so.
bool TakeSign(bool (*is_sign)(char32_t), std::string_view& text) {
  if (text.empty()) return false;
  const Character first = CharacterAt(text, 0);
  if (!is_sign(first.code)) return false;
  text.remove_prefix(first.length);
  return true;
}

void TakeSpaces(std::string_view& text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

bool IsDashText(std::string_view text) {
  for (const std::string_view dash : kOtherDashes) {
    if (text == dash) return true;
  }
  while (!text.empty() && TakeSign(IsDash, text)) {
  }
  return text.empty();
}

/// A footnote mark at the front: *, ※, ² or ①..⑳ (E2 91 A0 .. E2 91 B3). 0 = none.
size_t LengthOfMark(std::string_view text) {
  const size_t length = LengthOfFirst(kFootnoteMarks, text);
  if (length > 0 || text.size() < 3 || !text.starts_with("\xE2\x91")) return length;
  const auto last = static_cast<unsigned char>(text[2]);
  return last >= 0xA0 && last <= 0xB3 ? 3 : 0;
}

/// 2022.12.31 and 2022.1: four digits, then points and at most two digits each, three parts.
bool IsDate(std::string_view text) {
  size_t digits = 0;
  int parts = 0;
  for (const char c : text) {
    if (IsDigit(c)) {
      ++digits;
    } else if (c != '.' || digits == 0 || digits > (parts == 0 ? 4u : 2u)) {
      return false;
    } else {
      ++parts;
      digits = 0;
    }
  }
  return parts == 2 && digits > 0 && digits <= 2;
}

/// True for digits and the signs of numbers only, where a reader would expect a number: not for
/// list numbers (1.), dates and ranges (1-5).
bool LooksLikeNumber(std::string_view text) {
  constexpr std::string_view kSigns[] = {",",  ".",  "'",  " ",  "(", ")", "%", "+",  "，",
                                         "．", "（", "）", "％", "‰", "’", "¥", "￥", "$"};
  if (!TakeSign(IsMinus, text)) Take(kMinusWords, text);
  const bool is_list_number = text.size() <= 4 && text.ends_with('.');
  if (is_list_number || IsDate(text)) return false;
  while (!text.empty()) {
    if (IsDigit(text.front())) {
      text.remove_prefix(1);
    } else if (!Take(kSigns, text)) {
      return false;
    }
  }
  return true;
}

Figure Refused(std::string_view text, std::string_view why) {
  Figure figure;
  if (LooksLikeNumber(text)) figure.why_not = why;
  return figure;
}

/// What stands in front of the digits.
struct Front {
  bool is_bracketed = false;
  bool is_negative = false;
  std::string_view currency;
};

Front TakeFront(std::string_view& rest) {
  Front front;
  front.is_bracketed = Take(kOpenings, rest);
  TakeSpaces(rest);
  bool has_sign = false;
  for (int place = 0; place < 2; ++place) {  // -¥5 and ¥-5
    if (!has_sign) front.is_negative = TakeSign(IsMinus, rest) || Take(kMinusWords, rest);
    has_sign = has_sign || front.is_negative || Take(kPlusSigns, rest);
    TakeSpaces(rest);
    for (const Currency& currency : kCurrencies) {
      if (!front.currency.empty() || !BeginsWith(rest, currency.sign)) continue;
      front.currency = currency.unit;
      rest.remove_prefix(currency.sign.size());
      TakeSpaces(rest);
    }
  }
  front.is_negative = front.is_negative || front.is_bracketed;
  return front;
}

/// 2023年, 12月, 31日 say when, not how many (3年 does). `characters` are those of the number.
bool IsPartOfDate(std::string_view unit, size_t characters) {
  constexpr size_t kYearDigits = 4;
  return unit == "月" || unit == "日" || (unit == "年" && characters == kYearDigits);
}

/// Reads what stands behind the digits into `figure`; false when something cannot be read.
bool TakeBack(Front& front, std::string_view& rest, Figure& figure) {
  bool is_open = front.is_bracketed;
  while (!rest.empty()) {
    TakeSpaces(rest);
    const UnitPrefix found = FindUnitPrefix(rest);
    const size_t mark = LengthOfMark(rest);
    if (is_open && Take(kClosings, rest)) {
      is_open = false;
    } else if (found.length > 0 && figure.unit.empty() && figure.mark.empty()) {
      figure.unit =
          found.unit->kind == UnitKind::kRatio ? found.unit->base : rest.substr(0, found.length);
      // （15分） is a remark: accounts that bracket what is negative leave the unit outside.
      const bool is_remark = is_open && found.unit->kind == UnitKind::kCount;
      front.is_negative = front.is_negative && !is_remark;
      if (found.unit->kind == UnitKind::kRatio) figure.type = CellType::kPercent;
      rest.remove_prefix(found.length);
    } else if (mark > 0) {
      figure.mark += rest.substr(0, mark);
      rest.remove_prefix(mark);
    } else if (!front.is_negative && LengthOfFirst(kTrailingMinusSigns, rest) == rest.size()) {
      front.is_negative = true;  // 5.00-
      rest = {};
    } else {
      return false;
    }
  }
  return !is_open;
}

/// The digits at the front of a text, by the short way where that leads through.
struct Digits {
  std::optional<Decimal> value;
  size_t end = 0;
  size_t characters = 0;  ///< Digits and the point, groupings not counted.
  const char* why_not = "";
};

Digits TakeDigits(std::string_view text) {
  if (const internal::PlainNumber plain = internal::ReadPlainNumber(text); plain.end > 0) {
    return {Decimal::FromScaledInt(plain.coefficient, plain.scale), plain.end, plain.characters};
  }
  const internal::ArabicDigits read = internal::ReadArabicDigits(text, 0);
  if (read.plain.empty()) return {.why_not = read.why_not};
  return {Decimal::Parse(read.plain), read.end, read.plain.size(), read.why_not};
}

/// `text` with a full stop for the middle dot in its number: some fonts name their full stop so.
/// Empty where there is no such dot, or a full stop beside it.
std::string WithFullStop(std::string_view text) {
  constexpr std::string_view kMiddleDot = "·";
  const std::size_t dot = text.find(kMiddleDot);
  const std::size_t behind = dot + kMiddleDot.size();
  if (dot == std::string_view::npos || dot == 0 || behind >= text.size()) return {};
  const bool is_only = text.find(kMiddleDot, behind) == std::string_view::npos &&
                       text.find('.') == std::string_view::npos;
  if (!is_only || !IsDigit(text[dot - 1]) || !IsDigit(text[behind])) return {};
  return std::string(text.substr(0, dot)) + "." + std::string(text.substr(behind));
}

/// True for what may be Chinese digits or multipliers, and is no unit: 亿, not 亿元 or ①.
bool MayGoOnInChinese(std::string_view rest) {
  if (rest.empty() || static_cast<unsigned char>(rest.front()) < 0xE3) return false;
  return FindUnitPrefix(rest).length == 0;
}

}  // namespace

Figure ReadFigure(std::string_view text) {
  if (const std::string pointed = WithFullStop(text); !pointed.empty()) return ReadFigure(pointed);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  TakeSpaces(text);
  Figure figure;
  if (!text.empty() && internal::IsPlainWord(text)) return figure;
  figure.type = text.empty() ? CellType::kBlank : CellType::kDash;
  const bool begins_with_digit = !text.empty() && IsDigit(text.front());
  if (text.empty() || (!begins_with_digit && IsDashText(text))) return figure;

  std::string_view rest = text;
  Front front = begins_with_digit ? Front() : TakeFront(rest);
  Digits digits = TakeDigits(rest);
  if (*digits.why_not != 0) return Refused(text, digits.why_not);
  if (!digits.value) return {};
  figure.type = CellType::kAmount;
  figure.value = std::move(digits.value);
  if (MayGoOnInChinese(rest.substr(digits.end))) {  // 3万5千
    internal::NumberRead number = internal::ReadChineseNumber(rest, 0);
    if (!number.value)
      return number.end == rest.size() ? Figure{.why_not = number.why_not} : Figure{};
    figure.value = std::move(number.value);
    digits.end = number.end;
  }
  rest.remove_prefix(digits.end);
  figure.unit = front.currency;
  if (!rest.empty() || front.is_bracketed) {
    if (!TakeBack(front, rest, figure)) {
      const bool is_spaced = rest.size() > 0 && (IsDigit(rest.front()) || rest.front() == '.');
      return Refused(text, is_spaced ? "its digits are spaced apart"
                                     : "what stands around its digits makes no number");
    }
    if (IsPartOfDate(figure.unit, digits.characters)) return {};
  }
  if (front.is_negative) figure.value = figure.value->Negated();
  return figure;
}

}  // namespace mingxi
