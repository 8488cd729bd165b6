// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/chinese_number_internal.h"

// A number is digits one after the other (二〇二三), or sections below ten thousand hung on 万 and
// 亿. Each part is read by one function that either understands all of its tokens or says why not;
// nothing is skipped. "Colloquial" is a last digit without its multiplier: 三万五 is 35000, because
// 30005 needs its 零.

#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "normalizer/values/arabic_internal.h"
#include "normalizer/values/numeral_tokens_internal.h"

namespace mingxi::internal {
namespace {

using Kind = NumeralToken::Kind;
using Tokens = std::span<const NumeralToken>;

constexpr std::int64_t kMyriad = 10'000;
constexpr std::int64_t kHundredMillion = 100'000'000;

constexpr const char* kTwoNumbers = "two digits side by side may mean two numbers";
constexpr const char* kNoDigitBefore = "a multiplier has no digit before it";
constexpr const char* kOutOfOrder = "its multipliers are out of order";
constexpr const char* kStrayZero = "a zero stands where no place is empty";
constexpr const char* kMissingZero = "without 零 it may mean two numbers";
constexpr const char* kNoDecimals = "the point has no digits behind it";
constexpr const char* kMixedDigits = "Arabic and Chinese digits stand side by side";
constexpr const char* kInexactArabic = "Arabic digits with decimals stand inside a longer number";

/// A whole number or the reason why there is none.
struct Whole {
  std::int64_t value = 0;
  const char* why_not = "";

  bool ok() const { return *why_not == 0; }
  static Whole No(const char* why) { return {0, why}; }
};

/// A digit, or a run of Arabic ones, that waits for its multiplier.
struct SectionDigit {
  std::int64_t value = 0;
  size_t length = 1;  ///< Digits printed.
  bool is_arabic = false;
  bool is_financial = false;
};

class NumberParser {
 public:
  explicit NumberParser(std::string_view text) : text_(text) {}

  /// All of `tokens` as one number.
  NumberRead Parse(Tokens tokens) const;

 private:
  NumberRead ParseDigitString(Tokens tokens) const;
  NumberRead ParseWithPoint(Tokens tokens, size_t point) const;
  Whole ParseWhole(Tokens tokens, bool follows_zero) const;
  Whole ParseTail(Tokens tokens, std::int64_t place) const;
  Whole ParseSection(Tokens tokens, bool follows_zero, bool is_last) const;
  Whole ParseArabic(const NumeralToken& token) const;
  std::string Plain(const NumeralToken& token) const {
    return ReadArabicDigits(text_, token.begin).plain;
  }

