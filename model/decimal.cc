// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"

// Figures have about ten digits: coefficients below 10^18 are integers. Larger ones, which no
// document has, take schoolbook arithmetic on digit strings.

#include <algorithm>
#include <array>
#include <utility>

namespace mingxi {
namespace {

std::string WithoutLeadingZeros(std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

int CompareMagnitude(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

std::string AddMagnitude(const std::string& a, const std::string& b) {
  std::string sum;
  int carry = 0;
  for (size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
    int digit = carry;
    if (i < a.size()) digit += a[a.size() - 1 - i] - '0';
    if (i < b.size()) digit += b[b.size() - 1 - i] - '0';
    sum.push_back(static_cast<char>('0' + digit % 10));
    carry = digit / 10;
  }
  std::reverse(sum.begin(), sum.end());
  return sum;
}

/// REQUIRES: a >= b as magnitudes.
std::string SubtractMagnitude(const std::string& a, const std::string& b) {
  std::string difference;
  int borrow = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    int digit = a[a.size() - 1 - i] - '0' - borrow;
    if (i < b.size()) digit -= b[b.size() - 1 - i] - '0';
    borrow = digit < 0 ? 1 : 0;
    difference.push_back(static_cast<char>('0' + digit + 10 * borrow));
  }
  std::reverse(difference.begin(), difference.end());
  return WithoutLeadingZeros(std::move(difference));
}

std::string MultiplyMagnitude(const std::string& a, const std::string& b) {
  std::string product(a.size() + b.size(), '\0');
  for (size_t i = a.size(); i-- > 0;) {
    int carry = 0;
    for (size_t j = b.size(); j-- > 0;) {
      const int digit = product[i + j + 1] + (a[i] - '0') * (b[j] - '0') + carry;
      product[i + j + 1] = static_cast<char>(digit % 10);
      carry = digit / 10;
    }
    product[i] = static_cast<char>(product[i] + carry);
  }
  for (char& digit : product) digit = static_cast<char>(digit + '0');
  return WithoutLeadingZeros(std::move(product));
}

constexpr int kSmallDigits = 18;  ///< So many decimal digits fit 63 bits, whatever they are.

/// 10^0 .. 10^18.
constexpr auto kPowers = [] {
  std::array<std::uint64_t, kSmallDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

/// `coefficient` with `zeros` more zeros; nullopt where that is no small one.
std::optional<std::uint64_t> Widened(std::uint64_t coefficient, int zeros) {
  if (coefficient == 0) return 0;
  if (zeros > kSmallDigits) return std::nullopt;
  const std::uint64_t power = kPowers[static_cast<std::size_t>(zeros)];
  if (coefficient >= (kPowers.back() + power - 1) / power) return std::nullopt;
  return coefficient * power;
}

bool IsDigits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Decimal::Decimal(std::string digits, int scale, bool is_negative) : scale_(scale) {
  digits = WithoutLeadingZeros(std::move(digits));
  is_negative_ = is_negative && !digits.empty();
  if (digits.size() <= kSmallDigits) {
    for (const char c : digits) coefficient_ = coefficient_ * 10 + static_cast<unsigned>(c - '0');
    return;
  }
  is_large_ = true;
  coefficient_ = reinterpret_cast<std::uintptr_t>(new std::string(std::move(digits)));
}

Decimal::Decimal(std::int64_t whole) : Decimal(FromScaledInt(whole, 0)) {}

Decimal::Decimal(const Decimal& other)
    : coefficient_(other.coefficient_),
      scale_(other.scale_),
      is_negative_(other.is_negative_),
      is_large_(other.is_large_) {
  if (!is_large_) return;
  coefficient_ = reinterpret_cast<std::uintptr_t>(new std::string(other.LargeDigits()));
}

Decimal& Decimal::operator=(const Decimal& other) { return *this = Decimal(other); }

void Decimal::Swap(Decimal& other) noexcept {
  std::swap(coefficient_, other.coefficient_);
  std::swap(scale_, other.scale_);
  std::swap(is_negative_, other.is_negative_);
  std::swap(is_large_, other.is_large_);
}

const std::string& Decimal::LargeDigits() const {
  return *reinterpret_cast<const std::string*>(static_cast<std::uintptr_t>(coefficient_));
}

void Decimal::FreeDigits() {
  delete reinterpret_cast<std::string*>(static_cast<std::uintptr_t>(coefficient_));
}

std::string Decimal::Digits() const {
  if (is_large_) return LargeDigits();
  return coefficient_ == 0 ? std::string() : std::to_string(coefficient_);
}

std::optional<Decimal> Decimal::Parse(std::string_view plain) {
  const bool is_negative = plain.starts_with('-');
  if (is_negative) plain.remove_prefix(1);
  const size_t point = plain.find('.');
  const std::string_view whole = plain.substr(0, point);
  if (!IsDigits(whole)) return std::nullopt;
  std::string digits(whole);
  int scale = 0;
  if (point != std::string_view::npos) {
    const std::string_view fraction = plain.substr(point + 1);
    if (!IsDigits(fraction)) return std::nullopt;
    digits += fraction;
    scale = static_cast<int>(fraction.size());
  }
  return Decimal(std::move(digits), scale, is_negative);
}

std::string Decimal::ToString() const {
  std::string text = Digits();
  const auto scale = static_cast<size_t>(scale_);
  if (text.size() <= scale) text.insert(0, scale + 1 - text.size(), '0');
  if (scale > 0) text.insert(text.size() - scale, 1, '.');
  if (is_negative_) text.insert(0, 1, '-');
  return text;
}

Decimal Decimal::Negated() const {
  Decimal negated = *this;
  negated.is_negative_ = !is_negative_ && !is_zero();
  return negated;
}

Decimal Decimal::Absolute() const { return is_negative_ ? Negated() : *this; }

Decimal Decimal::ShiftedBy(int power) const {
  if (scale_ < power) return RoundedTo(power).ShiftedBy(power);
  Decimal shifted = *this;
  shifted.scale_ -= power;
  return shifted;
}

Decimal Decimal::RoundedTo(int scale) const {
  if (scale >= scale_) {
    const auto small = is_large_ ? std::nullopt : Widened(coefficient_, scale - scale_);
    if (!small) {
      return {Digits().append(static_cast<size_t>(scale - scale_), '0'), scale, is_negative_};
    }
    Decimal widened = *this;
    widened.coefficient_ = *small;
    widened.scale_ = scale;
    return widened;
  }
  const std::string digits = Digits();
  const auto lost = static_cast<size_t>(scale_ - scale);
  const bool rounds_up = digits.size() >= lost && digits[digits.size() - lost] >= '5';
  std::string kept = digits.size() > lost ? digits.substr(0, digits.size() - lost) : std::string();
  if (rounds_up) kept = AddMagnitude(kept, "1");
  return {std::move(kept), scale, is_negative_};
}

std::optional<std::int64_t> Decimal::ToScaledInt(int scale) const {
  if (is_zero()) return 0;
  std::uint64_t value = coefficient_;
  if (is_large_) {
    std::string digits = LargeDigits();  // May end in zeros.
    const auto surplus = static_cast<size_t>(std::max(scale_ - scale, 0));
    const size_t end = digits.find_last_not_of('0') + 1;
    if (digits.size() - end < surplus) return std::nullopt;
    digits.resize(digits.size() - surplus);
    if (digits.size() > kSmallDigits || scale > scale_) return std::nullopt;
    value = Decimal(std::move(digits), 0, false).coefficient_;
  } else if (scale >= scale_) {
    const auto widened = Widened(value, scale - scale_);
    if (!widened) return std::nullopt;
    value = *widened;
  } else {
    if (scale_ - scale > kSmallDigits) return std::nullopt;
    const std::uint64_t power = kPowers[static_cast<size_t>(scale_ - scale)];
    if (value % power != 0) return std::nullopt;
    value /= power;
  }
  const auto magnitude = static_cast<std::int64_t>(value);
  return is_negative_ ? -magnitude : magnitude;
}

Decimal Decimal::FromScaledInt(std::int64_t coefficient, int scale) {
  const bool is_negative = coefficient < 0;
  auto magnitude = static_cast<std::uint64_t>(coefficient);
  if (is_negative) magnitude = 0 - magnitude;
  if (magnitude >= kPowers.back()) return {std::to_string(magnitude), scale, is_negative};
  Decimal made;
  made.coefficient_ = magnitude;
  made.scale_ = scale;
  made.is_negative_ = is_negative;
  return made;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const auto left = a.ToScaledInt(scale);
  const auto right = b.ToScaledInt(scale);
  if (left && right) return Decimal::FromScaledInt(*left + *right, scale);
  const std::string one = a.RoundedTo(scale).Digits();
  const std::string other = b.RoundedTo(scale).Digits();
  if (a.is_negative_ == b.is_negative_) return {AddMagnitude(one, other), scale, a.is_negative_};
  if (CompareMagnitude(one, other) >= 0) {
    return {SubtractMagnitude(one, other), scale, a.is_negative_};
  }
  return {SubtractMagnitude(other, one), scale, b.is_negative_};
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + b.Negated(); }

Decimal operator*(const Decimal& a, const Decimal& b) {
  const int scale = a.scale_ + b.scale_;
  if (a.is_zero() || b.is_zero()) return Decimal(std::string(), scale, false);
  return {MultiplyMagnitude(a.Digits(), b.Digits()), scale, a.is_negative_ != b.is_negative_};
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.is_negative_ != b.is_negative_) {
    return a.is_negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  const int scale = std::max(a.scale_, b.scale_);
  const auto left = a.ToScaledInt(scale);
  const auto right = b.ToScaledInt(scale);
  if (left && right) return *left <=> *right;
  int order = CompareMagnitude(a.RoundedTo(scale).Digits(), b.RoundedTo(scale).Digits());
  if (a.is_negative_) order = -order;
  return order <=> 0;
}

}  // namespace mingxi
