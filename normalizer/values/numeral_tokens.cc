// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/numeral_tokens_internal.h"

// Every way to write a digit or a multiplier stands in one table, asked by code point.

#include <span>

#include "model/characters.h"
#include "normalizer/values/arabic_internal.h"
#include "normalizer/values/code_points_internal.h"

namespace mingxi::internal {
namespace {

using Kind = NumeralToken::Kind;

/// What one character counts for.
struct Meaning {
  Kind kind = Kind::kDigit;
  int value = -1;  ///< -1 = no numeral.
  bool is_financial = false;
};

Meaning MeaningOf(char32_t code) {
  switch (code) {
    case U'零':
    case U'〇':
    case U'○':
    case U'◯':
    case U'O':
      return {Kind::kZero, 0};
    case U'一':
    case U'幺':
      return {Kind::kDigit, 1};
    case U'二':
    case U'两':
    case U'兩':
    case U'俩':
    case U'倆':
      return {Kind::kDigit, 2};
    case U'三':
    case U'仨':
      return {Kind::kDigit, 3};
    case U'四':
      return {Kind::kDigit, 4};
    case U'五':
      return {Kind::kDigit, 5};
    case U'六':
      return {Kind::kDigit, 6};
    case U'七':
      return {Kind::kDigit, 7};
    case U'八':
      return {Kind::kDigit, 8};
    case U'九':
      return {Kind::kDigit, 9};
    case U'壹':
    case U'弌':
      return {Kind::kDigit, 1, true};
    case U'贰':
    case U'貳':
    case U'弍':
      return {Kind::kDigit, 2, true};
    case U'叁':
    case U'參':
    case U'参':
    case U'叄':
    case U'弎':
      return {Kind::kDigit, 3, true};
    case U'肆':
      return {Kind::kDigit, 4, true};
    case U'伍':
      return {Kind::kDigit, 5, true};
    case U'陆':
    case U'陸':
      return {Kind::kDigit, 6, true};
    case U'柒':
      return {Kind::kDigit, 7, true};
    case U'捌':
      return {Kind::kDigit, 8, true};
    case U'玖':
      return {Kind::kDigit, 9, true};
    case U'十':
      return {Kind::kUnit, 10};
    case U'百':
      return {Kind::kUnit, 100};
    case U'千':
      return {Kind::kUnit, 1000};
    case U'拾':
      return {Kind::kUnit, 10, true};
    case U'佰':
      return {Kind::kUnit, 100, true};
    case U'仟':
      return {Kind::kUnit, 1000, true};
    case U'万':
    case U'萬':
      return {Kind::kMyriad, 4};
    case U'亿':
    case U'億':
      return {Kind::kMyriad, 8};
    case U'点':
    case U'點':
      return {Kind::kPoint, 0};
    default:
      return {};
  }
}

/// 廿 20, 卅 30, 卌 40; 0 = none of them.
int TensOf(char32_t code) { return code == U'廿' ? 2 : code == U'卅' ? 3 : code == U'卌' ? 4 : 0; }

/// A Latin O counts as zero only behind another digit: 二O二三.
bool IsZeroInPlace(char32_t code, std::span<const NumeralToken> before) {
  return code != U'O' || (!before.empty() && (before.back().kind == Kind::kDigit ||
                                              before.back().kind == Kind::kZero));
}

}  // namespace

NumeralTokens TokenizeNumeral(std::string_view text, size_t begin) {
  NumeralTokens read;
  read.end = begin;
  while (read.end < text.size()) {
    const size_t at = read.end;
    if (IsDigit(text[at])) {
      const ArabicDigits digits = ReadArabicDigits(text, at);
      if (*digits.why_not != 0) read.why_not = digits.why_not;
      read.tokens.Add({Kind::kArabic, false, 0, at});
      read.end = digits.end;
      continue;
    }
    size_t next = at;
    const char32_t code = NextCodePoint(text, next);
    const Meaning meaning = MeaningOf(code);
    if (const int tens = TensOf(code); tens > 0) {
      read.tokens.Add({Kind::kDigit, false, tens, at});
      read.tokens.Add({Kind::kUnit, false, 10, at});
    } else if (code == U'兆') {
      read.why_not = "兆 is a million to some and a million millions to others";
    } else if (meaning.value < 0 || !IsZeroInPlace(code, read.tokens.tokens())) {
      break;
    } else {
      read.tokens.Add({meaning.kind, meaning.is_financial, meaning.value, at});
    }
    read.end = next;
  }
  return read;
}

}  // namespace mingxi::internal