  std::string_view text_;
};

bool IsMultiplier(const NumeralToken& token) {
  return token.kind == Kind::kUnit || token.kind == Kind::kMyriad;
}

bool HasMultiplier(Tokens tokens) {
  for (const NumeralToken& token : tokens) {
    if (IsMultiplier(token)) return true;
  }
  return false;
}

size_t FindKind(Tokens tokens, Kind kind) {
  size_t at = 0;
  while (at < tokens.size() && tokens[at].kind != kind) ++at;
  return at;
}

/// The place of the last 万 (power 4) or 亿 (power 8); size() when there is none.
size_t FindLastMyriad(Tokens tokens, int power) {
  for (size_t at = tokens.size(); at-- > 0;) {
    if (tokens[at].kind == Kind::kMyriad && tokens[at].value == power) return at;
  }
  return tokens.size();
}

/// The power of ten of a row of multipliers that grows, 万, 百万, 万亿; -1 when it is none.
int PowerOf(Tokens multipliers) {
  int power = 0;
  int last = 0;
  for (const NumeralToken& token : multipliers) {
    if (!IsMultiplier(token)) return -1;
    const int own = token.kind == Kind::kMyriad ? token.value
                    : token.value == 10         ? 1
                    : token.value == 100        ? 2
                                                : 3;
    if (own <= last) return -1;
    power += own;
    last = own;
  }
  return power;
}

NumberRead Refused(const char* why) {
  NumberRead read;
  read.why_not = why;
  return read;
}

NumberRead Accepted(std::optional<Decimal> value) {
  NumberRead read;
  read.value = std::move(value);
  return read;
}

/// 二三 (two or three) and 三五 (three to five), but not 二〇 or 一一.
bool MayBeTwoNumbers(Tokens digits) {
  if (digits.size() != 2 || digits[0].kind != Kind::kDigit || digits[1].kind != Kind::kDigit)
    return false;
  const int first = digits[0].value;
  const int second = digits[1].value;
  return second == first + 1 || (first == 3 && second == 5);
}

NumberRead NumberParser::Parse(Tokens tokens) const {
  const size_t point = FindKind(tokens, Kind::kPoint);
  if (point < tokens.size()) return ParseWithPoint(tokens, point);
  if (!HasMultiplier(tokens)) return ParseDigitString(tokens);
  if (tokens[0].kind == Kind::kArabic) {
    // 10.1万, 200亿, 1,095万: any length, any decimals, but nothing behind the multipliers.
    const int power = PowerOf(tokens.subspan(1));
    if (power >= 0) return Accepted(Decimal::Parse(Plain(tokens[0]))->ShiftedBy(power));
  }
  const Whole whole = ParseWhole(tokens, false);
  return whole.ok() ? Accepted(Decimal(whole.value)) : Refused(whole.why_not);
}

NumberRead NumberParser::ParseDigitString(Tokens tokens) const {
  if (tokens.size() == 1 && tokens[0].kind == Kind::kArabic)
    return Accepted(Decimal::Parse(Plain(tokens[0])));
  if (MayBeTwoNumbers(tokens)) return Refused(kTwoNumbers);
  std::string plain;
  for (const NumeralToken& token : tokens) {
    if (token.kind == Kind::kArabic) return Refused(kMixedDigits);
    plain.push_back(static_cast<char>('0' + token.value));
  }
  return Accepted(Decimal::Parse(plain));
}

NumberRead NumberParser::ParseWithPoint(Tokens tokens, size_t point) const {
  const Tokens whole = tokens.first(point);
  Tokens decimals = tokens.subspan(point + 1);
  size_t digits = 0;
  while (digits < decimals.size() && !IsMultiplier(decimals[digits])) ++digits;
  const int power = PowerOf(decimals.subspan(digits));
  decimals = decimals.first(digits);
  if (power < 0 || (power > 0 && HasMultiplier(whole))) return Refused(kOutOfOrder);

  std::string plain;
  for (const NumeralToken& token : decimals) {
    if (token.kind == Kind::kPoint) return Refused("it has two decimal points");
    const std::string digit =
        token.kind == Kind::kArabic ? Plain(token) : std::to_string(token.value);
    if (digit.find('.') != std::string::npos) return Refused("it has two decimal points");
    plain += digit;
  }
  if (plain.empty()) return Refused(kNoDecimals);
  if (whole.empty()) {
    if (plain.find_first_not_of('0') == std::string::npos)
      return Refused("it says nothing before or behind the point");
    return Accepted(Decimal::Parse("0." + plain)->ShiftedBy(power));
  }
  if (whole.size() == 1 && whole[0].kind == Kind::kArabic &&
      Plain(whole[0]).find('.') != std::string::npos) {
    return Refused("it has two decimal points");
  }
  NumberRead before = MayBeTwoNumbers(whole)
                          ? Accepted(Decimal(whole[0].value * 10 + whole[1].value))
                          : Parse(whole);
  if (!before.value) return before;
  return Accepted(Decimal::Parse(before.value->ToString() + "." + plain)->ShiftedBy(power));
}

Whole NumberParser::ParseWhole(Tokens tokens, bool follows_zero) const {
  if (const size_t at = FindLastMyriad(tokens, 8); at < tokens.size()) {
    const Tokens before = tokens.first(at);
    if (before.empty()) return Whole::No(kNoDigitBefore);
    if (FindLastMyriad(before, 8) < before.size()) return Whole::No(kOutOfOrder);
    const Whole upper = ParseWhole(before, follows_zero);
    if (!upper.ok() || upper.value >= kHundredMillion)
      return upper.ok() ? Whole::No(kOutOfOrder) : upper;
    const Whole lower = ParseTail(tokens.subspan(at + 1), kHundredMillion);
    return lower.ok() ? Whole{upper.value * kHundredMillion + lower.value} : lower;
  }
  const size_t at = FindLastMyriad(tokens, 4);
  if (at == tokens.size()) return ParseSection(tokens, follows_zero, true);
  if (at == 0) return Whole::No(kNoDigitBefore);
  const Whole upper = ParseSection(tokens.first(at), follows_zero, false);
  if (!upper.ok() || upper.value >= kMyriad) return upper.ok() ? Whole::No(kOutOfOrder) : upper;
  const Whole lower = ParseTail(tokens.subspan(at + 1), kMyriad);
  return lower.ok() ? Whole{upper.value * kMyriad + lower.value} : lower;
}

/// What stands behind 万 or 亿 (`place`).
Whole NumberParser::ParseTail(Tokens tokens, std::int64_t place) const {
  if (tokens.empty()) return {};
  const bool has_zero = tokens[0].kind == Kind::kZero;
  if (has_zero) tokens = tokens.subspan(1);
  if (tokens.empty() || tokens[0].kind == Kind::kZero) return Whole::No(kStrayZero);
  if (tokens.size() == 1 && tokens[0].kind == Kind::kDigit) {
    const NumeralToken& digit = tokens[0];
    if (has_zero) return {digit.value};
    return digit.is_financial ? Whole::No(kMissingZero) : Whole{digit.value * (place / 10)};
  }
  if (tokens.size() == 1 && tokens[0].kind == Kind::kArabic && Plain(tokens[0]).size() == 1 &&
      !has_zero) {
    return Whole::No(kMissingZero);
  }
  const Whole tail = ParseWhole(tokens, has_zero);
  if (!tail.ok()) return tail;
  if (tail.value >= place) return Whole::No(kOutOfOrder);
  // 一亿五千 is said for 150 million and written for 100,005,000.
  if (place == kHundredMillion && !has_zero && tail.value < kMyriad) return Whole::No(kMissingZero);
  return tail;
}

Whole NumberParser::ParseArabic(const NumeralToken& token) const {
  constexpr size_t kMostDigits = 15;  // Fits 63 bits behind 万.
  const std::string plain = Plain(token);
  if (plain.find('.') != std::string::npos) return Whole::No(kInexactArabic);
  if (plain.size() > kMostDigits) return Whole::No("its Arabic part is too long");
  return {Decimal::Parse(plain)->ToScaledInt(0).value_or(0)};
}

/// Reads a number below ten thousand, token by token.
class SectionReader {
 public:
  /// `follows_zero`: a 零 stands before the section, so that 百 may lack its digit
  /// (一万零百一十一).
  explicit SectionReader(bool follows_zero) : has_zero_(follows_zero) {}

