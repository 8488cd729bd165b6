// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>

namespace mingxi {
namespace {

Decimal D(std::string_view text) { return Decimal::Parse(text).value(); }

TEST(DecimalTest, KeepsPrintedDecimals) {
  for (const char* text :
       {"0", "0.00", "-0.5", "2067.78", "12345678901234567890.123456789", "-1"}) {
    EXPECT_EQ(D(text).ToString(), text);
  }
  EXPECT_EQ(D("007.10").ToString(), "7.10");
  EXPECT_EQ(D("-0.00").ToString(), "0.00");
}

TEST(DecimalTest, RefusesWhatIsNotPlain) {
  for (const char* text : {"", "-", ".5", "5.", "1,000", "1e3", "+1", " 1", "1.2.3", "--1", "１"}) {
    EXPECT_FALSE(Decimal::Parse(text).has_value()) << text;
  }
}

TEST(DecimalTest, AddsExactly) {
  EXPECT_EQ((D("57.23") + D("1386.55")).ToString(), "1443.78");
  EXPECT_EQ((D("2067.78") - D("624")).ToString(), "1443.78");
  EXPECT_EQ((D("0.1") + D("-0.10")).ToString(), "0.00");
  EXPECT_EQ((D("999.99") + D("0.01")).ToString(), "1000.00");
  EXPECT_EQ((D("5") - D("7.5")).ToString(), "-2.5");
}

TEST(DecimalTest, MultipliesExactly) {
  EXPECT_EQ((D("-12.5") * D("0.4")).ToString(), "-5.00");
  EXPECT_EQ((D("0") * D("-3")).ToString(), "0");
}

TEST(DecimalTest, ComparesByValue) {
  EXPECT_EQ(D("1.50"), D("1.5"));
  EXPECT_LT(D("-2"), D("-1.99"));
  EXPECT_LT(D("9.99"), D("10"));
  EXPECT_GT(D("0.01"), D("0"));
}

TEST(DecimalTest, ShiftsAndRounds) {
  EXPECT_EQ(D("1095.64").ShiftedBy(4).ToString(), "10956400");
  EXPECT_EQ(D("0").ShiftedBy(4).ToString(), "0");
  EXPECT_EQ(D("123").ShiftedBy(-4).ToString(), "0.0123");
  EXPECT_EQ(D("2.345").RoundedTo(2).ToString(), "2.35");
  EXPECT_EQ(D("-0.004").RoundedTo(2).ToString(), "0.00");
  EXPECT_EQ(D("0.06").RoundedTo(1).ToString(), "0.1");
  EXPECT_EQ(D("0.06").RoundedTo(0).ToString(), "0");
  EXPECT_EQ(D("7").RoundedTo(2).ToString(), "7.00");
}

TEST(DecimalTest, ScaledIntegersAreTheSameValue) {
  EXPECT_EQ(D("-20.60").ToScaledInt(2), -2060);
  EXPECT_EQ(D("20.60").ToScaledInt(1), 206);
  EXPECT_FALSE(D("20.61").ToScaledInt(1).has_value());
  EXPECT_FALSE(D("1234567890123456789").ToScaledInt(0).has_value());
  EXPECT_EQ(Decimal::FromScaledInt(-2060, 2).ToString(), "-20.60");
  EXPECT_EQ(Decimal::FromScaledInt(INT64_MIN, 0).ToString(), "-9223372036854775808");
}

/// Coefficients up to 10^18 are integers, larger ones digit strings: both must count alike.
TEST(DecimalTest, LargeAndSmallCoefficientsCountAlike) {
  const Decimal largest = D("999999999999999999");  // 18 digits.
  EXPECT_EQ((largest + D("1")).ToString(), "1000000000000000000");
  EXPECT_EQ((largest + D("0.01")).ToString(), "999999999999999999.01");
  EXPECT_EQ((D("1000000000000000000") - D("1")).ToString(), "999999999999999999");
  EXPECT_EQ((D("1000000000000000000.00") - D("999999999999999999.99")).ToString(), "0.01");
  EXPECT_EQ((largest * D("-10")).ToString(), "-9999999999999999990");
  EXPECT_EQ(D("123456789012345678").ShiftedBy(4).ToString(), "1234567890123456780000");
  EXPECT_EQ(D("1234567890123456780000").ShiftedBy(-4), D("123456789012345678"));
  EXPECT_EQ(D("99999999999999999999.5").RoundedTo(0).ToString(), "100000000000000000000");
  EXPECT_EQ(D("1000000000000000000000").ToScaledInt(-4), 100000000000000000);
  EXPECT_EQ(D("1000000000000000000").ToScaledInt(0), std::nullopt);
  EXPECT_EQ(largest.ToScaledInt(0), 999999999999999999);
  EXPECT_EQ(largest.ToScaledInt(1), std::nullopt);
  EXPECT_GT(D("1000000000000000000"), largest);
  EXPECT_LT(D("-1000000000000000000"), largest.Negated());
  EXPECT_EQ(Decimal::FromScaledInt(INT64_MIN, 2).ToString(), "-92233720368547758.08");
}

TEST(DecimalTest, ALargeOneIsCopiedAndMoved) {
  Decimal large = D("12345678901234567890.5");
  Decimal copy = large;
  large = D("1");
  EXPECT_EQ(copy.ToString(), "12345678901234567890.5");
  const Decimal moved = std::move(copy);
  copy = moved;
  copy = *&copy;
  EXPECT_EQ(copy, moved);
  EXPECT_EQ(large, D("1"));
}

}  // namespace
}  // namespace mingxi
