// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"

// Schoolbook arithmetic on decimal digit strings: figures have about ten digits, so nothing
// cleverer pays. Sums in bulk go through ToScaledInt.

#include <algorithm>
#include <limits>

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

bool IsDigits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Decimal::Decimal(std::int64_t whole) : Decimal(FromScaledInt(whole, 0)) {}

std::optional<Decimal> Decimal::Parse(std::string_view plain) {
  Decimal parsed;
  if (!plain.empty() && plain.front() == '-') {
    parsed.is_negative_ = true;
    plain.remove_prefix(1);
  }
  const size_t point = plain.find('.');
  const std::string_view whole = plain.substr(0, point);
  if (!IsDigits(whole)) return std::nullopt;
  std::string digits(whole);
  if (point != std::string_view::npos) {
    const std::string_view fraction = plain.substr(point + 1);
    if (!IsDigits(fraction)) return std::nullopt;
    digits += fraction;
    parsed.scale_ = static_cast<int>(fraction.size());
  }
  parsed.digits_ = WithoutLeadingZeros(std::move(digits));
  if (parsed.digits_.empty()) parsed.is_negative_ = false;
  return parsed;
}

std::string Decimal::ToString() const {
  std::string text = digits_;
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
  Decimal shifted = *this;
  shifted.scale_ -= power;
  if (shifted.scale_ < 0) {
    if (!shifted.is_zero()) shifted.digits_.append(static_cast<size_t>(-shifted.scale_), '0');
    shifted.scale_ = 0;
  }
  return shifted;
}

Decimal Decimal::RoundedTo(int scale) const {
  Decimal rounded = *this;
  rounded.scale_ = scale;
  if (scale >= scale_) {
    if (!is_zero()) rounded.digits_.append(static_cast<size_t>(scale - scale_), '0');
    return rounded;
  }
  const auto lost = static_cast<size_t>(scale_ - scale);
  const bool rounds_up = digits_.size() >= lost && digits_[digits_.size() - lost] >= '5';
  rounded.digits_ =
      digits_.size() > lost ? digits_.substr(0, digits_.size() - lost) : std::string();
  if (rounds_up) rounded.digits_ = AddMagnitude(rounded.digits_, "1");
  if (rounded.is_zero()) rounded.is_negative_ = false;
  return rounded;
}

std::optional<std::int64_t> Decimal::ToScaledInt(int scale) const {
  if (is_zero()) return 0;
  std::string digits = digits_;
  for (int have = scale_; have > scale; --have) {
    if (digits.empty() || digits.back() != '0') return std::nullopt;
    digits.pop_back();
  }
  if (scale > scale_) digits.append(static_cast<size_t>(scale - scale_), '0');
  if (digits.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return is_negative_ ? -value : value;
}

Decimal Decimal::FromScaledInt(std::int64_t coefficient, int scale) {
  Decimal made;
  made.is_negative_ = coefficient < 0;
  auto magnitude = static_cast<std::uint64_t>(coefficient);
  if (made.is_negative_) magnitude = 0 - magnitude;
  if (magnitude != 0) made.digits_ = std::to_string(magnitude);
  made.scale_ = scale;
  return made;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const Decimal left = a.RoundedTo(scale);
  const Decimal right = b.RoundedTo(scale);
  Decimal sum;
  sum.scale_ = scale;
  if (left.is_negative_ == right.is_negative_) {
    sum.digits_ = AddMagnitude(left.digits_, right.digits_);
    sum.is_negative_ = left.is_negative_;
  } else if (CompareMagnitude(left.digits_, right.digits_) >= 0) {
    sum.digits_ = SubtractMagnitude(left.digits_, right.digits_);
    sum.is_negative_ = left.is_negative_;
  } else {
    sum.digits_ = SubtractMagnitude(right.digits_, left.digits_);
    sum.is_negative_ = right.is_negative_;
  }
  if (sum.is_zero()) sum.is_negative_ = false;
  return sum;
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + b.Negated(); }

Decimal operator*(const Decimal& a, const Decimal& b) {
  Decimal product;
  product.scale_ = a.scale_ + b.scale_;
  if (a.is_zero() || b.is_zero()) return product;
  product.digits_ = MultiplyMagnitude(a.digits_, b.digits_);
  product.is_negative_ = a.is_negative_ != b.is_negative_;
  return product;
}

bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.is_negative_ != b.is_negative_) {
    return a.is_negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  const int scale = std::max(a.scale_, b.scale_);
  int order = CompareMagnitude(a.RoundedTo(scale).digits_, b.RoundedTo(scale).digits_);
  if (a.is_negative_) order = -order;
  return order <=> 0;
}

}  // namespace mingxi
