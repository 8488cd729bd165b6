// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Decimal: an exact decimal number of any length. Figures of public accounts are never held as
// double.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingxi {

/// A number `coefficient x 10^-scale` that remembers its printed decimals: 1.50 and 1.5 compare
/// equal and print differently. There is no negative zero and no rounding, except where a name says
/// so.
class Decimal {
 public:
  Decimal() = default;  ///< 0
  explicit Decimal(std::int64_t whole);
  Decimal(const Decimal& other);
  Decimal(Decimal&& other) noexcept { Swap(other); }
  Decimal& operator=(const Decimal& other);
  Decimal& operator=(Decimal&& other) noexcept {
    Swap(other);
    return *this;
  }
  ~Decimal() { Free(); }

  /// Reads plain notation only: an optional `-`, digits, optionally `.` and digits. Nothing else,
  /// no grouping, no exponent, no blanks; nullopt otherwise.
  static std::optional<Decimal> Parse(std::string_view plain);

  /// Plain notation with exactly scale() decimals; Parse(ToString()) is the same value and scale.
  std::string ToString() const;

  /// Number of digits behind the point, >= 0.
  int scale() const { return scale_; }
  bool is_zero() const { return coefficient_ == 0; }
  bool is_negative() const { return is_negative_; }

  Decimal Negated() const;
  Decimal Absolute() const;
  /// The value times 10^power, exactly: ShiftedBy(4) turns 万元 into 元 (12.34 -> 123400, scale 0).
  Decimal ShiftedBy(int power) const;
  /// The value at `scale` decimals, rounded half away from zero where digits are lost.
  Decimal RoundedTo(int scale) const;

  /// coefficient() at `scale` when it fits 63 bits: the fast path of sums. nullopt when digits
  /// would be lost or the number is too large.
  std::optional<std::int64_t> ToScaledInt(int scale) const;
  static Decimal FromScaledInt(std::int64_t coefficient, int scale);

  /// Exact; the result's scale is the larger one (for products the sum of both).
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  /// By value: 1.50 == 1.5.
  friend bool operator==(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  /// `digits`: the coefficient, '0'..'9'; a zero is never negative.
  Decimal(std::string digits, int scale, bool is_negative);

  std::string Digits() const;  ///< Of the coefficient, no leading zeros; empty = 0.
  const std::string& LargeDigits() const;
  void Swap(Decimal& other) noexcept;
  void Free() {
    if (is_large_) FreeDigits();
  }
  void FreeDigits();

  /// The coefficient without its sign, below 10^18; where it is larger, the address of its digits.
  std::uint64_t coefficient_ = 0;
  std::int32_t scale_ = 0;
  bool is_negative_ = false;
  bool is_large_ = false;
};

}  // namespace mingxi
