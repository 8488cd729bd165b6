// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/sheet_digest.h"

#include <gtest/gtest.h>

#include <functional>

namespace mingxi {
namespace {

SheetDigest Sample() {
  SheetDigest digest;
  digest.AddText(0, 0, "合计");
  digest.AddNumber(0, 1, "1095.64");
  digest.AddText(2, 0, "5");
  digest.AddMerge();
  return digest;
}

TEST(SheetDigest, IsEqualForEqualSheets) {
  EXPECT_EQ(Sample(), Sample());
  EXPECT_EQ(Sample().DifferenceFrom(Sample()), "");
  EXPECT_EQ(Sample().cell_count(), 3);
}

TEST(SheetDigest, TakesSpellingsOfOneNumberForEqual) {
  const auto of = [](const char* literal) {
    SheetDigest digest;
    digest.AddNumber(0, 0, literal);
    return digest;
  };
  EXPECT_EQ(of("0.001"), of("1E-3"));
  EXPECT_EQ(of("1095.60"), of("1095.6"));
  EXPECT_EQ(of("0"), of("-0"));
  EXPECT_EQ(of("987654321012.345"), of("987654321012.3450"));
  EXPECT_NE(of("987654321012.345"), of("987654321012.346"));
  EXPECT_NE(of("1"), of("nan"));
}

struct ChangeCase {
  const char* name;
  std::function<void(SheetDigest&)> change;
  const char* expected;
};

void PrintTo(const ChangeCase& row, std::ostream* out) { *out << row.name; }

class SheetDigestChangeTest : public ::testing::TestWithParam<ChangeCase> {};

TEST_P(SheetDigestChangeTest, IsSeenInBothDirections) {
  SheetDigest changed = Sample();
  GetParam().change(changed);
  EXPECT_EQ(changed.DifferenceFrom(Sample()), GetParam().expected);
  EXPECT_EQ(Sample().DifferenceFrom(changed), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SheetDigestChangeTest,
    ::testing::Values(
        ChangeCase{"ARowMore", [](SheetDigest& d) { d.AddText(5, 0, "x"); }, "row 6 differs"},
        ChangeCase{"ACellMore", [](SheetDigest& d) { d.AddText(2, 1, "x"); }, "row 3 differs"},
        ChangeCase{"AMergeMore", [](SheetDigest& d) { d.AddMerge(); },
                   "the number of merged cells differs"}),
    [](const auto& row) { return row.param.name; });

TEST(SheetDigest, TellsTextFromNumberAndColumnFromColumn) {
  const auto of = [](int column, bool is_text) {
    SheetDigest digest;
    is_text ? digest.AddText(0, column, "5") : digest.AddNumber(0, column, "5");
    return digest;
  };
  EXPECT_NE(of(0, true), of(0, false));
  EXPECT_NE(of(0, true), of(1, true));
}

}  // namespace
}  // namespace mingxi
