// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace mingxi