  /// Each returns why the token cannot stand here; empty = it can.
  const char* TakeZero() {
    if (has_digit_ || has_zero_ || value_ == 0 || last_unit_ == 10) return kStrayZero;
    has_zero_ = true;
    return "";
  }

  const char* TakeDigit(const SectionDigit& digit) {
    if (has_digit_) return digit_.is_arabic == digit.is_arabic ? kTwoNumbers : kMixedDigits;
    digit_ = digit;
    has_digit_ = true;
    return "";
  }

  const char* TakeUnit(int unit) {
    if (unit >= last_unit_) return kOutOfOrder;
    if (!has_digit_ && unit != 10 && !has_zero_) return kNoDigitBefore;
    const std::int64_t factor = has_digit_ ? digit_.value : 1;
    if (factor < 1 || factor > 9) return kOutOfOrder;
    value_ += factor * unit;
    last_unit_ = unit;
    has_digit_ = false;
    has_zero_ = false;
    return "";
  }

  /// `is_last`: nothing follows the section, so that its last digit may lack its multiplier
  /// (一百二).
  Whole Finish(bool is_last) const {
    if (!has_digit_) return has_zero_ ? Whole::No(kStrayZero) : Whole{value_};
    const bool is_in_place = has_zero_ || last_unit_ == 10 || value_ == 0;
    if (digit_.is_arabic) {
      if (digit_.value >= last_unit_) return Whole::No(kOutOfOrder);
      return is_in_place || digit_.length > 1 ? Whole{value_ + digit_.value}
                                              : Whole::No(kMissingZero);
    }
    if (is_in_place) return {value_ + digit_.value};
    if (!is_last || digit_.is_financial) return Whole::No(kMissingZero);
    return {value_ + digit_.value * last_unit_ / 10};
  }

 private:
  std::int64_t value_ = 0;
  std::int64_t last_unit_ = kMyriad;
  SectionDigit digit_;
  bool has_digit_ = false;  // A digit is read, but its multiplier is not.
  bool has_zero_ = false;   // Since the last multiplier.
};

Whole NumberParser::ParseSection(Tokens tokens, bool follows_zero, bool is_last) const {
  if (tokens.size() == 1 && tokens[0].kind == Kind::kArabic) return ParseArabic(tokens[0]);
  SectionReader reader(follows_zero);
  for (const NumeralToken& token : tokens) {
    const char* why_not = "";
    if (token.kind == Kind::kZero) {
      why_not = reader.TakeZero();
    } else if (token.kind == Kind::kUnit) {
      why_not = reader.TakeUnit(token.value);
    } else if (token.kind == Kind::kArabic) {
      const Whole digits = ParseArabic(token);
      if (!digits.ok()) return digits;
      why_not = reader.TakeDigit({digits.value, Plain(token).size(), true, false});
    } else {
      why_not = reader.TakeDigit({token.value, 1, false, token.is_financial});
    }
    if (*why_not != 0) return Whole::No(why_not);
  }
  return reader.Finish(is_last);
}

}  // namespace

NumberRead ReadChineseNumber(std::string_view text, size_t begin) {
  const NumeralTokens read = TokenizeNumeral(text, begin);
  const Tokens tokens = read.tokens.tokens();
  NumberRead number;
  if (!tokens.empty() && *read.why_not == 0) number = NumberParser(text).Parse(tokens);
  if (*read.why_not != 0) number.why_not = read.why_not;
  number.has_multiplier = HasMultiplier(tokens);
  number.end = read.end;
  return number;
}

}  // namespace mingxi::internal
